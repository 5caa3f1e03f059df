internal import CDigestKernels

/// How the SHA digests are computed. Both forms give the same value.
public enum DigestForm: String, CaseIterable, Sendable {
    /// Any machine.
    case portable
    /// The processor's own SHA instructions.
    case hardware

    /// Whether this build and this machine can run it.
    public var isAvailable: Bool { self == .portable || digest_hardware_available() != 0 }

    /// The fastest that this machine runs. Asked once: in a virtual machine the question itself takes microseconds.
    public static let best: DigestForm = DigestForm.hardware.isAvailable ? .hardware : .portable

    /// The number the kernels know it by; the kernels fall back to the portable form by themselves.
    var kernel: Int32 { Int32(self == .hardware ? DIGEST_HARDWARE : DIGEST_PORTABLE) }
}
