/// Why a raster could not be read.
public struct PDQError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Code: String, Sendable {
        /// Width, height, channels or stride make no raster.
        case badShape
        /// The bytes do not reach to the end of the raster.
        case bufferTooSmall
    }

    public var code: Code
    /// What happened, what it means and what to do.
    public var reason: String

    init(_ code: Code, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    public var description: String { reason }
}
