/// What a platform says about an item beside its content: who, for whom, where. Carried to the decision and to
/// webhooks; every part may be missing.
public struct ItemContext: Codable, Hashable, Sendable {
    /// Who can see an item.
    public enum Audience: String, CaseIterable, Codable, Hashable, Sendable {
        case oneToOne = "one_to_one"
        case group
        case followers
        case everyone = "public"
    }

    /// Who made an item.
    public struct Account: Codable, Hashable, Sendable {
        /// The platform's own name for the account, 1…256 characters. Not a person's name, not an address.
        public var id: String
        public var ageBand: AgeBand?

        public init(id: String, ageBand: AgeBand? = nil) {
            self.id = id
            self.ageBand = ageBand
        }

        enum CodingKeys: String, CodingKey {
            case id
            case ageBand = "age_band"
        }
    }

    /// The platform's own name for the item, 1…256 characters.
    public var item: String?
    public var account: Account?
    public var audience: Audience?
    /// Where in the product it stands, such as `profile_picture` or `direct_message`: 1…64 of `a-z 0-9 _`.
    public var place: String?

    public init(item: String? = nil, account: Account? = nil, audience: Audience? = nil, place: String? = nil) {
        self.item = item
        self.account = account
        self.audience = audience
        self.place = place
    }

    public var isEmpty: Bool { item == nil && account == nil && audience == nil && place == nil }

    /// What is wrong with a field, in words; nil when all can be taken.
    public var problem: (field: String, reason: String)? {
        for (field, id) in [("item", item), ("account.id", account?.id)] {
            guard let id else { continue }
            if id.isEmpty || id.unicodeScalars.count > 256 { return (field, "an id has 1 to 256 characters") }
            if id.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) {
                return (field, "an id holds no control characters")
            }
        }
        if let place {
            let allowed = place.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
            }
            if !allowed || place.isEmpty || place.utf8.count > 64 {
                return ("place", "a place is 1 to 64 of a-z, 0-9 and _")
            }
        }
        return nil
    }
}
