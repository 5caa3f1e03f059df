import Foundation
import SafetyCore
import Storage
import Testing

func decision(
    _ number: Int, _ kind: Decision = .allow, at milliseconds: Int64? = nil, key: String = "key", item: String? = nil,
    account: String? = nil
) -> DecisionRecord {
    let digits = String(String(number + 1_000_000).dropFirst())
    return DecisionRecord(
        id: "dec_" + String(repeating: "0", count: 20) + digits,
        created: Date(milliseconds: milliseconds ?? Int64(number)), decision: kind, dryRun: false, keyID: key,
        item: item, account: account, place: "profile", policy: "first/1", failed: false, body: #"{"n":\#(number)}"#)
}

func answer(_ key: String, body: String = "{}", created: Int64 = 0, by keyID: String = "key") -> IdempotencyRecord {
    IdempotencyRecord(
        keyID: keyID, key: key, requestDigest: [1, 2, 3], status: 200, headers: #"{"a":"b"}"#, body: Array(body.utf8),
        created: Date(milliseconds: created))
}

@Suite("Decisions")
struct DecisionTests {
    @Test("A decision is kept as it was made", arguments: Driver.allCases)
    func keeping(_ driver: Driver) throws {
        try withStore(driver, keeps)
    }

    private func keeps(_ store: Store) throws {
        let full = fullDecision()
        #expect(try store.appendDecisions([DecisionWrite(record: full), DecisionWrite(record: decision(2))]) == 0)
        #expect(try store.decision(full.id) == full)
        #expect(try store.decision(decision(2).id) == decision(2))
        #expect(try store.decision("dec_none") == nil)
        #expect(try store.appendDecisions([]) == 0)
    }

    private func fullDecision() -> DecisionRecord {
        var full = decision(1, .escalate, item: "i", account: "a")
        (full.dryRun, full.failed) = (true, true)
        (full.sha256, full.pdq) = (value(1, .sha256).bytes, value(1).bytes)
        return full
    }

    @Test("All of a group are kept or none")
    func together() throws {
        let store = try Store.inMemory()
        try store.appendDecisions([DecisionWrite(record: decision(1))])
        var wrong = decision(3)
        wrong.sha256 = [1]
        #expect(throws: StorageError.self) {
            try store.appendDecisions([
                DecisionWrite(record: decision(2), idempotency: answer("k")), DecisionWrite(record: wrong),
            ])
        }
        #expect(throws: StorageError.self) {
            try store.appendDecisions([DecisionWrite(record: decision(4)), DecisionWrite(record: decision(1))])
        }
        #expect(try store.decisions().items == [decision(1)])
        #expect(try store.idempotencyRecord(keyID: "key", key: "k") == nil)
    }

    @Test("A full disk leaves nothing half written, and what was there before")
    func diskFull() throws {
        let folder = try TemporaryFolder()
        let store = try Store.open(folder: folder.path, verb: "test")
        try store.insertEndpoint(endpoint("wh_1"))
        let database = try #require(store.database as? SQLiteDatabase)
        let pages = try #require(try database.pragma("PRAGMA page_count"))
        try database.pragma("PRAGMA max_page_count = \(pages + 30)")
        func group(_ number: Int) -> [DecisionWrite] {
            (0..<50).map { index in
                var record = decision(number * 50 + index)
                record.body = String(repeating: "x", count: 500)
                return DecisionWrite(
                    record: record, event: ("decision.allow", "msg_\(record.id)", record.body),
                    idempotency: answer(record.id))
            }
        }
        var acknowledged = 0
        let error = #expect(throws: StorageError.self) {
            for number in 0..<1000 {
                let made = try store.appendDecisions(group(number))
                #expect(made == 50)
                acknowledged += 1
            }
        }
        #expect(error == .diskFull)
        #expect(acknowledged > 0)
        #expect(try store.decisionCounts(from: .distantPast, to: .distantFuture) == [.allow: acknowledged * 50])
        #expect(try store.deliveryCounts()[.pending] == acknowledged * 50)
        #expect(try store.idempotencyRecord(keyID: "key", key: decision(acknowledged * 50).id) == nil)
        #expect(try store.idempotencyRecord(keyID: "key", key: decision(acknowledged * 50 - 1).id) != nil)
        #expect(try store.integrityCheck() == [])
        try database.pragma("PRAGMA max_page_count = 1000000")
        #expect(try store.appendDecisions(group(acknowledged)) == 50)
        try store.close()
    }

    @Test("Pages go from the newest to the oldest, and none is left out where times are equal")
    func paging() throws {
        let store = try Store.inMemory()
        try store.appendDecisions((0..<30).map { DecisionWrite(record: decision($0, at: Int64($0 / 10))) })
        var seen: [DecisionRecord] = []
        var cursor: String?
        repeat {
            let page = try store.decisions(after: cursor, limit: 7)
            seen += page.items
            cursor = page.next
        } while cursor != nil
        #expect(seen == (0..<30).reversed().map { decision($0, at: Int64($0 / 10)) })
    }

    @Test("Each filter alone and all of them together")
    func filters() throws {
        let store = try Store.inMemory()
        try store.appendDecisions(
            (0..<24).map { number in
                DecisionWrite(
                    record: decision(
                        number, number % 2 == 0 ? .block : .hold, key: "k\(number % 3)", item: "i\(number % 4)",
                        account: number < 12 ? "a" : nil))
            })
        func found(_ filter: DecisionFilter) throws -> [Int64] {
            try store.decisions(filter: filter, limit: 100).items.map(\.created.milliseconds).reversed()
        }
        let all = Array(Int64(0)..<24)
        #expect(try found(DecisionFilter()) == all)
        #expect(try found(DecisionFilter(decision: .block)) == all.filter { $0 % 2 == 0 })
        #expect(try found(DecisionFilter(decision: .allow)).isEmpty)
        #expect(try found(DecisionFilter(account: "a")) == Array(0..<12))
        #expect(try found(DecisionFilter(item: "i3")) == all.filter { $0 % 4 == 3 })
        #expect(try found(DecisionFilter(keyID: "k1")) == all.filter { $0 % 3 == 1 })
        let (from, through) = (Date(milliseconds: 3), Date(milliseconds: 10))
        #expect(try found(DecisionFilter(from: from, through: through)) == Array(3...10))
        #expect(
            try found(
                DecisionFilter(
                    decision: .hold, account: "a", item: "i3", keyID: "k0", from: from, through: through)) == [3])
    }

    @Test("Every page and every purge is served by an index")
    func indexes() throws {
        let store = try Store.inMemory()
        func plan(_ sql: String) throws -> String {
            try store.database.read { connection throws(StorageError) in
                try connection.all("EXPLAIN QUERY PLAN " + sql) { $0.text(3) }.joined(separator: "; ")
            }
        }
        let order = "ORDER BY created_at DESC, id DESC LIMIT 10"
        for sql in [
            "SELECT * FROM decision WHERE (created_at, id) < (5, 'x') \(order)",
            "SELECT * FROM decision WHERE decision = 'hold' AND (created_at, id) < (5, 'x') \(order)",
            "SELECT * FROM decision WHERE account = 'a' AND created_at >= 3 \(order)",
            "SELECT * FROM decision WHERE item = 'a' \(order)", "SELECT * FROM decision WHERE key_id = 'a' \(order)",
            "SELECT id FROM decision WHERE created_at < 5 ORDER BY created_at, id LIMIT 10",
            "SELECT count(*) FROM decision WHERE decision = 'hold' AND created_at >= 1 AND created_at < 2",
            "SELECT key_id, key FROM idempotency WHERE created_at < 5 ORDER BY created_at LIMIT 10",
            "SELECT * FROM webhook_delivery WHERE endpoint_id = 'e' AND state = 'pending' AND next_attempt_at <= 5 "
                + "ORDER BY next_attempt_at, id LIMIT 5",
            "SELECT * FROM webhook_delivery WHERE endpoint_id = 'e' AND state = 'dead' AND id < 5 ORDER BY id DESC",
            "SELECT * FROM webhook_delivery WHERE state = 'dead' AND id < 5 ORDER BY id DESC",
            "SELECT id FROM webhook_delivery WHERE finished_at IS NOT NULL AND finished_at < 5 ORDER BY finished_at",
            "SELECT id FROM fingerprint WHERE expires_at IS NOT NULL AND enabled = 1 AND expires_at <= 5 "
                + "ORDER BY expires_at",
            "SELECT id FROM content WHERE disable_until > 1 AND disable_until <= 5 ORDER BY disable_until",
            "SELECT id FROM job WHERE kind = 'import' AND state = 'running' ORDER BY id",
        ] {
            let plan = try plan(sql)
            #expect(
                plan.contains("SEARCH") && !plan.contains("TEMP B-TREE") && !plan.contains("SCAN"), "\(sql): \(plan)")
        }
    }

    @Test("Old decisions are forgotten in small steps, with what was said of them")
    func purging() throws {
        let store = try Store.inMemory()
        try store.appendDecisions((0..<20).map { DecisionWrite(record: decision($0)) })
        try store.addFeedback(
            NewFeedback(decisionID: decision(1).id, verdict: "wrong_match", keyID: "key"))
        let limit = Date(milliseconds: 15)
        #expect(try store.purgeDecisions(before: limit, limit: 10) == 10)
        #expect(try store.decisions().items.last == decision(10))
        #expect(try store.feedback().items.isEmpty)
        #expect(try store.purgeDecisions(before: limit, limit: 10) == 5)
        #expect(try store.purgeDecisions(before: limit, limit: 10) == 0)
        #expect(try store.decisions().items.count == 5)
    }

    @Test("Decisions are counted by kind between two times, the second left out")
    func counting() throws {
        let store = try Store.inMemory()
        try store.appendDecisions(
            (0..<10).map { DecisionWrite(record: decision($0, $0 < 4 ? .hold : .allow)) })
        func counts(_ from: Int64, _ to: Int64) throws -> [Decision: Int] {
            try store.decisionCounts(from: Date(milliseconds: from), to: Date(milliseconds: to))
        }
        #expect(try counts(0, 10) == [.hold: 4, .allow: 6])
        #expect(try counts(3, 5) == [.hold: 1, .allow: 1])
        #expect(try counts(9, 9) == [:])
    }

    @Test("What people say of a decision is kept with it")
    func feedback() throws {
        let store = try Store.inMemory()
        try store.appendDecisions([DecisionWrite(record: decision(1)), DecisionWrite(record: decision(2))])
        let wrong = try store.addFeedback(
            NewFeedback(
                decisionID: decision(1).id, fingerprintID: 7, verdict: "wrong_match", note: "a logo", keyID: "k",
                exceptionID: 3))
        let right = try store.addFeedback(
            NewFeedback(decisionID: decision(2).id, verdict: "right_match", keyID: "k"))
        #expect(wrong.fingerprintID == 7 && wrong.exceptionID == 3 && wrong.note == "a logo")
        #expect(try store.feedback(decision: decision(1).id) == [wrong])
        #expect(try store.feedback().items == [right, wrong])
        let page = try store.feedback(limit: 1)
        #expect(try store.feedback(after: page.next, limit: 1).items == [wrong])
        #expect(throws: StorageError.notFound(kind: "decision", id: "dec_none")) {
            try store.addFeedback(NewFeedback(decisionID: "dec_none", verdict: "right_match", keyID: "k"))
        }
        let error = #expect(throws: StorageError.self) {
            try store.addFeedback(NewFeedback(decisionID: decision(1).id, verdict: "maybe", keyID: "k"))
        }
        #expect(error?.code == "invalid")
    }
}

