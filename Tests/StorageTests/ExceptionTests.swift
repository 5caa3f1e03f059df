import SafetyCore
import Storage
import Testing

@Suite("Exceptions: known false matches")
struct ExceptionTests {
    @Test("An exception silences one value on one item, and tells who and why", arguments: Driver.allCases)
    func silences(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            try store.addFingerprints([NewFingerprint(value(1)), NewFingerprint(value(2))], toBank: bank.id)
            let item = value(100, .sha256)
            let made = try store.addException(forFingerprint: 1, item: item, who: "R. Diaz", why: "a blank form")
            let again = try store.addException(forFingerprint: 1, item: item, who: "someone", why: "else")
            #expect(again == made)
            let silenced = BankedValue(bankID: bank.id, value: value(1))
            #expect(try store.silencedValues(on: [item, value(5)]) == [silenced])
            #expect(try store.silencedValues(on: [value(101, .sha256)]) == [])
            let listed = try store.exceptions(inBank: bank.id).items
            #expect(listed == [made] && listed[0].who == "R. Diaz" && listed[0].why == "a blank form")
            // By the item's PDQ as well.
            _ = try store.addException(forFingerprint: 2, item: value(50), who: "R. Diaz", why: "a logo")
            #expect(
                try store.silencedValues(on: [item, value(50)])
                    == [silenced, BankedValue(bankID: bank.id, value: value(2))])
            try store.removeException(made.id)
            #expect(try store.silencedValues(on: [item]) == [])
        }
    }

    @Test("It outlives a removal and a new import of the fingerprint", arguments: Driver.allCases)
    func outlives(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            try store.addFingerprints([NewFingerprint(value(1))], toBank: bank.id)
            let item = value(100, .sha256)
            _ = try store.addException(forFingerprint: 1, item: item, who: "w", why: "y")
            try store.removeFingerprints([1])
            try store.addFingerprints([NewFingerprint(value(1))], toBank: bank.id)
            #expect(try store.silencedValues(on: [item]).count == 1)
        }
    }

    @Test(
        "Each one made or ended moves the change sequence, and an index has nothing to do", arguments: Driver.allCases)
    func movesSequence(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            try store.addFingerprints([NewFingerprint(value(1))], toBank: bank.id)
            let before = try store.changeSequence()
            let made = try store.addException(forFingerprint: 1, item: value(2), who: "w", why: "y")
            #expect(try store.changeSequence() == before + 1)
            // Made already, and never made: nothing changed.
            _ = try store.addException(forFingerprint: 1, item: value(2), who: "w", why: "y")
            #expect(throws: StorageError.notFound(kind: "exception", id: "99")) { try store.removeException(99) }
            #expect(try store.changeSequence() == before + 1)
            try store.removeException(made.id)
            #expect(try store.changeSequence() == before + 2)
            let changes = try store.changes(since: before)
            #expect(changes.sequence == before + 2)
            #expect(changes.present.isEmpty && changes.absent.isEmpty)
            #expect(changes.banks.isEmpty && changes.removedBanks.isEmpty)
            #expect(try store.changes(since: 0).present.map(\.id) == [1])
        }
    }

    @Test("Nobody silences a match without name and reason", arguments: Driver.allCases)
    func needsWhoAndWhy(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            let banked = BankedValue(bankID: bank.id, value: value(1))
            for (who, why) in [("", "y"), ("w", ""), (" ", "y"), ("w", "\n")] {
                #expect(throws: StorageError.self) {
                    try store.addException(for: banked, item: value(2), who: who, why: why)
                }
            }
            #expect(throws: StorageError.self) {
                try store.addException(for: banked, item: value(2, .md5), who: "w", why: "y")
            }
            #expect(throws: StorageError.self) {
                try store.addException(forFingerprint: 5, item: value(2), who: "w", why: "y")
            }
        }
    }
}
