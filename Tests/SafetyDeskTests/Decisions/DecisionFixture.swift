import Foundation
import SafetyCore
import SafetyDesk
import Storage
import Synchronization
import Testing

/// A clock that a test sets.
final class SetClock: Sendable {
    private let time: Mutex<Date>

    init(_ time: Date = Date(timeIntervalSince1970: 1_800_000_000)) { self.time = Mutex(time) }

    var now: @Sendable () -> Date { { self.time.withLock { $0 } } }

    func advance(by seconds: TimeInterval) { time.withLock { $0 += seconds } }
}

/// A monotonic clock that a test drives.
final class DrivenClock: Sendable {
    private let instant = Mutex(ContinuousClock.now)

    var now: @Sendable () -> ContinuousClock.Instant { { self.instant.withLock { $0 } } }

    func advance(by duration: Duration) { instant.withLock { $0 += duration } }
}

/// A value that several tasks read and write.
final class Shared<Value: Sendable>: Sendable {
    private let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }

    func withLock<R: Sendable>(_ body: @Sendable (inout Value) throws -> R) rethrows -> R {
        try value.withLock { try body(&$0) }
    }
}

/// Waits until something holds, for a minute at most.
func eventually(_ what: Comment, _ condition: () throws -> Bool) async throws {
    let end = ContinuousClock.now + .seconds(60)
    while try !condition() {
        try #require(ContinuousClock.now < end, what)
        try await Task.sleep(for: .milliseconds(10))
    }
}

/// A database that tells of every transaction before it begins, and fails it if the listener does.
struct ObservedDatabase: SQLDatabase {
    let base: SQLiteDatabase
    let beforeWrite: @Sendable () throws(StorageError) -> Void

    var dialect: SQLDialect { base.dialect }

    func write<T>(_ body: (any SQLConnection) throws(StorageError) -> T) throws(StorageError) -> T {
        try beforeWrite()
        return try base.write(body)
    }

    func read<T>(_ body: (any SQLConnection) throws(StorageError) -> T) throws(StorageError) -> T {
        try base.read(body)
    }

    func setBulk(_ bulk: Bool) throws(StorageError) { try base.setBulk(bulk) }
    func settle() throws(StorageError) { try base.settle() }
    func integrityProblems() throws(StorageError) -> [String] { try base.integrityProblems() }
    func byteCount() throws(StorageError) -> Int64 { try base.byteCount() }
    func dataVersion() throws(StorageError) -> Int64 { try base.dataVersion() }
    func copy(to target: String) throws(StorageError) { try base.copy(to: target) }
    func close() throws(StorageError) { try base.close() }
}

func decisionWrite(_ number: Int, event: String? = nil) -> DecisionWrite {
    DecisionWrite(
        record: DecisionRecord(
            id: "dec_\(number)", created: Date(timeIntervalSince1970: 1_800_000_000), decision: .hold, dryRun: false,
            keyID: "k", policy: "test/1", failed: false, body: "{\"id\":\"dec_\(number)\"}"),
        event: event.map { ($0, "msg_\(number)", "{\"type\":\"\($0)\",\"number\":\(number)}") })
}
