import Digests
import FingerprintIndex
import Fingerprints
import Foundation
import Media
import Policy
import SafetyCore
import Storage
import Synchronization

/// Takes items in, reads and matches them, decides under the policy, and answers when the decision is on disk.
public final class Screening: Sendable {
    public let known: KnownContent
    public let policy: Policy
    private let pool: MediaPool
    private let texts: TextDesk
    private let log: DecisionLog
    private let now: @Sendable () -> Date
    private let cached = Mutex<(sequence: Int64, selection: KnownContent.Selection)?>(nil)

    public init(
        known: KnownContent, pool: MediaPool, texts: TextDesk, policy: Policy, log: DecisionLog,
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.known = known
        self.pool = pool
        self.texts = texts
        self.policy = policy
        self.log = log
        self.now = now
    }

    /// Decides upon one item. When it returns the decision survives a power cut.
    ///
    /// - Parameters:
    ///   - key: identifier of the API key that asks.
    ///   - answer: makes the row that repeats the answer for the same `Idempotency-Key`, kept in the same transaction.
    /// - Throws: `StorageError` (`notFound` for an unknown bank, `diskFull`), or what the decision log throws; then
    ///   nothing was decided. What is wrong with the item itself is no error but a reason.
    public func screen(
        _ request: ScreeningRequest, key: String,
        answer: @Sendable (_ id: String, _ document: [UInt8]) -> IdempotencyRecord? = { _, _ in nil }
    ) async throws -> Screened {
        let selection = try selection(of: request.banks)
        var reading = try await read(request)
        let matched = try known.match(reading, in: selection)
        // Video and documents were read as far as that goes: their digests were matched.
        let failure = reading.failure.map { Finding.Failure(code: $0.code.rawValue, reason: $0.reason) }
        let verdict = policy.decide(
            Evidence(
                matches: matched.near.map {
                    .init(match: $0.match, bankDistance: $0.bank.maxDistance, bankDecision: $0.bank.decision)
                }, text: (reading.text?.reading).map(TextEvidence.init), failure: failure,
                onFailure: request.onFailure))
        reading.notes += matched.notes
        let created = now()
        let id = SortableID.make("dec", at: created)
        let document = DecisionDocument(
            id: id, created: created, verdict: verdict, request: request, reading: reading, notes: reading.notes)
        let kept = document.bytes(quotes: false)
        try await log.append(
            DecisionWrite(
                record: DecisionRecord(
                    id: id, created: created, decision: verdict.decision, dryRun: request.dryRun, keyID: key,
                    item: request.context.item, account: request.context.account?.id, place: request.context.place,
                    policy: verdict.policy.description, failed: reading.failure != nil,
                    sha256: reading.digests[.sha256]?.bytes,
                    pdq: reading.pictures.first.map { FingerprintValue($0.hash).bytes },
                    body: String(decoding: kept, as: UTF8.self)),
                event: request.dryRun ? nil : event(verdict.decision, created, kept),
                idempotency: answer(id, kept)))
        return Screened(
            id: id, verdict: verdict, reading: reading,
            document: reading.text == nil ? kept : document.bytes(quotes: true), kept: kept)
    }

    private func event(
        _ decision: Decision, _ created: Date, _ document: [UInt8]
    ) -> (type: String, messageID: String, payload: String) {
        let type = "decision.\(decision.rawValue)"
        var json = JSONWriter(capacity: document.count + 128)
        json.object {
            $0.field("type", type)
            $0.field("timestamp", created.formatted(DecisionDocument.timestamp))
            $0.raw("data", document)
        }
        return (type, SortableID.make("msg", at: created), json.text)
    }

    /// The banks to ask. Those that are switched on are remembered until something in the database changes.
    func selection(of names: [String]) throws -> KnownContent.Selection {
        guard names.isEmpty else { return try known.selection(of: names, wideBand: policy.wideBand) }
        let sequence = known.sequence
        if let held = cached.withLock({ $0 }), held.sequence == sequence { return held.selection }
        let fresh = try known.selection(wideBand: policy.wideBand)
        cached.withLock { $0 = (sequence, fresh) }
        return fresh
    }

    private func read(_ request: ScreeningRequest) async throws -> ItemReading {
        switch request.content {
        case .text(let item):
            var reading = ItemReading(type: .unknown, bytes: Int64(item.text.utf8.count))
            reading.text = await texts.readAside(item)
            return reading
        case .fingerprints(let given):
            var reading = ItemReading(type: .unknown, bytes: 0)
            for fingerprint in given {
                if let hash = fingerprint.value.pdq {
                    reading.pictures.append(
                        .init(variant: .stored, hash: hash, quality: fingerprint.quality ?? 100))
                } else {
                    reading.digests[fingerprint.value.algorithm] = DigestValue(bytes: fingerprint.value.bytes)
                }
            }
            return reading
        case .spooled(let item):
            var options = ReadingOptions.asShown
            options.decode.unletterbox = true
            options.digests = try known.digestsInUse.union([.sha256])
            var reading = await read(item, options: options)
            if let wanted = request.pictureText { await readText(in: item, as: wanted, into: &reading) }
            return reading
        }
    }

    /// Reads the text in a picture. That it cannot be read takes nothing from what its pixels say, and is told.
    private func readText(in item: SpooledItem, as wanted: TextItem, into reading: inout ItemReading) async {
        guard reading.type.kind == .picture, reading.failure == nil else {
            reading.notes.append("text_not_read: only pictures that can be decoded are read for text")
            return
        }
        do {
            let recognised = try await texts.text(in: item)
            var text = wanted
            text.text = recognised.text
            reading.text = await texts.readAside(text)
            reading.text?.recognition = recognised.confidence
        } catch {
            reading.notes.append("text_not_read: \((error as? MediaError)?.reason ?? "\(error)")")
        }
    }

    /// Reads an item in a confined worker, without matching or deciding.
    public func read(_ item: SpooledItem, options: ReadingOptions) async -> ItemReading {
        let reader = ItemReader(pool: pool, options: options)
        return await item.withDescriptor { await reader.read(descriptor: $0) }
    }
}

extension Screening {
    /// Every banked fingerprint near a value, nearest first.
    ///
    /// - Parameter banks: names; empty asks every bank that is switched on.
    /// - Throws: `StorageError` with `notFound` for a name that no bank has.
    public func lookup(
        _ value: FingerprintValue, distance: Int, banks: [String]
    ) throws -> [(fingerprint: Fingerprint, bank: Bank, distance: Int)] {
        try known.lookup(value, distance: distance, in: try selection(of: banks))
    }
}
