import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A Porchlight server, as a program on the other side of the network sees it.
///
/// ```
/// let porchlight = try Porchlight(at: "http://127.0.0.1:8080", key: "plk_…")
/// let decision = try await porchlight.screen(file: "upload.jpg", context: .init(item: "post-81"))
/// if decision.decision != .allow { print(decision.reasons) }
/// ```
///
/// Answers 429 and 503 are waited out as `Retry-After` says and the request is sent again, under the same
/// `Idempotency-Key` where the address honours one: nothing is done twice.
public struct Porchlight: Sendable {
    /// How often and how long a request is tried.
    public struct Patience: Sendable {
        /// How often a request is sent at most.
        public var attempts = 4
        /// Seconds that are waited at most between two attempts; a server that asks for more gets an error thrown.
        public var longestWait = 30.0
        /// Seconds without a byte after which a request has failed.
        public var timeout = 60.0

        public init() {}
    }

    let address: URL
    let key: String
    let session: URLSession
    var patience: Patience

    /// - Parameters:
    ///   - address: such as `http://127.0.0.1:8080`, without a path.
    ///   - key: an API key, `plk_…`.
    /// - Throws: ``PorchlightError`` when the address is none.
    public init(at address: String, key: String, patience: Patience = Patience()) throws {
        guard let url = URL(string: address), ["http", "https"].contains(url.scheme ?? ""), url.host() != nil else {
            throw PorchlightError.invalidAddress(address)
        }
        self.address = url
        self.key = key
        self.patience = patience
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = patience.timeout
        session = URLSession(configuration: configuration)
    }

    // MARK: Screening

    /// Decides upon a file.
    ///
    /// - Parameter type: its media type; the server looks at the bytes whatever it is.
    /// - Throws: ``PorchlightError``. An item that cannot be read is no error: see ``Decision/reasons``.
    public func screen(
        file path: String, type: String = "application/octet-stream", context: ItemContext = ItemContext()
    ) async throws -> Decision {
        try await send(.screen, query: context.query, body: .file(URL(filePath: path), type: type))
    }

    /// Decides upon an item in memory.
    public func screen(
        bytes: Data, type: String = "application/octet-stream", context: ItemContext = ItemContext()
    ) async throws -> Decision {
        try await send(.screen, query: context.query, body: .bytes(bytes, type: type))
    }

    /// Decides upon fingerprints that were taken on this side.
    public func screen(
        fingerprints: [GivenFingerprint], context: ItemContext = ItemContext()
    ) async throws -> Decision {
        try await send(.screen, body: .json(ScreenItem(fingerprints: fingerprints, context: context)))
    }

    /// Reads a text for warning signs and decides upon it.
    public func screen(text: GivenText, context: ItemContext = ItemContext()) async throws -> Decision {
        try await send(.screen, body: .json(ScreenItem(text: text, context: context)))
    }

    /// Decides upon many items, each a text or named by its URL or its fingerprints.
    ///
    /// - Returns: a decision or a problem for each item, in their order.
    public func screenBatch(_ items: [ScreenItem]) async throws -> [Result<Decision, ProblemDocument>] {
        var answers: [Result<Decision, ProblemDocument>] = []
        for start in stride(from: 0, to: items.count, by: Self.batchSize) {
            let part = items[start..<min(start + Self.batchSize, items.count)]
            var lines = Data()
            for item in part {
                lines += try JSON.encoder.encode(item)
                lines.append(UInt8(ascii: "\n"))
            }
            let (data, _) = try await exchange(.screenBatch, body: .bytes(lines, type: "application/x-ndjson"))
            let found = try data.split(separator: UInt8(ascii: "\n")).map(Self.batchAnswer)
            guard found.count == part.count else {
                throw PorchlightError.unexpectedAnswer(
                    status: 200, reason: "\(part.count) items were sent and \(found.count) answers came")
            }
            answers += found
        }
        return answers
    }

    private static let batchSize = 500

    private static func batchAnswer(_ line: Data) throws -> Result<Decision, ProblemDocument> {
        struct Failed: Decodable { var problem: ProblemDocument }
        if let failed = try? JSON.decoder.decode(Failed.self, from: line) { return .failure(failed.problem) }
        return .success(try decode(line))
    }

    // MARK: Looking up

    /// Every banked fingerprint within a distance of a value, nearest first.
    public func lookup(
        _ value: String, type: FingerprintType = .pdq, distance: Int = 31, banks: [String] = [], limit: Int = 100
    ) async throws -> [Match] {
        struct Matches: Decodable { var matches: [Match] }
        var query = ["value": value, "type": type.rawValue, "distance": String(distance), "limit": String(limit)]
        if !banks.isEmpty { query["banks"] = banks.joined(separator: ",") }
        let found: Matches = try await send(.lookup, query: query)
        return found.matches
    }

    // MARK: Banks

    public func banks() async throws -> [Bank] {
        struct Banks: Decodable { var banks: [Bank] }
        let all: Banks = try await send(.listBanks)
        return all.banks
    }

    public func createBank(_ bank: NewBank) async throws -> Bank { try await send(.createBank, body: .json(bank)) }

    /// Adds one fingerprint. What is answered is on disk and matches from the next request on.
    public func addFingerprint(_ fingerprint: NewFingerprint, to bank: String) async throws -> AddReport {
        try await send(.addFingerprints, ["bank": bank], body: .json(fingerprint))
    }

    /// Adds fingerprints; those that cannot be taken are named in the report, the others go in.
    public func addFingerprints(_ fingerprints: [NewFingerprint], to bank: String) async throws -> AddReport {
        var lines = Data()
        for fingerprint in fingerprints {
            lines += try JSON.encoder.encode(fingerprint)
            lines.append(UInt8(ascii: "\n"))
        }
        return try await send(
            .addFingerprints, ["bank": bank], body: .bytes(lines, type: "application/x-ndjson"))
    }

    // MARK: Decisions

    public func decision(_ id: String) async throws -> Decision { try await send(.readDecision, ["id": id]) }

    /// Says that a match was wrong, or right.
    ///
    /// - Parameter fingerprintID: the ``Reason/fingerprintID`` that is spoken of; needed for a wrong match.
    @discardableResult
    public func feedback(
        on decision: String, _ verdict: Verdict, fingerprintID: Int64? = nil, note: String = ""
    ) async throws -> Feedback {
        try await send(
            .giveFeedback, ["id": decision],
            body: .json(NewFeedback(verdict: verdict, fingerprintID: fingerprintID, note: note)))
    }

    // MARK: Conversations

    /// Says what happened in a conversation, in order: at most 1000 messages and events.
    public func add(
        _ events: [ConversationEvent], to conversation: String, participants: [Participant] = [],
        dryRun: Bool = false
    ) async throws -> Conversation {
        try await send(
            .addMessages, ["id": conversation],
            body: .json(NewEvents(participants: participants, messages: events, dryRun: dryRun)))
    }

    /// Where a conversation stands, without any words.
    ///
    /// - Parameter accounts: names of accounts, to be told by them.
    public func conversation(_ name: String, accounts: [String] = []) async throws -> Conversation {
        try await send(
            .readConversation, ["id": name],
            query: accounts.isEmpty ? [:] : ["accounts": accounts.joined(separator: ",")])
    }

    public func forgetConversation(_ name: String) async throws {
        _ = try await exchange(.forgetConversation, ["id": name])
    }

    /// Erases what came from an account in every conversation.
    public func forgetAccount(_ name: String) async throws -> ForgottenAccount {
        try await send(.forgetAccount, ["id": name])
    }
}
