/// A screen within a path: a step of a walk.
public struct PathStop: Hashable, Sendable {
    public var path: String
    public var screen: String

    public init(path: String, screen: String) {
        self.path = path
        self.screen = screen
    }
}

extension GuidanceLibrary {
    /// The screen itself: one of the path's own, or a shared one of its voice.
    public func screen(at stop: PathStop) -> PathScreen? {
        guard let path = path(stop.path) else { return nil }
        return path.screens.first { $0.id == stop.screen }
            ?? frame.screens(for: path.voice).first { $0.id == stop.screen }
    }

    /// Where every walk of a path begins: the safety check of its voice.
    public func entry(of path: GuidedPath) -> PathStop? {
        frame.screens(for: path.voice).first { $0.kind == .check }.map { PathStop(path: path.id, screen: $0.id) }
    }

    /// "I need a person now" within a path.
    public func personNow(in path: GuidedPath) -> PathStop? {
        frame.screens(for: path.voice).first { $0.kind == .person }.map { PathStop(path: path.id, screen: $0.id) }
    }

    /// The stop behind a choice.
    /// - Returns: nil when the link is dead, which the lint refuses.
    public func follow(_ destination: PathDestination, from stop: PathStop) -> PathStop? {
        guard let path = path(stop.path) else { return nil }
        let target: PathStop? =
            switch destination {
            case .start: path.screens.first.map { PathStop(path: path.id, screen: $0.id) }
            case .end: path.screens.first { $0.kind == .end }.map { PathStop(path: path.id, screen: $0.id) }
            case .screen(let id): PathStop(path: path.id, screen: id)
            case .elsewhere(let other, let id): PathStop(path: other, screen: id)
            }
        return target.flatMap { screen(at: $0) == nil ? nil : $0 }
    }

    /// What the page says before the blocks of a screen: only the check has such words, from the path.
    public func opening(at stop: PathStop) -> Wording? {
        screen(at: stop)?.kind == .check ? path(stop.path)?.opening : nil
    }
}
