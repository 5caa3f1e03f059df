import SafetyCore

/// What the reading of a text found, as far as a policy needs it: no words of the text.
public struct TextEvidence: Sendable, Hashable {
    public var level: Level
    /// 0…1, monotone with the level.
    public var score: Double
    public var harms: [Harm]
    /// Ids of the signs, the plainest first.
    public var signs: [String]
    /// Words of self-harm or hopelessness: the person gets help, whatever else is decided.
    public var helpFirst: Bool

    public init(level: Level, score: Double, harms: [Harm], signs: [String], helpFirst: Bool) {
        self.level = level
        self.score = score
        self.harms = harms
        self.signs = signs
        self.helpFirst = helpFirst
    }
}

/// What is decided at each level of a text; *none* always passes.
public struct LevelDecisions: Sendable, Hashable {
    public var notice: Decision
    public var caution: Decision
    public var high: Decision
    public var critical: Decision

    /// A notice passes, caution brings guidance, high waits for a person, critical calls one at once.
    public init(
        notice: Decision = .allow, caution: Decision = .guide, high: Decision = .hold, critical: Decision = .escalate
    ) {
        self.notice = notice
        self.caution = caution
        self.high = high
        self.critical = critical
    }

    public subscript(level: Level) -> Decision {
        switch level {
        case .none: .allow
        case .notice: notice
        case .caution: caution
        case .high: high
        case .critical: critical
        }
    }
}

/// The least score that a text needs for each level. A text below that of its level counts as one of the level beneath,
/// so that an operator whose people talk roughly can ask for more before somebody has to look.
public struct LevelThresholds: Sendable, Hashable {
    private var least: [Level: Double]

    public init(_ least: [Level: Double] = [:]) { self.least = least }

    public subscript(level: Level) -> Double? { least[level] }

    /// The level that a score upholds.
    public func level(_ level: Level, score: Double) -> Level {
        var level = level
        while let least = least[level], score < least {
            guard let beneath = Level.allCases.last(where: { $0 < level }) else { return .none }
            level = beneath
        }
        return level
    }
}
