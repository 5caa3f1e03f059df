import Foundation
import SafetyCore
import SafetyDesk
import Storage
import Synchronization
import TestSupport
import Testing

@Suite("Decision log")
struct DecisionLogTests {
    /// Lets writers through, or holds them, or tells them that the disk is full.
    private final class Gate: Sendable {
        private let isOpen = Mutex(true)
        private let count = Mutex(0)

        var transactions: Int { count.withLock { $0 } }

        func pass() {
            count.withLock { $0 += 1 }
            while !isOpen.withLock({ $0 }) { Thread.sleep(forTimeInterval: 0.002) }
        }

        func close() { isOpen.withLock { $0 = false } }
        func open() { isOpen.withLock { $0 = true } }
    }

    private func observed(_ folder: TemporaryFolder, _ gate: Gate) throws -> Store {
        let database = try SQLiteDatabase(path: folder(Store.databaseFileName))
        return try Store(
            database: ObservedDatabase(base: database) { () throws(StorageError) in gate.pass() }, lock: nil,
            now: { Date() })
    }

    @Test("What append has returned from is read by another connection, with its message and its answer")
    func durable() async throws {
        let folder = try TemporaryFolder()
        let store = try Store.open(folder: folder.path, verb: "test")
        try store.insertEndpoint(endpoint("wh_a", url: "http://127.0.0.1:1/"))
        let told = Shared(0)
        let log = DecisionLog(store: store, onDeliveries: { told.withLock { $0 += 1 } })
        let other = try Store.openReadOnly(folder: folder.path)
        for number in 0..<20 {
            var write = decisionWrite(number, event: number.isMultiple(of: 2) ? "decision.hold" : nil)
            write.idempotency = IdempotencyRecord(
                keyID: "k", key: "\(number)", requestDigest: [1], status: 200, headers: "{}", body: [2],
                created: Date())
            try await log.append(write)
            #expect(try other.decision("dec_\(number)")?.body == write.record.body)
            #expect(try other.idempotencyRecord(keyID: "k", key: "\(number)") != nil)
        }
        #expect(try other.deliveries(endpoint: "wh_a").items.count == 10)
        #expect(told.withLock { $0 } == 10)
        log.shutdown()
        try other.close()
        try store.close()
    }

