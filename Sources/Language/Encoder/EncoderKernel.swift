internal import CEncoderKernels

/// The instruction sets that the encoder's kernels are written for.
///
/// All of them add the same exact products in the same order, so they give the same bits and differ in speed alone.
/// Which of them the machine runs is asked at run time.
public enum EncoderKernel: String, CaseIterable, Sendable {
    /// Any machine; SSE2 on x86-64.
    case baseline
    /// x86-64 with AVX2 and FMA.
    case avx2
    /// x86-64 with AVX-512 F, BW, DQ and VL.
    case avx512
    /// x86-64 with the same and products of bfloat16 pairs.
    case avx512bf16
    /// arm64.
    case neon

    /// Whether this build and this machine can run it.
    public var isAvailable: Bool { enc_isa_available(number) != 0 }

    /// The fastest that this machine runs.
    public static var best: EncoderKernel {
        for candidate in [EncoderKernel.avx512bf16, .avx512, .avx2, .neon] where candidate.isAvailable {
            return candidate
        }
        return .baseline
    }

    /// The number the kernels know it by.
    var number: Int32 {
        switch self {
        case .baseline: Int32(ENC_ISA_BASELINE)
        case .avx2: Int32(ENC_ISA_AVX2)
        case .avx512: Int32(ENC_ISA_AVX512)
        case .avx512bf16: Int32(ENC_ISA_AVX512BF16)
        case .neon: Int32(ENC_ISA_NEON)
        }
    }

    /// Itself where available, else the baseline, so that a wish never becomes an illegal instruction.
    var orBaseline: EncoderKernel { isAvailable ? self : .baseline }
}
