/// Why a file cannot serve as the sentence encoder's model. The engine then runs degraded, and says so.
public struct EncoderError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// It does not begin as a model file does.
        case notAModel
        /// It was written by a converter that this build does not know.
        case unknownVersion
        /// It ends before its own header says.
        case truncated
        /// Its sections lie outside it, overlap its header, are doubled or are missing.
        case damagedLayout
        /// A section is not as long as the network's shape asks, or a shape differs from what the kernels compute.
        case wrongShape
        /// The content is not what its checksum says.
        case damagedContent
        /// The memory handed in does not begin at a multiple of 64.
        case misaligned
    }

    public var code: Code
    /// What happened, what it means and what to do.
    public var reason: String

    init(_ code: Code, _ happened: String) {
        self.code = code
        reason =
            "The sentence encoder's model \(happened) It was not loaded; fetch it again with scripts/encoder/fetch."
    }

    public var description: String { reason }
}