@Suite("Answers that are repeated")
struct IdempotencyTests {
    @Test("Where two race the first is kept, and both hear of it")
    func racing() throws {
        let store = try Store.inMemory()
        let first = answer("word", body: "first")
        #expect(try store.saveIdempotency(first) == first)
        #expect(try store.saveIdempotency(answer("word", body: "second")) == first)
        try store.appendDecisions([
            DecisionWrite(record: decision(1), idempotency: answer("word", body: "third")),
            DecisionWrite(record: decision(2), idempotency: answer("other", body: "")),
        ])
        #expect(try store.idempotencyRecord(keyID: "key", key: "word") == first)
        #expect(try store.idempotencyRecord(keyID: "key", key: "other")?.body == [])
        #expect(try store.decisions().items.count == 2)
    }

    @Test("Two keys may use the same word")
    func apart() throws {
        let store = try Store.inMemory()
        try store.saveIdempotency(answer("word", body: "a", by: "a"))
        try store.saveIdempotency(answer("word", body: "b", by: "b"))
        #expect(try store.idempotencyRecord(keyID: "a", key: "word")?.body == Array("a".utf8))
        #expect(try store.idempotencyRecord(keyID: "b", key: "word")?.body == Array("b".utf8))
        #expect(try store.idempotencyRecord(keyID: "c", key: "word") == nil)
    }

    @Test("A word has 1 to 255 characters", arguments: ["", String(repeating: "x", count: 256)])
    func words(_ word: String) throws {
        let store = try Store.inMemory()
        let error = #expect(throws: StorageError.self) { try store.saveIdempotency(answer(word)) }
        #expect(error?.code == "invalid")
    }

    @Test("Old answers are forgotten in small steps")
    func purging() throws {
        let store = try Store.inMemory()
        for number in 0..<10 { try store.saveIdempotency(answer("w\(number)", created: Int64(number))) }
        let limit = Date(milliseconds: 6)
        #expect(try store.purgeIdempotency(before: limit, limit: 4) == 4)
        #expect(try store.idempotencyRecord(keyID: "key", key: "w3") == nil)
        #expect(try store.idempotencyRecord(keyID: "key", key: "w4") != nil)
        #expect(try store.purgeIdempotency(before: limit, limit: 4) == 2)
        #expect(try store.purgeIdempotency(before: limit, limit: 4) == 0)
    }
}
