/// What a reader may choose, with the words for it.
public struct ReportLabels: Codable, Hashable, Sendable, GuidanceRecord {
    public struct Matter: Codable, Hashable, Sendable {
        public var id: ReportMatter
        public var label: Wording
    }

    public struct Urgency: Codable, Hashable, Sendable {
        public var id: ReportUrgency
        public var label: Wording
    }

    public struct Age: Codable, Hashable, Sendable {
        public var id: ReportAge
        public var label: Wording
    }

    public struct Step: Codable, Hashable, Sendable {
        public var id: ReportStep
        public var label: Wording
    }

    public struct Trust: Codable, Hashable, Sendable {
        public var id: HelpTrust
        public var label: Wording
    }

    public var id: String
    public var stewardship: Stewardship
    public var heading: Wording
    public var lead: Wording
    public var countryQuestion: Wording
    /// For those who find no country of theirs, or would rather not say.
    public var otherCountry: Wording
    public var matterQuestion: Wording
    public var urgencyQuestion: Wording
    public var ageQuestion: Wording
    public var matters: [Matter]
    public var urgencies: [Urgency]
    public var ages: [Age]
    public var steps: [Step]
    public var trusts: [Trust]
    /// Stands above what a place asks, and above what it does then.
    public var asks: Wording
    public var next: Wording
    /// Stands where a line gives no number or address.
    public var noAddress: Wording
    /// Stands beside pictures that a teenager made, since the law on them differs.
    public var ownPicture: Wording
    /// Pictures are never sent along.
    public var noPictures: Wording

    /// What stands above the places of an answer about pictures.
    public func remarks(on matter: ReportMatter, age: ReportAge) -> [Wording] {
        switch matter {
        case .sextortion, .pictureOut: age.isTeen || age == .unknown ? [noPictures, ownPicture] : [noPictures]
        case .aiFake, .seenMaterial: [noPictures]
        case .oddContact, .suspiciousOffer, .childTold, .childMissing, .ownThoughts, .notSure: []
        }
    }

    public var pages: [GuidancePage] {
        let choices = matters.map(\.label) + urgencies.map(\.label) + ages.map(\.label)
        return [
            GuidancePage(
                place: "questions", voice: .youth,
                texts: [heading, lead, countryQuestion, otherCountry, matterQuestion, urgencyQuestion, ageQuestion]
                    + choices),
            GuidancePage(
                place: "answer", voice: .youth,
                texts: steps.map(\.label) + trusts.map(\.label) + [asks, next, noAddress, ownPicture, noPictures]),
        ]
    }
}
