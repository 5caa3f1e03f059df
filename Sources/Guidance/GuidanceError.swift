/// What can go wrong in the room `Guidance`.
public struct GuidanceError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Hashable, Sendable {
        /// The content that is part of the program cannot be read.
        case damagedContent = "damaged_content"
    }

    public let code: Code
    /// What happened, what it means and what to do.
    public let reason: String

    public init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    public var description: String { "\(code.rawValue): \(reason)" }
}
