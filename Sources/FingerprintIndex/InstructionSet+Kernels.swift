import CIndexKernels
import Fingerprints

extension InstructionSet {
    /// The search kernel for this wish.
    ///
    /// AVX-512 kernels here also need VPOPCNTDQ, which the first processors with AVX-512 lack: those take AVX2. What
    /// the processor does not have at all becomes the baseline.
    var searchKernel: Int32 {
        let wish: [Int32] =
            switch self {
            case .avx512: [Int32(CLX_AVX512), Int32(CLX_AVX2)]
            case .avx2: [Int32(CLX_AVX2)]
            case .neon: [Int32(CLX_NEON)]
            case .baseline: []
            }
        return wish.first { clx_available($0) == 1 } ?? Int32(CLX_BASELINE)
    }
}

extension FingerprintIndex {
    /// The same elements searched with other instructions, for benchmarks that compare them without a second copy.
    ///
    /// The result is for queries only: inserts and removals on either side are not counted by the other.
    package func viewing(_ instructionSet: InstructionSet) -> FingerprintIndex {
        FingerprintIndex(segments: view.segments, instructionSet: instructionSet)
    }
}
