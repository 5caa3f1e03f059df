import Foundation

/// What is done about an item. A server of a later version may know more: they come as ``unknown``.
public enum Outcome: String, Codable, Hashable, Sendable {
    case allow, guide, blur, hold, block, escalate, unknown

    public init(from decoder: any Decoder) throws {
        self = Outcome(rawValue: try decoder.singleValueContainer().decode(String.self)) ?? .unknown
    }
}

/// Kinds of fingerprints.
public enum FingerprintType: String, Codable, Hashable, Sendable { case pdq, md5, sha1, sha256 }

/// What your product knows of an item beside its bytes. Everything may be missing.
public struct ItemContext: Hashable, Sendable {
    public enum AgeBand: String, Codable, Hashable, Sendable {
        case under10 = "under_10"
        case from10To12 = "10_12"
        case from13To15 = "13_15"
        case from16To17 = "16_17"
        case adult, unknown
    }

    public enum Audience: String, Codable, Hashable, Sendable {
        case oneToOne = "one_to_one"
        case group, followers
        case everyone = "public"
    }

    public enum OnFailure: String, Codable, Hashable, Sendable { case hold, allow }

    /// Your own name for the item.
    public var item: String?
    /// Your own name for the account that made it; not a person's name or address.
    public var account: String?
    public var ageBand: AgeBand?
    public var audience: Audience?
    /// Where in your product it stands, such as `profile_picture`.
    public var place: String?
    /// Names of the banks to ask; empty asks all that are switched on.
    public var banks: [String]
    /// What becomes of an item that cannot be read.
    public var onFailure: OnFailure
    /// Decide and tell nobody.
    public var dryRun: Bool
    /// Read the text in a picture too.
    public var ocr: Bool

    public init(
        item: String? = nil, account: String? = nil, ageBand: AgeBand? = nil, audience: Audience? = nil,
        place: String? = nil, banks: [String] = [], onFailure: OnFailure = .hold, dryRun: Bool = false,
        ocr: Bool = false
    ) {
        self.item = item
        self.account = account
        self.ageBand = ageBand
        self.audience = audience
        self.place = place
        self.banks = banks
        self.onFailure = onFailure
        self.dryRun = dryRun
        self.ocr = ocr
    }

    package var query: [String: String] {
        var query: [String: String] = [:]
        query["item"] = item
        query["account"] = account
        query["age_band"] = ageBand?.rawValue
        query["audience"] = audience?.rawValue
        query["place"] = place
        if !banks.isEmpty { query["banks"] = banks.joined(separator: ",") }
        if onFailure != .hold { query["on_failure"] = onFailure.rawValue }
        if dryRun { query["dry_run"] = "true" }
        if ocr { query["ocr"] = "true" }
        return query
    }
}

/// A fingerprint that was taken on this side.
public struct GivenFingerprint: Codable, Hashable, Sendable {
    public var type: FingerprintType
    /// Hexadecimal digits.
    public var value: String
    /// PDQ quality, 0…100.
    public var quality: Int?

    public init(_ value: String, type: FingerprintType = .pdq, quality: Int? = nil) {
        self.type = type
        self.value = value
        self.quality = quality
    }

    package enum CodingKeys: String, CodingKey, CaseIterable { case type, value, quality }
}

/// A text to read for warning signs.
public struct GivenText: Hashable, Sendable {
    public enum Kind: String, Codable, Hashable, Sendable { case message, advert, profile }

    public enum Language: String, Codable, Hashable, Sendable {
        case auto
        case english = "en"
        case spanish = "es"
    }

    public var text: String
    public var kind: Kind
    public var language: Language
    /// The headline of an advert.
    public var title: String?

    public init(_ text: String, kind: Kind = .message, language: Language = .auto, title: String? = nil) {
        self.text = text
        self.kind = kind
        self.language = language
        self.title = title
    }
}

/// An item of one piece of JSON: a text, or something named by its URL or by fingerprints.
public struct ScreenItem: Encodable, Hashable, Sendable {
    private var url: String?
    private var fingerprints: [GivenFingerprint]?
    private var text: GivenText?
    private var context: ItemContext

    /// - Parameter url: http or https, at a public address.
    public init(url: String, context: ItemContext = ItemContext()) {
        self.url = url
        self.context = context
    }

    public init(fingerprints: [GivenFingerprint], context: ItemContext = ItemContext()) {
        self.fingerprints = fingerprints
        self.context = context
    }

