/// One thing in a bank, as HMA counts: a picture, say, known by one or more fingerprints.
///
/// A fingerprint that was never put into a content is a content by itself, with its own id.
public struct BankContent: Hashable, Sendable, Identifiable {
    /// The id of its first fingerprint; it stays when that fingerprint goes and others remain.
    public var id: Int64
    public var bankID: Int64
    /// In order of id, at least one.
    public var fingerprints: [Int64]
    public var note: String?
    /// What the list's giver calls it.
    public var contentID: String?
    public var contentURI: String?
    public var originalURI: String?
    /// Anything else, as JSON; kept as it is.
    public var json: String?
    /// 1 enabled, 0 disabled, else seconds since 1970: disabled until then.
    public var disableUntil: Int64

    /// Whether its fingerprints match at this time, in seconds since 1970.
    public func isEnabled(at seconds: Int64) -> Bool {
        disableUntil == 1 || (disableUntil > 1 && disableUntil <= seconds)
    }
}

/// A content to add. Metadata that is nil keeps what is found.
public struct NewContent: Hashable, Sendable {
    /// At least one.
    public var fingerprints: [NewFingerprint]
    public var note: String?
    public var contentID: String?
    public var contentURI: String?
    public var originalURI: String?
    public var json: String?

    public init(
        fingerprints: [NewFingerprint], note: String? = nil, contentID: String? = nil, contentURI: String? = nil,
        originalURI: String? = nil, json: String? = nil
    ) {
        self.fingerprints = fingerprints
        self.note = note
        self.contentID = contentID
        self.contentURI = contentURI
        self.originalURI = originalURI
        self.json = json
    }
}
