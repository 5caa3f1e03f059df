import Dispatch
import Foundation
import Language
import SafetyCore
import Storage

/// Follows conversations over time: takes in what is said and done, keeps where each stands, and says what changed.
///
/// Texts are read where they arrive and are gone before anything waits: what is queued and stored are signs and places.
public final class ConversationDesk: Sendable {
    /// Days after which a pattern of contacts in which nothing happened has forgotten everything by itself.
    static let contactDays = Double(ContactPattern.days + 1)

    let store: Store
    let names: ConversationNames
    private let texts: TextDesk
    let log: ConversationLog
    private let expiry: TimeInterval
    private let now: @Sendable () -> Date
    private let queue = DispatchQueue(label: "porchlight.conversations", attributes: .concurrent)

    /// - Parameters:
    ///   - expireDays: days after its last change that a conversation is kept.
    ///   - onDeliveries: told after a commit that made deliveries to webhooks.
    /// - Throws: `StorageError` where the secret of the folder can be neither read nor made.
    public init(
        store: Store, texts: TextDesk, expireDays: Int, onDeliveries: @escaping @Sendable () -> Void = {},
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws(StorageError) {
        self.store = store
        self.texts = texts
        self.now = now
        expiry = Double(expireDays) * 86_400
        names = ConversationNames(secret: try store.conversationSecret())
        log = ConversationLog(store: store, onDeliveries: onDeliveries)
    }

    /// What a request came to, as JSON.
    public struct Answered: Sendable {
        /// With the exact words of the texts: for whoever asked, and nobody else.
        public var document: [UInt8]
        public var level: Level
        /// Messages and events that it took in: none in a dry run.
        public var events = 0
        /// The levels that the conversation came to, in order.
        public var reached: [Level] = []
    }

    /// Takes in one request.
    ///
    /// - Parameter answer: makes the row that repeats the answer, from a document without quotes and names.
    /// - Throws: ``ConversationError``, `StorageError`; then nothing of it was kept.
    public func take(
        _ request: ConversationRequest,
        answer: (@Sendable (_ document: [UInt8]) -> IdempotencyRecord?)? = nil
    ) async throws -> Answered {
        try await take([request], answer: answer)[0].get()
    }

    /// Takes in requests in their order, each for itself.
    public func take(_ requests: [ConversationRequest]) async -> [Result<Answered, any Error>] {
        await take(requests, answer: nil)
    }

    private func take(
        _ requests: [ConversationRequest], answer: (@Sendable (_ document: [UInt8]) -> IdempotencyRecord?)?
    ) async -> [Result<Answered, any Error>] {
        let arrived = now()
        let readings = await read(requests.flatMap { $0.events.compactMap(\.message) })
        var next = 0
        var prepared: [Prepared] = []
        for request in requests {
            let count = request.events.count { $0.message != nil }
            prepared.append(Prepared(request, Array(readings[next..<next + count]), names, arrived: arrived))
            next += count
        }
        if let answer, let one = prepared.first {
            let expiry = expiry
            let kept = one.kept
            prepared[0].work.answer = { outcome in answer(kept.document(outcome, expiry: expiry)) }
        }
        let results = await log.apply(prepared.map(\.work))
        return zip(prepared, results).map { prepared, result in
            result.map { outcome in
                var answered = Answered(
                    document: prepared.told.document(outcome, expiry: expiry), level: outcome.state.level)
                if !prepared.work.dryRun {
                    answered.events = outcome.changes.count
                    answered.reached = outcome.changes.map(\.change).filter { $0.before != $0.after }.map(\.after)
                }
                return answered
            }
        }
    }

    /// Where a conversation stands, as JSON without any text; nil where nothing is known of it.
    ///
    /// - Parameter accounts: names of accounts, to be told by them where they are senders.
    /// - Throws: ``ConversationError/damaged(_:)``, `StorageError`.
    public func state(of conversation: String, accounts: [String] = []) throws -> [UInt8]? {
        let key = names.conversation(conversation)
        guard let record = try store.conversation(key) else { return nil }
        let state: ConversationState
        do { state = try ConversationState(bytes: record.state) } catch {
            throw ConversationError.damaged(error.reason)
        }
        return ConversationDocument(
            key: key, state: state, updated: record.updated, expires: record.updated + expiry,
            names: Dictionary(accounts.map { (names.account($0), $0) }, uniquingKeysWith: { first, _ in first })
        ).bytes
    }

    /// Accepts nothing more, and returns when everything accepted is on disk. Blocks its thread.
    public func shutdown() { log.shutdown() }

    // MARK: Reading

    /// Texts read on one thread before the next is asked.
    private static let chunk = 32

    /// Reads texts in order. Few short ones where the caller stands, more of them elsewhere: an event loop must not be
    /// kept from serving others.
    private func read(_ messages: [ConversationRequest.Message]) async -> [TextReading] {
        let length = messages.reduce(0) { $0 + $1.text.utf8.count }
        if messages.count <= 2, length <= 4096 { return messages.map(read) }
        let chunks = stride(from: 0, to: messages.count, by: Self.chunk).map {
            Array(messages[$0..<min($0 + Self.chunk, messages.count)])
        }
        return await withTaskGroup(of: (Int, [TextReading]).self) { group in
            for (place, chunk) in chunks.enumerated() {
                group.addTask { [self] in
                    let readings = await withCheckedContinuation { continuation in
                        queue.async { continuation.resume(returning: chunk.map(self.read)) }
                    }
                    return (place, readings)
                }
            }
            var all = [[TextReading]](repeating: [], count: chunks.count)
            for await (place, readings) in group { all[place] = readings }
            return all.flatMap(\.self)
        }
    }

    /// As one between a minor and a stranger: who they are is judged by the conversation's state.
    private func read(_ message: ConversationRequest.Message) -> TextReading {
        texts.read(TextItem(message.text, language: message.language, context: .alone)).reading
    }
}
