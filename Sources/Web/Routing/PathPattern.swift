/// A path with names in braces for the parts that vary: `/v1/banks/{bank}`.
public struct PathPattern: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
    public enum Part: Sendable, Hashable {
        case word(String)
        case variable(String)
    }

    public let parts: [Part]

    public init(_ text: String) {
        parts = text.split(separator: "/").map { part in
            part.hasPrefix("{") && part.hasSuffix("}")
                ? .variable(String(part.dropFirst().dropLast())) : .word(String(part))
        }
    }

    public init(stringLiteral value: String) { self.init(value) }

    public var description: String {
        "/"
            + parts.map {
                switch $0 {
                case .word(let word): word
                case .variable(let name): "{\(name)}"
                }
            }.joined(separator: "/")
    }

    public var variables: [String] {
        parts.compactMap { if case .variable(let name) = $0 { name } else { nil } }
    }

    /// The path with its variables filled in, percent-encoded: the only way to make a link.
    public func link(_ values: [String: String] = [:]) -> String {
        "/"
            + parts.map {
                switch $0 {
                case .word(let word): word
                case .variable(let name): PercentCoding.encode(values[name] ?? "")
                }
            }.joined(separator: "/")
    }
}
