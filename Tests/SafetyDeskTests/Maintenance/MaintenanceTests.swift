import FingerprintIndex
import Foundation
import SafetyCore
import SafetyDesk
import Storage
import TestSupport
import Testing

@Suite("Upkeep")
struct MaintenanceTests {
    private static let day: TimeInterval = 24 * 3600

    /// A data folder on clocks that the test drives.
    private struct House {
        let folder: TemporaryFolder
        let clock = SetClock()
        let monotonic = DrivenClock()
        let known: KnownContent
        let keys: KeyRing
        let maintenance: Maintenance
        var store: Store { known.store }

        init(decisions: Double = 90, deliveries: Double = 14, hours: Double = 24) throws {
            folder = try TemporaryFolder()
            known = try KnownContent(
                store: try Store.open(folder: folder.path, verb: "test", now: clock.now), folder: folder.path)
            keys = KeyRing(store: known.store, now: clock.now)
            maintenance = Maintenance(
                known: known, keys: keys,
                retention: .init(decisions: decisions * day, deliveries: deliveries * day, idempotency: hours * 3600),
                onFailure: { _ in }, now: clock.now, monotonic: monotonic.now)
        }

        /// Time goes by, on both clocks.
        func pass(_ seconds: TimeInterval) {
            clock.advance(by: seconds)
            monotonic.advance(by: .seconds(seconds))
        }

        func decide(_ number: Int) throws {
            var write = decisionWrite(number, event: "decision.hold")
            write.record.created = clock.now()
            write.idempotency = IdempotencyRecord(
                keyID: "k", key: "\(number)", requestDigest: [1], status: 200, headers: "{}", body: [],
                created: clock.now())
            try store.appendDecisions([write])
        }
    }

    private func value(_ byte: UInt8) throws -> FingerprintValue {
        try #require(FingerprintValue(.pdq, bytes: (0..<32).map { byte &* 31 &+ $0 &* 7 }))
    }

    @Test("A fingerprint matches until its time and not after, without a restart")
    func expiry() async throws {
        let house = try House()
        let bank = try house.known.createBank(NewBank(name: "b"))
        var passing = NewFingerprint(try value(1))
        passing.expires = house.clock.now() + 100
        _ = try house.known.add([passing, NewFingerprint(try value(2))], to: bank)
        house.pass(99)
        #expect(await house.maintenance.round() == Maintenance.Round())
        #expect(house.known.index.count == 2)
        house.pass(1)
        let round = await house.maintenance.round()
        #expect(round.expired == 1 && round.failures.isEmpty)
        #expect(house.known.index.count == 1)
        #expect(try house.known.disagreements() == [])
        try house.known.close()
    }

    @Test("A content that was switched off until a time matches again from then on")
    func resumption() async throws {
        let house = try House()
        let bank = try house.known.createBank(NewBank(name: "b"))
        var content = try house.store.addContent(
            NewContent(fingerprints: [NewFingerprint(try value(1))]), toBank: bank.id)
        content.disableUntil = Int64(house.clock.now().timeIntervalSince1970) + 50
        _ = try house.store.updateContent(content)
        try house.known.catchUp()
        #expect(house.known.index.count == 0)
        house.pass(51)
        #expect(await house.maintenance.round().resumed == 1)
        #expect(house.known.index.count == 1)
        try house.known.close()
    }

    @Test("Decisions, delivered messages and answers go when their time is over, dead letters with the decisions")
    func retention() async throws {
        let house = try House()
        try house.store.insertEndpoint(endpoint("wh_a", url: "http://127.0.0.1:1/"))
        for number in 0..<1200 { try house.decide(number) }
        func finish(_ dead: Bool) throws {
            let pending = try house.store.deliveries(state: .pending, limit: 10_000).items
            try house.store.recordAttempts(
                pending.enumerated().map {
                    DeliveryAttempt(deliveryID: $1.id, outcome: dead && $0 == 0 ? .dead : .delivered)
                })
        }
        try finish(false)
        house.pass(3600)
        #expect(await house.maintenance.round() == Maintenance.Round())
        house.pass(24 * 3600)
        #expect(await house.maintenance.round().answers == 1200)
        house.pass(13 * Self.day)
        #expect(await house.maintenance.round().deliveries == 1200)
        try house.decide(5000)
        try finish(true)
        house.pass(20 * Self.day)
        #expect(await house.maintenance.round().deliveries == 0, "a dead letter stays as long as decisions")
        #expect(try house.store.deliveryCounts()[.dead] == 1)
        house.pass(57 * Self.day)
        let round = await house.maintenance.round()
        #expect(round.decisions == 1200 && round.failures.isEmpty)
        #expect(try house.store.decision("dec_5000") != nil)
        house.pass(14 * Self.day)
        let last = await house.maintenance.round()
        #expect(last.decisions == 1 && last.deliveries == 1)
        try house.known.close()
    }

