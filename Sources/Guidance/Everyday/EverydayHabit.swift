/// What a habit is about.
public enum HabitTheme: String, CaseIterable, Codable, Hashable, Sendable {
    /// Accounts that only friends see.
    case settings
    /// What not to post, and what a picture tells without words.
    case sharing
    case location
    /// Only people one knows.
    case people
    /// Adverts, gifts and jobs.
    case offers
    /// Report, then block.
    case blockAndReport = "block_and_report"
    case writeDown = "write_down"
    case warningSigns = "warning_signs"
    case talking
}

/// One everyday habit, told to one reader.
public struct EverydayHabit: Codable, Hashable, Sendable, GuidanceRecord {
    /// Theme and voice, as "location.youth".
    public var id: String
    public var theme: HabitTheme
    public var voice: GuidanceVoice
    public var title: Wording
    /// Why it helps, in a sentence or two.
    public var why: Wording
    public var steps: [Wording]
    /// Words to say, where it is hard to find them.
    public var say: Wording?
    /// The ids of `HelpOption`s; at least one is a person.
    public var help: [String]
    public var stewardship: Stewardship

    public var pages: [GuidancePage] {
        [GuidancePage(place: "habit", voice: voice, texts: [title, why] + steps + (say.map { [$0] } ?? []))]
    }
}

/// What a family agrees on, with the part of the adults: a rule that binds only the child is no rule of the house.
public struct HouseRule: Codable, Hashable, Sendable, GuidanceRecord {
    public var id: String
    public var title: Wording
    public var why: Wording
    /// What the whole family does.
    public var together: [Wording]
    /// What the adults promise.
    public var promise: Wording
    public var help: [String]
    public var stewardship: Stewardship

    public var pages: [GuidancePage] {
        [GuidancePage(place: "rule", voice: .adult, texts: [title, why] + together + [promise])]
    }
}
