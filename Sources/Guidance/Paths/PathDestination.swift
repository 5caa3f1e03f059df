/// Where a choice leads, written as one word: "start", "end", the id of a screen, or "path.id/screen" for a screen of
/// another path.
public enum PathDestination: Hashable, Sendable {
    /// The first screen of the path at hand. Shared screens use it, since they do not know the path.
    case start
    /// The end screen of the path at hand.
    case end
    /// A screen of the path at hand, or a shared one of its voice.
    case screen(String)
    /// A screen in the middle of another path, when an answer shows that the other one fits.
    case elsewhere(path: String, screen: String)

    public init(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        self =
            switch text {
            case "start": .start
            case "end": .end
            default: parts.count == 2 ? .elsewhere(path: parts[0], screen: parts[1]) : .screen(text)
            }
    }

    public var text: String {
        switch self {
        case .start: "start"
        case .end: "end"
        case .screen(let id): id
        case .elsewhere(let path, let screen): "\(path)/\(screen)"
        }
    }
}

extension PathDestination: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
