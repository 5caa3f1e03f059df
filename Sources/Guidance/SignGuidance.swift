import Foundation

/// What a warning sign is called and means, in words that a young person understands.
public struct SignWording: Codable, Hashable, Sendable {
    /// The id of the sign, as everywhere.
    public var id: String
    public var name: Wording
    public var meaning: Wording
}

/// What somebody can do next, for one audience.
public struct Advice: Codable, Hashable, Sendable {
    /// The key that a reading names. One key may speak to several audiences in different words.
    public var id: String
    public var audience: GuidanceAudience
    public var text: Wording
}

/// What makes a sign ordinary, or would.
public struct SettingWording: Codable, Hashable, Sendable {
    public var id: String
    public var text: Wording
}

/// The words for readings of text: signs, advice and settings, by key.
///
/// The content lies in `Content/*.json` and is part of the program. Make one and keep it.
public struct SignGuidance: Sendable {
    public let signs: [SignWording]
    public let advice: [Advice]
    public let settings: [SettingWording]
    private let signIndex: [String: Int]
    private let adviceIndex: [String: Int]
    private let settingIndex: [String: Int]

    /// - Throws: `DecodingError` when the content of this build is damaged; a test reads it, so no release is.
    public init() throws {
        let decoder = JSONDecoder()
        signs = try decoder.decode([SignWording].self, from: Data(GuidanceContent.file("signs")))
        advice = try decoder.decode([Advice].self, from: Data(GuidanceContent.file("advice")))
        settings = try decoder.decode([SettingWording].self, from: Data(GuidanceContent.file("settings")))
        signIndex = Self.index(signs.map(\.id))
        adviceIndex = Self.index(advice.map { Self.key($0.id, $0.audience) })
        settingIndex = Self.index(settings.map(\.id))
    }

    public func sign(_ id: String) -> SignWording? { signIndex[id].map { signs[$0] } }

    public func advice(_ id: String, for audience: GuidanceAudience) -> Wording? {
        adviceIndex[Self.key(id, audience)].map { advice[$0].text }
    }

    public func setting(_ id: String) -> Wording? { settingIndex[id].map { settings[$0].text } }

    private static func key(_ id: String, _ audience: GuidanceAudience) -> String { "\(audience.rawValue).\(id)" }

    private static func index(_ ids: [String]) -> [String: Int] {
        Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