    @Test("A clock that jumps years ahead removes nothing; once it has stood for an hour it is believed")
    func clockJump() async throws {
        let house = try House()
        try house.decide(1)
        house.clock.advance(by: 3650 * Self.day)
        let round = await house.maintenance.round()
        #expect(round.decisions == 0 && round.failures.count == 1)
        house.clock.advance(by: -3650 * Self.day)
        #expect(await house.maintenance.round().decisions == 0)
        #expect(try house.store.decision("dec_1") != nil)
        house.clock.advance(by: 100 * Self.day)
        for _ in 0..<59 {
            house.pass(60)
            #expect(await house.maintenance.round().decisions == 0)
        }
        house.pass(120)
        #expect(await house.maintenance.round().decisions == 1, "an operator who sets the clock means it")
        try house.known.close()
    }

    @Test(
        "A conversation goes when its days are over, one that goes on stays, and contacts are forgotten in their time")
    func conversations() async throws {
        let house = try House()
        let desk = try ConversationDesk(store: house.store, texts: TextDesk(), expireDays: 90, now: house.clock.now)
        func say(_ chat: String, _ id: String) async throws {
            _ = try await desk.take(
                ConversationRequest(
                    conversation: chat,
                    participants: [.init(id: "young", ageBand: .from13To15), .init(id: "older", ageBand: .adult)],
                    events: [.message(.init(id: id, from: "older", at: nil, text: "see you at five"))]))
        }
        try await say("left", "m-1")
        try await say("goes on", "m-1")
        var contacts: [Int] = []
        for _ in 0..<3 {
            house.pass(40 * Self.day)
            try await say("goes on", "m-\(UUID().uuidString)")
            let round = await house.maintenance.round()
            #expect(round.failures == [])
            contacts.append(round.contacts)
        }
        #expect(contacts == [1, 0, 0], "whom an account met is forgotten long before what was said")
        #expect(try desk.state(of: "left") == nil, "120 days after its last message")
        #expect(try desk.state(of: "goes on") != nil)
        house.pass(92 * Self.day)
        let round = await house.maintenance.round()
        #expect(round.conversations == 1)
        #expect(round.failures == [])
        #expect(try ConversationAudit(house.store) == ConversationAudit(house.store))
        #expect(try ConversationAudit(house.store).conversations == 0)
        desk.shutdown()
        try house.known.close()
    }

    @Test("The last use of keys is written down, at the end too")
    func uses() async throws {
        let house = try House()
        let made = try house.keys.create(scopes: [.screen])
        _ = try house.keys.verify(made.token)
        _ = await house.maintenance.round()
        let first = try #require(try house.store.key(made.key.id)?.lastUsed)
        let task = Task { await house.maintenance.run() }
        house.clock.advance(by: 5)
        try await eventually("a use is seen") {
            _ = try house.keys.verify(made.token)
            return true
        }
        task.cancel()
        await task.value
        #expect(try #require(try house.store.key(made.key.id)?.lastUsed) > first)
        try house.known.close()
    }

    @Test("A step that fails is told and does not keep the others from their turn")
    func failure() async throws {
        let folder = try TemporaryFolder()
        let isBroken = Shared(false)
        let database = try SQLiteDatabase(path: folder(Store.databaseFileName))
        let clock = SetClock()
        let store = try Store(
            database: ObservedDatabase(base: database) { () throws(StorageError) in
                if isBroken.withLock({ $0 }) { throw .diskFull }
            }, lock: nil, now: clock.now)
        let known = try KnownContent(store: store, folder: folder.path)
        let keys = KeyRing(store: store, now: clock.now)
        let made = try keys.create(scopes: [.screen])
        _ = try keys.verify(made.token)
        let maintenance = Maintenance(
            known: known, keys: keys, retention: .init(decisions: 1, deliveries: 1, idempotency: 1),
            onFailure: { _ in }, now: clock.now, monotonic: { .now })
        isBroken.withLock { $0 = true }
        let round = await maintenance.round()
        #expect(round.failures.count >= 4, "\(round.failures)")
        #expect(round.failures.allSatisfy { $0.contains("disk is full") })
        isBroken.withLock { $0 = false }
        #expect(await maintenance.round().failures.isEmpty)
        #expect(try store.key(made.key.id)?.lastUsed != nil, "nothing was lost by the failure")
        try known.close()
    }
}
