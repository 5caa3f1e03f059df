/// What all paths have in common: the way in, the buttons, and the safety and help screens of each voice.
public struct PathFrame: Codable, Hashable, Sendable, GuidanceRecord {
    /// The first page: who are you, and what happened.
    public struct Entrance: Codable, Hashable, Sendable {
        public var heading: Wording
        public var lead: Wording
        /// The title of the tab and of the entry in the history. It tells nothing.
        public var quietTitle: Wording
        public var voices: [VoiceLabel]
    }

    public struct VoiceLabel: Codable, Hashable, Sendable {
        public var voice: GuidanceVoice
        public var label: Wording
        /// The question above the six situations.
        public var question: Wording
    }

    /// Words of the page around the screen.
    public struct Buttons: Codable, Hashable, Sendable {
        public var skip: Wording
        public var back: Wording
        public var personNow: Wording
        public var plan: Wording
        public var print: Wording
        /// Stands at the print button: paper is a trace too.
        public var printWarning: Wording
        public var people: Wording
        public var places: Wording
        public var removal: Wording
        public var writeDown: Wording
        public var information: Wording

        public var all: [Wording] {
            [skip, back, personNow, plan, print, printWarning, people, places, removal, writeDown, information]
        }
    }

    public struct SafetyScreens: Codable, Hashable, Sendable {
        public var voice: GuidanceVoice
        public var screens: [PathScreen]
    }

    public var id: String
    public var stewardship: Stewardship
    public var entrance: Entrance
    public var buttons: Buttons
    public var safety: [SafetyScreens]

    public func screens(for voice: GuidanceVoice) -> [PathScreen] {
        safety.first { $0.voice == voice }?.screens ?? []
    }

    public var pages: [GuidancePage] {
        let way = [entrance.heading, entrance.lead] + entrance.voices.flatMap { [$0.label, $0.question] }
        return [
            GuidancePage(place: "entrance", voice: .youth, texts: way),
            GuidancePage(place: "buttons", voice: .youth, texts: buttons.all),
        ]
            + safety.flatMap { group in
                group.screens.map {
                    GuidancePage(
                        place: "\(group.voice.rawValue)/\($0.id)", voice: group.voice, texts: $0.texts)
                }
            }
    }
}
