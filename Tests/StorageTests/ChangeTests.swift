import SafetyCore
import Storage
import Testing

@Suite("Changes since a sequence number")
struct ChangeTests {
    /// An index as simple as can be, kept up by change sets only.
    struct Mirror {
        var entries: [Int64: IndexEntry] = [:]
        mutating func apply(_ changes: ChangeSet) {
            for bank in changes.removedBanks { entries = entries.filter { $0.value.bankID != bank } }
            for id in changes.absent { entries[id] = nil }
            for entry in changes.present { entries[entry.id] = entry }
        }
    }

    static func contents(_ store: Store) throws -> [Int64: IndexEntry] {
        var all: [Int64: IndexEntry] = [:]
        for algorithm in FingerprintAlgorithm.allCases {
            _ = try store.forEachIndexEntry(of: algorithm, chunkSize: 13) { chunk throws(StorageError) in
                for entry in chunk { all[entry.id] = entry }
            }
        }
        return all
    }

    @Test("A mirror that catches up from any sequence equals the database", arguments: Driver.allCases)
    func catchUp(_ driver: Driver) throws {
        try withStore(driver) { store in
            var generator = SeededGenerator(seed: 11)
            var snapshots: [(sequence: Int64, mirror: Mirror)] = [(0, Mirror())]
            var banks = [try store.createBank(NewBank(name: "b0")).id]
            for step in 0..<120 {
                let bank = banks.randomElement(using: &generator) ?? banks[0]
                let some = (0..<5).map { _ in Int.random(in: 0..<200, using: &generator) }
                switch step % 6 {
                case 0, 1: try store.addFingerprints(some.map { NewFingerprint(value($0)) }, toBank: bank)
                case 2:
                    try store.addFingerprints(
                        some.map { NewFingerprint(value($0 + 1000), externalID: "e\($0 % 20)") }, toBank: bank)
                case 3: try store.removeFingerprints(some.map(Int64.init))
                case 4:
                    for id in some {
                        guard var known = try store.fingerprint(Int64(id)) else { continue }
                        known.enabled.toggle()
                        _ = try store.updateFingerprint(known)
                    }
                default:
                    if step % 30 == 5 { banks.append(try store.createBank(NewBank(name: "b\(step)")).id) }
                    if step == 77, let gone = banks.popLast() { try store.removeBank(gone) }
                }
                let contents = try Self.contents(store)
                for snapshot in snapshots {
                    var mirror = snapshot.mirror
                    let changes = try store.changes(since: snapshot.sequence)
                    mirror.apply(changes)
                    mirror.apply(changes)
                    #expect(mirror.entries == contents)
                }
                if step % 20 == 0 { snapshots.append((try store.changeSequence(), Mirror(entries: contents))) }
            }
        }
    }

    @Test("A transaction has one number, and none when nothing changed", arguments: Driver.allCases)
    func numbers(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            #expect(try store.changeSequence() == 1)
            try store.addFingerprints((0..<50).map { NewFingerprint(value($0)) }, toBank: bank.id)
            #expect(try store.changeSequence() == 2)
            try store.addFingerprints((0..<50).map { NewFingerprint(value($0)) }, toBank: bank.id)
            #expect(try store.changeSequence() == 2)
            try store.removeFingerprints([1, 2, 3])
            #expect(try store.changeSequence() == 3)
            try store.removeFingerprints([1, 2, 3])
            #expect(try store.changeSequence() == 3)
            #expect(try store.changes(since: 2).absent == [1, 2, 3])
            #expect(try store.changes(since: 1).present.count == 47)
            #expect(try store.changes(since: 3).present.isEmpty)
        }
    }

    @Test("A pruned log says so instead of leaving something out", arguments: Driver.allCases)
    func pruning(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            for number in 0..<10 { try store.addFingerprints([NewFingerprint(value(number))], toBank: bank.id) }
            #expect(try store.pruneChanges(through: 6) > 0)
            #expect(throws: StorageError.changesPruned(oldest: 6)) { try store.changes(since: 5) }
            #expect(try store.changes(since: 6).present.count == 5)
            #expect(throws: StorageError.self) { try store.changes(since: 99) }
        }
    }
}
