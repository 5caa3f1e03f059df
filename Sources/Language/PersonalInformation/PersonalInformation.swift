/// A piece of personal information in a text, or a question for one.
public struct PersonalInformation: Hashable, Sendable {
    /// The raw values are what tables, API and docs say.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case email
        case phone
        case handle
        case url
        case address
        case school
        case age
        case birthDate = "birth_date"
        case schedule
        case presentPlace = "present_place"
        case liveLocation = "live_location"
        case document
        case card
        case iban
        case postcode
        case ip
    }

    public enum Direction: String, Hashable, Sendable {
        case giving
        case asking
    }

    public let kind: Kind
    public let direction: Direction
    /// Bytes of the original.
    public let range: Range<Int>
    /// How sure the finder is, 0…1.
    public let confidence: Double
}

/// Finds personal information, given or asked for, in English and Spanish.
///
/// Make one and keep it; it may be used from many threads at once.
public struct PersonalInformationFinder: Sendable {
    private let phrases: PersonalPhrases

    public init() {
        phrases = PersonalPhrases()
    }

    /// In order of their place; findings of different kinds may overlap.
    /// - Complexity: linear in the tokens.
    public func find(in text: NormalisedText) -> [PersonalInformation] {
        var reading = PersonalReading(text, phrases)
        reading.findLinks()
        reading.findNumbers()
        reading.findPhrases()
        reading.findQuestions()
        reading.findSchedules()
        reading.findHandles()
        reading.findSchools()
        reading.findAddresses()
        reading.findPhones()
        reading.dropAnswersInQuestions()
        reading.sort()
        reading.dropAnsweredQuestions()
        return reading.findings
    }
}
