internal import CPDQKernels

/// The instruction sets that the kernels of this room are written for.
///
/// All of them give the same bits; they differ in speed alone. Which of them the machine runs is asked at run time,
/// so one portable binary uses what it finds.
public enum InstructionSet: String, CaseIterable, Sendable {
    /// Any machine; SSE2 on x86-64.
    case baseline
    /// x86-64 with AVX2 and FMA.
    case avx2
    /// x86-64 with AVX-512 F, BW, DQ and VL.
    case avx512
    /// arm64.
    case neon

    /// Whether this build and this machine can run it.
    public var isAvailable: Bool { pdq_isa_available(kernel) != 0 }

    /// The fastest that this machine runs.
    public static var best: InstructionSet {
        for candidate in [InstructionSet.avx512, .avx2, .neon] where candidate.isAvailable { return candidate }
        return .baseline
    }

    /// The number the kernels know it by.
    var kernel: Int32 {
        switch self {
        case .baseline: Int32(PDQ_ISA_BASELINE)
        case .avx2: Int32(PDQ_ISA_AVX2)
        case .avx512: Int32(PDQ_ISA_AVX512)
        case .neon: Int32(PDQ_ISA_NEON)
        }
    }

    /// Itself where available, else the baseline, so that a wish never becomes an illegal instruction.
    var orBaseline: InstructionSet { isAvailable ? self : .baseline }
}