    public init(text: GivenText, context: ItemContext = ItemContext()) {
        self.text = text
        self.context = context
    }

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case url, fingerprints, text, kind, lang, title, item, account, audience, place, banks, ocr
        case onFailure = "on_failure"
        case dryRun = "dry_run"
    }

    private struct Account: Encodable {
        var id: String
        var ageBand: ItemContext.AgeBand?

        enum CodingKeys: String, CodingKey {
            case id
            case ageBand = "age_band"
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(url, forKey: .url)
        try container.encodeIfPresent(fingerprints, forKey: .fingerprints)
        if let text {
            try container.encode(text.text, forKey: .text)
            try container.encode(text.kind, forKey: .kind)
            try container.encode(text.language, forKey: .lang)
            try container.encodeIfPresent(text.title, forKey: .title)
        }
        try container.encodeIfPresent(context.item, forKey: .item)
        if let id = context.account {
            try container.encode(Account(id: id, ageBand: context.ageBand), forKey: .account)
        }
        try container.encodeIfPresent(context.audience, forKey: .audience)
        try container.encodeIfPresent(context.place, forKey: .place)
        if !context.banks.isEmpty { try container.encode(context.banks, forKey: .banks) }
        if context.onFailure != .hold { try container.encode(context.onFailure, forKey: .onFailure) }
        if context.dryRun { try container.encode(true, forKey: .dryRun) }
        if context.ocr { try container.encode(true, forKey: .ocr) }
    }
}

/// One ground of a decision.
public struct Reason: Codable, Hashable, Sendable {
    /// Such as `within_bank_distance`.
    public var rule: String
    public var decision: Outcome
    public var bank: String?
    public var fingerprintID: Int64?
    public var externalID: String?
    public var algorithm: FingerprintType?
    /// In bits.
    public var distance: Int?
    /// Which reading of the item matched, such as `stored` or `rotated_90`.
    public var variant: String?
    public var source: String?
    public var labels: [String]?
    /// Of a text: none, notice, caution, high or critical.
    public var level: String?
    /// 0…1.
    public var score: Double?
    public var harms: [String]?
    /// Ids of signs, such as `secrecy`.
    public var signs: [String]?
    /// Words of self-harm: offer help before anything else.
    public var helpFirst: Bool?
    /// Why the item could not be read.
    public var code: String?
    public var detail: String?

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case rule, decision, bank, algorithm, distance, variant, source, labels, level, score, harms, signs, code,
            detail
        case helpFirst = "help_first"
        case fingerprintID = "fingerprint_id"
        case externalID = "external_id"
    }
}

/// What was decided about an item, and why.
public struct Decision: Codable, Hashable, Sendable {
    public var id: String
    public var created: Date
    public var decision: Outcome
    /// Name and version of the policy that decided.
    public var policy: String
    public var dryRun: Bool
    /// The gravest first; empty when nothing stands against the item.
    public var reasons: [Reason]
    /// What was read in a text, or in the text of a picture.
    public var text: TextReading?
    public var notes: [String]?
    public var feedback: [Feedback]?

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case id, created, decision, policy, reasons, text, notes, feedback
        case dryRun = "dry_run"
    }
}

/// The warning signs in a text.
public struct TextReading: Codable, Hashable, Sendable {
    /// One sign and where it stands.
    public struct Sign: Codable, Hashable, Sendable {
        public var sign: String
        /// The exact words; only in the immediate answer, never in a decision that is read again.
        public var quote: String?
        /// In Unicode scalars.
        public var start: Int
        public var length: Int
        /// 0…1.
        public var weight: Double
        /// What makes it ordinary here.
        public var lowers: [String]?
    }

    public var kind: String
    public var level: String
    public var score: Double
    public var harms: [String]
    /// Words of self-harm: offer help before anything else.
    public var helpFirst: Bool
    public var reasons: [Sign]
    /// Whether the text is in a language whose signs are known.
    public var languageCovered: Bool

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case kind, level, score, harms, reasons
        case helpFirst = "help_first"
        case languageCovered = "language_covered"
    }
}

public enum Verdict: String, Codable, Hashable, Sendable {
    case wrongMatch = "wrong_match"
    case rightMatch = "right_match"
}

struct NewFeedback: Encodable {
    var verdict: Verdict
    var fingerprintID: Int64?
    var note: String

    enum CodingKeys: String, CodingKey {
        case verdict, note
        case fingerprintID = "fingerprint_id"
    }
}

/// What somebody said of a decision.
public struct Feedback: Codable, Hashable, Sendable {
    public var id: Int64
    public var verdict: Verdict
    public var fingerprintID: Int64?
    public var note: String
    /// The exception that it became; nil where a person has to look first.
    public var exceptionID: Int64?
    public var created: Date

    package enum CodingKeys: String, CodingKey, CaseIterable {
        case id, verdict, note, created
        case fingerprintID = "fingerprint_id"
        case exceptionID = "exception_id"
    }
}
