/// What happened, in the six forms that a person in need recognises.
public enum Situation: String, CaseIterable, Codable, Hashable, Sendable {
    case sextortion
    case oddContact = "odd_contact"
    case pictureOut = "picture_out"
    case suspiciousOffer = "suspicious_offer"
    case childTold = "child_told"
    case aiFake = "ai_fake"

    /// The word in an address. It stays in the history of a shared device, so it tells nothing.
    public var slug: String {
        switch self {
        case .sextortion: "first"
        case .oddContact: "second"
        case .pictureOut: "third"
        case .suspiciousOffer: "fourth"
        case .childTold: "fifth"
        case .aiFake: "sixth"
        }
    }
}

/// "What do I do now?" for one situation, spoken to one reader.
///
/// A walk opens with the safety check of the voice, goes through the screens and ends where a person and a place to
/// report are named. `GuidanceLint` proves that every walk does, within `GuidanceLint.longestWalk` screens.
public struct GuidedPath: Codable, Hashable, Sendable, GuidanceRecord {
    /// Situation and voice, as "sextortion.youth".
    public var id: String
    public var situation: Situation
    public var voice: GuidanceVoice
    public var stewardship: Stewardship
    /// The line that the reader chooses on the way in.
    public var title: Wording
    /// The first words on the check screen, spoken to this situation.
    public var opening: Wording
    /// The first is the one after the check. Exactly one is of the kind `end`.
    public var screens: [PathScreen]
    public var plan: PathPlan

    public init(
        id: String, situation: Situation, voice: GuidanceVoice, stewardship: Stewardship, title: Wording,
        opening: Wording, screens: [PathScreen], plan: PathPlan
    ) {
        self.id = id
        self.situation = situation
        self.voice = voice
        self.stewardship = stewardship
        self.title = title
        self.opening = opening
        self.screens = screens
        self.plan = plan
    }

    public var pages: [GuidancePage] {
        screens.map { GuidancePage(place: $0.id, voice: voice, texts: $0.texts) }
            + [GuidancePage(place: "plan", voice: voice, texts: plan.texts)]
    }
}

/// One screen: a heading, a few blocks and the ways on.
public struct PathScreen: Codable, Hashable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
        /// Are you in danger, and do you think of dying: before all else.
        case check
        case danger
        case crisis
        /// The way on for somebody who cannot speak at home.
        case unsafeHome = "unsafe_home"
        /// "I need a person now", which every screen offers.
        case person
        case step
        case end

        /// Safety and help screens are the same for every situation of a voice. All others belong to one path.
        public var isShared: Bool { self != .step && self != .end }
    }

    public var id: String
    public var kind: Kind
    public var heading: Wording
    public var blocks: [PathBlock]
    /// The answers, most likely first. Empty where the screen only tells.
    public var choices: [PathChoice]
    /// The way on for those who skip the question. Only an end and "I need a person now" have none.
    public var next: PathChoice?
    /// The ids of `HelpOption`s shown here, in order.
    public var help: [String]

    public init(
        id: String, kind: Kind, heading: Wording, blocks: [PathBlock], choices: [PathChoice] = [],
        next: PathChoice? = nil, help: [String] = []
    ) {
        self.id = id
        self.kind = kind
        self.heading = heading
        self.blocks = blocks
        self.choices = choices
        self.next = next
        self.help = help
    }

    /// Every way on, the skipping one last.
    public var ways: [PathChoice] { choices + (next.map { [$0] } ?? []) }

    public var texts: [Wording] { [heading] + blocks.flatMap(\.lines) + ways.map(\.label) }
}

/// A part of a screen.
public struct PathBlock: Codable, Hashable, Sendable {
    public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
        case text
        case list
        /// Steps, in this order.
        case steps
        /// Words that the reader may use as they stand.
        case say
        /// The rule about private pictures. It stands before every `keep`.
        case rule
        /// What to write down or keep.
        case keep
    }

    public var kind: Kind
    public var lines: [Wording]

    public init(_ kind: Kind, _ lines: [Wording]) {
        self.kind = kind
        self.lines = lines
    }
}

/// A button with the screen behind it.
public struct PathChoice: Codable, Hashable, Sendable {
    public var label: Wording
    public var to: PathDestination

    public init(_ label: Wording, to: PathDestination) {
        self.label = label
        self.to = to
    }
}

/// The page to print: what to do in order, what to write down, whom to call.
public struct PathPlan: Codable, Hashable, Sendable {
    /// It tells nothing to somebody who finds the paper.
    public var title: Wording
    public var steps: [Wording]
    /// The empty lines on the paper, by what belongs there.
    public var writeDown: [Wording]
    /// The last line, with room for a name and a number.
    public var person: Wording

    public init(title: Wording, steps: [Wording], writeDown: [Wording], person: Wording) {
        self.title = title
        self.steps = steps
        self.writeDown = writeDown
        self.person = person
    }

    public var texts: [Wording] { [title] + steps + writeDown + [person] }
}
