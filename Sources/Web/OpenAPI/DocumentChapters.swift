/// The chapters of the reference: the tags of the routes, with a sentence for each.
enum Chapters {
    static let introduction = """
        Porchlight compares pictures, videos and fingerprints with banks of known material and answers what to do. \
        Bodies are JSON in UTF-8 unless it is said otherwise; times are RFC 3339 in UTC. Fields that an address does \
        not know are refused. Answers may gain fields in a later version. Errors are problem documents (RFC 9457), and \
        their `type` is the path of a page of this server that explains them. Lists come in pages: send `next` as \
        `cursor` until it is null.
        """

    static let words: [String: String] = [
        "Screening": "One item in, one decision with its reasons out. The decision is on disk before it is answered.",
        "Conversations":
            "What adds up over many messages. Kept are signs and places, never text; names only as keyed hashes.",
        "Look-up": "What lies near a fingerprint, without deciding anything.",
        "Banks": "Named lists of fingerprints, each with its switch, its distance and what a match leads to.",
        "Fingerprints": "What a bank holds.",
        "Jobs": "Long imports that go on by themselves, with progress.",
        "Decisions": "What was decided, and what people say of it.",
        "Webhooks": "Who is told of decisions and conversations, with signatures, retries and replay.",
        "Keys": "Who may do what, and until when.",
        "Guidance": "The words for families, for an app of your own: the same that the public pages show.",
        "Health": "Whether the server lives, can work, and how much it does.",
        "Reference": "This reference, for programs and for people.",
        "Console": "Pages for people who run the server.",
        "HMA": "The addresses of Meta's Hasher-Matcher-Actioner, for clients that are there already.",
    ]

    /// The tags, in order of first appearance.
    static func names(of routes: [Route]) -> [String] {
        var names: [String] = []
        for route in routes where !names.contains(route.tag) { names.append(route.tag) }
        return names
    }
}