    @Test("Many appends at the same time are committed in far fewer transactions")
    func grouped() async throws {
        let folder = try TemporaryFolder()
        let gate = Gate()
        let store = try observed(folder, gate)
        let log = DecisionLog(store: store)
        let before = gate.transactions
        let count = 4000
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<count { group.addTask { try await log.append(decisionWrite(number)) } }
            try await group.waitForAll()
        }
        #expect(try store.decisionCounts(from: .distantPast, to: .distantFuture)[.hold] == count)
        let transactions = gate.transactions - before
        #expect(transactions < count / 4, "\(transactions) transactions for \(count) decisions")
        #expect(transactions >= (count + DecisionLog.batchLimit - 1) / DecisionLog.batchLimit)
        log.shutdown()
        try store.close()
    }

    @Test("A full disk fails everyone who waits and keeps nothing; with room again it goes on")
    func fullDisk() async throws {
        let folder = try TemporaryFolder()
        let gate = Gate()
        let database = try SQLiteDatabase(path: folder(Store.databaseFileName))
        let store = try Store(
            database: ObservedDatabase(base: database) { () throws(StorageError) in gate.pass() }, lock: nil,
            now: { Date() })
        let log = DecisionLog(store: store)
        let pages = try #require(try database.pragma("PRAGMA page_count"))
        try database.pragma("PRAGMA max_page_count = \(pages + 2)")
        gate.close()
        // The first takes the writer with it to the gate, so that all others come in one transaction.
        let large = String(repeating: "x", count: 4000)
        let results = Shared<[Int: StorageError?]>([:])
        let begun = gate.transactions
        let first = Task { try await log.append(decisionWrite(0)) }
        try await eventually("the writer is at the gate") { gate.transactions > begun }
        let others = (1...200).map { number in
            Task {
                var write = decisionWrite(number)
                write.record.body = "\"\(large)\""
                do {
                    try await log.append(write)
                    results.withLock { $0[number] = .some(nil) }
                } catch {
                    results.withLock { $0[number] = error as? StorageError }
                }
            }
        }
        try await Task.sleep(for: .milliseconds(200))
        gate.open()
        try await first.value
        for task in others { await task.value }
        let failed = results.withLock { $0 }.filter { $0.value == .diskFull }.map(\.key)
        #expect(failed.count > 100, "\(results.withLock { $0 })")
        for number in 1...200 {
            let isKept = try store.decision("dec_\(number)") != nil
            #expect(isKept == !failed.contains(number), "what failed is not there, and what is acknowledged is")
        }
        try database.pragma("PRAGMA max_page_count = 1000000")
        try await log.append(decisionWrite(1000))
        #expect(try store.decision("dec_1000") != nil)
        #expect(try store.integrityCheck() == [])
        log.shutdown()
        try store.close()
    }

    @Test("When more wait than may, further ones are refused at once, and what was accepted is kept")
    func busy() async throws {
        let folder = try TemporaryFolder()
        let gate = Gate()
        let store = try observed(folder, gate)
        let log = DecisionLog(store: store, waitingLimit: 10)
        gate.close()
        let begun = gate.transactions
        let first = Task { try await log.append(decisionWrite(0)) }
        try await eventually("the writer is at the gate") { gate.transactions > begun }
        let refused = Shared(0)
        let tasks = (1...50).map { number in
            Task {
                do { try await log.append(decisionWrite(number)) } catch DecisionLogError.busy {
                    refused.withLock { $0 += 1 }
                }
            }
        }
        try await eventually("forty are refused while the disk stands still") { refused.withLock { $0 } == 40 }
        gate.open()
        try await first.value
        for task in tasks { try await task.value }
        #expect(try store.decisionCounts(from: .distantPast, to: .distantFuture)[.hold] == 11)
        log.shutdown()
        try store.close()
    }

    @Test("A shutdown finishes what was accepted and refuses what comes later")
    func shutdown() async throws {
        let folder = try TemporaryFolder()
        let gate = Gate()
        let store = try observed(folder, gate)
        let log = DecisionLog(store: store)
        gate.close()
        let begun = gate.transactions
        let first = Task { try await log.append(decisionWrite(0)) }
        try await eventually("the writer is at the gate") { gate.transactions > begun }
        let tasks = (1...30).map { number in Task { try await log.append(decisionWrite(number)) } }
        try await Task.sleep(for: .milliseconds(200))
        let thread = Thread { log.shutdown() }
        thread.start()
        try await eventually("it refuses") {
            let refused = Shared(false)
            let done = DispatchSemaphore(value: 0)
            Task {
                do { try await log.append(decisionWrite(Int.random(in: 1000...Int.max))) } catch DecisionLogError.closed
                {
                    refused.withLock { $0 = true }
                } catch {}
                done.signal()
            }
            _ = done.wait(timeout: .now() + 0.1)
            return refused.withLock { $0 }
        }
        gate.open()
        try await first.value
        for task in tasks { try await task.value }
        try await eventually("it has ended") { thread.isFinished }
        for number in 0...30 { #expect(try store.decision("dec_\(number)") != nil) }
        log.shutdown()
        try store.close()
    }

    @Test("One decision that the database refuses does not take its neighbours with it")
    func oneBadRow() async throws {
        let folder = try TemporaryFolder()
        let gate = Gate()
        let store = try observed(folder, gate)
        let log = DecisionLog(store: store)
        try await log.append(decisionWrite(7))
        gate.close()
        let begun = gate.transactions
        let first = Task { try await log.append(decisionWrite(0)) }
        try await eventually("the writer is at the gate") { gate.transactions > begun }
        let failures = Shared<[Int]>([])
        let tasks = (1...20).map { number in
            Task {
                do { try await log.append(decisionWrite(number)) } catch is StorageError {
                    failures.withLock { $0.append(number) }
                }
            }
        }
        try await Task.sleep(for: .milliseconds(200))
        gate.open()
        try await first.value
        for task in tasks { try await task.value }
        #expect(failures.withLock { $0 } == [7], "7 was there already")
        #expect(try store.decisionCounts(from: .distantPast, to: .distantFuture)[.hold] == 21)
        log.shutdown()
        try store.close()
    }

    @Test("A flush returns when everything before it is on disk")
    func flush() async throws {
        let folder = try TemporaryFolder()
        let gate = Gate()
        let store = try observed(folder, gate)
        let log = DecisionLog(store: store)
        await log.flush()
        gate.close()
        let begun = gate.transactions
        let first = Task { try await log.append(decisionWrite(0)) }
        try await eventually("the writer is at the gate") { gate.transactions > begun }
        let isFlushed = Shared(false)
        let flush = Task {
            await log.flush()
            isFlushed.withLock { $0 = true }
        }
        try await Task.sleep(for: .milliseconds(100))
        #expect(!isFlushed.withLock { $0 })
        gate.open()
        await flush.value
        #expect(try store.decision("dec_0") != nil)
        try await first.value
        log.shutdown()
        try store.close()
    }
}

func endpoint(_ id: String, url: String, events: [String] = ["*"]) -> WebhookEndpoint {
    WebhookEndpoint(
        id: id, url: url, secret: WebhookSecret.make(), events: events,
        created: Date(timeIntervalSince1970: 1_800_000_000), updated: Date(timeIntervalSince1970: 1_800_000_000))
}
