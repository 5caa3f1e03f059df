import SafetyCore
import Storage
import Testing

@Suite("Banks")
struct BankTests {
    @Test("A bank keeps what it was made with", arguments: Driver.allCases)
    func keepsFields(_ driver: Driver) throws {
        try withStore(driver) { store in
            let made = try store.createBank(
                NewBank(
                    name: "Lists.2024-a_b", source: "exchange", note: "first", labels: ["a", "b c"],
                    harm: .suspectedMaterial, enabled: false, maxDistance: 20, minQuality: 70))
            #expect(try store.bank(made.id) == made)
            #expect(try store.banks() == [made])
            #expect(made.labels == ["a", "b c"])
            #expect(made.maxDistance == 20)
            let plain = try store.createBank(NewBank(name: "plain"))
            #expect(plain.maxDistance == 31 && plain.minQuality == 50 && plain.enabled)
        }
    }

    @Test("Names differ in more than case", arguments: Driver.allCases)
    func namesAreUnique(_ driver: Driver) throws {
        try withStore(driver) { store in
            let first = try store.createBank(NewBank(name: "Known"))
            #expect(throws: StorageError.nameTaken("KNOWN")) { try store.createBank(NewBank(name: "KNOWN")) }
            #expect(try store.bank(named: "kNOWN") == first)
            var other = try store.createBank(NewBank(name: "other"))
            other.name = "knOwn"
            #expect(throws: StorageError.nameTaken("knOwn")) { try store.updateBank(other) }
        }
    }

    @Test(
        "Names that would trouble a shell, a path or a reader are refused",
        arguments: ["", "a b", "a/b", "-a", ".a", "ü", "a\n", String(repeating: "a", count: 65), "a'b"])
    func refusesNames(_ name: String) throws {
        try withStore(.memory) { store in
            let error = #expect(throws: StorageError.self) { try store.createBank(NewBank(name: name)) }
            let sequence = try store.changeSequence()
            #expect(error?.code == "invalid" && sequence == 0)
        }
    }

    @Test("Limits are refused in words", arguments: Driver.allCases)
    func refusesLimits(_ driver: Driver) throws {
        try withStore(driver) { store in
            for bad in [
                NewBank(name: "a", maxDistance: 257), NewBank(name: "a", maxDistance: -1),
                NewBank(name: "a", minQuality: 101), NewBank(name: "a", labels: ["x|y"]),
                NewBank(name: "a", labels: [" x"]), NewBank(name: "a", note: String(repeating: "n", count: 4001)),
            ] {
                let error = #expect(throws: StorageError.self) { try store.createBank(bad) }
                #expect(error?.code == "invalid")
            }
        }
    }

    @Test("Removing a bank removes its fingerprints and exceptions and nothing else", arguments: Driver.allCases)
    func removal(_ driver: Driver) throws {
        try withStore(driver) { store in
            let one = try store.createBank(NewBank(name: "one"))
            let two = try store.createBank(NewBank(name: "two"))
            try store.addFingerprints([NewFingerprint(value(1)), NewFingerprint(value(2))], toBank: one.id)
            try store.addFingerprints([NewFingerprint(value(1))], toBank: two.id)
            _ = try store.addException(
                for: BankedValue(bankID: one.id, value: value(1)), item: value(9, .sha256), who: "m", why: "a logo")
            let before = try store.changeSequence()
            try store.removeBank(one.id)
            #expect(try store.fingerprints(value(1)).map(\.bankID) == [two.id])
            #expect(try store.exceptions().items.isEmpty)
            let changes = try store.changes(since: before)
            #expect(changes.removedBanks == [one.id] && changes.present.isEmpty && changes.absent.isEmpty)
            #expect(throws: StorageError.notFound(kind: "bank", id: String(one.id))) { try store.removeBank(one.id) }
        }
    }

    @Test("A change that changes nothing leaves no trace", arguments: Driver.allCases)
    func idleUpdate(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            let sequence = try store.changeSequence()
            #expect(try store.updateBank(bank) == bank)
            #expect(try store.changeSequence() == sequence)
            var off = bank
            off.enabled = false
            #expect(try store.updateBank(off).enabled == false)
            #expect(try store.changes(since: sequence).banks == [bank.id])
        }
    }
}
