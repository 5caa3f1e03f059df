import SafetyCore
import Storage
import Testing

@Suite("Fingerprints")
struct FingerprintTests {
    @Test("Every algorithm keeps its bits", arguments: Driver.allCases)
    func keepsBits(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            let values = FingerprintAlgorithm.allCases.map { value(7, $0) }
            let outcomes = try store.addFingerprints(values.map { NewFingerprint($0) }, toBank: bank.id)
            for (outcome, value) in zip(outcomes, values) {
                guard case .added(let id) = outcome else {
                    Issue.record("not added")
                    continue
                }
                #expect(try store.fingerprint(id)?.value == value)
            }
            #expect(try store.counts(ofBank: bank.id).byAlgorithm.count == 4)
        }
    }

    @Test("The same 32 bytes as PDQ and as SHA-256 are two fingerprints", arguments: Driver.allCases)
    func algorithmsAreApart(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            let bytes = value(1).bytes
            let digest = try #require(FingerprintValue(.sha256, bytes: bytes))
            try store.addFingerprints([NewFingerprint(value(1)), NewFingerprint(digest)], toBank: bank.id)
            #expect(try store.counts(ofBank: bank.id).total == 2)
        }
    }

    @Test("A bare value again changes nothing; in another bank it is new", arguments: Driver.allCases)
    func duplicates(_ driver: Driver) throws {
        try withStore(driver) { store in
            let one = try store.createBank(NewBank(name: "one"))
            let two = try store.createBank(NewBank(name: "two"))
            #expect(try store.addFingerprints([NewFingerprint(value(1))], toBank: one.id) == [.added(1)])
            let sequence = try store.changeSequence()
            #expect(
                try store.addFingerprints([NewFingerprint(value(1), labels: ["x"])], toBank: one.id) == [.unchanged(1)])
            #expect(try store.changeSequence() == sequence)
            #expect(try store.addFingerprints([NewFingerprint(value(1))], toBank: two.id) == [.added(2)])
        }
    }

    @Test("The same external id again is an update of what is said", arguments: Driver.allCases)
    func externalIDUpdates(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            let first = NewFingerprint(value(1), externalID: "e1", labels: ["a"], note: "n")
            #expect(try store.addFingerprints([first], toBank: bank.id) == [.added(1)])
            #expect(try store.addFingerprints([first], toBank: bank.id) == [.unchanged(1)])
            #expect(
                try store.addFingerprints([NewFingerprint(value(2), externalID: "e1")], toBank: bank.id)
                    == [.updated(1)])
            let changed = try #require(try store.fingerprint(1))
            #expect(changed.value == value(2) && changed.labels == ["a"] && changed.note == "n")
            _ = try store.addFingerprints(
                [NewFingerprint(value(2), externalID: "e1", labels: [], note: "")], toBank: bank.id)
            let cleared = try #require(try store.fingerprint(1))
            #expect(cleared.labels == [] && cleared.note == "")
            #expect(try store.fingerprints(value(1)).isEmpty)
        }
    }

    @Test("A bare value takes the external id that comes later; a second one is refused", arguments: Driver.allCases)
    func adoptsExternalID(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            try store.addFingerprints([NewFingerprint(value(1))], toBank: bank.id)
            #expect(
                try store.addFingerprints([NewFingerprint(value(1), externalID: "e1")], toBank: bank.id)
                    == [.updated(1)])
            #expect(
                try store.addFingerprints([NewFingerprint(value(1), externalID: "e2")], toBank: bank.id)
                    == [.valueTaken(fingerprintID: 1, externalID: "e1")])
            try store.addFingerprints([NewFingerprint(value(3), externalID: "e3")], toBank: bank.id)
            #expect(
                try store.addFingerprints([NewFingerprint(value(3), externalID: "e1")], toBank: bank.id)
                    == [.valueTaken(fingerprintID: 2, externalID: "e3")])
        }
    }

    @Test("An edit is held against the rest of the bank", arguments: Driver.allCases)
    func edits(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            try store.addFingerprints(
                [NewFingerprint(value(1), externalID: "e1"), NewFingerprint(value(2), externalID: "e2")],
                toBank: bank.id)
            var edited = try #require(try store.fingerprint(2))
            edited.value = value(1)
            #expect(throws: StorageError.valueTaken(fingerprintID: 1, externalID: "e1")) {
                try store.updateFingerprint(edited)
            }
            edited.value = value(2)
            edited.externalID = "e1"
            #expect(throws: StorageError.externalIDTaken(fingerprintID: 1)) { try store.updateFingerprint(edited) }
            edited.externalID = "e2"
            edited.enabled = false
            edited.note = "disputed"
            let saved = try store.updateFingerprint(edited)
            #expect(try store.fingerprint(2) == saved)
            #expect(try store.counts(ofBank: bank.id).disabled == 1)
        }
    }

    @Test("Nothing is added when one of many is refused", arguments: Driver.allCases)
    func allOrNothing(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            let long = String(repeating: "x", count: 257)
            #expect(throws: StorageError.self) {
                try store.addFingerprints(
                    [NewFingerprint(value(1)), NewFingerprint(value(2), externalID: long)], toBank: bank.id)
            }
            #expect(throws: StorageError.notFound(kind: "bank", id: "77")) {
                try store.addFingerprints([NewFingerprint(value(1))], toBank: 77)
            }
            #expect(try store.counts(ofBank: bank.id).total == 0)
        }
    }

    @Test("A value's text, bytes and order agree")
    func values() throws {
        for algorithm in FingerprintAlgorithm.allCases {
            let values = (0..<200).map { value($0, algorithm) }
            for value in values {
                #expect(FingerprintValue(algorithm, hex: value.hex) == value)
                #expect(FingerprintValue(algorithm, hex: value.hex.uppercased()) == value)
                #expect(FingerprintValue(algorithm, bytes: value.bytes) == value)
            }
            #expect(values.sorted().map(\.hex) == values.map(\.hex).sorted())
        }
        // Every byte that is no digit is told from every one that is, at every place of a word.
        var text = Array(value(1).hex.utf8)
        for place in [0, 7, 8, 31, 63] {
            let kept = text[place]
            for byte in UInt8.min...UInt8.max {
                text[place] = byte
                let isDigit = Character(Unicode.Scalar(byte)).isHexDigit && byte < 0x80
                let read = text.withUnsafeBytes { Hex.parse($0, as: .pdq) }
                #expect((read == .badDigit(place)) == !isDigit)
            }
            text[place] = kept
        }
        #expect(FingerprintValue(.pdq, hex: "00") == nil)
        #expect(FingerprintValue(.md5, bytes: [1, 2]) == nil)
    }

    @Test("Pages walk the whole bank once, in order of value", arguments: Driver.allCases)
    func paging(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            let values = (0..<95).map { value($0, FingerprintAlgorithm.allCases[$0 % 4]) }
            try store.addFingerprints(values.map { NewFingerprint($0) }, toBank: bank.id)
            for limit in [1, 7, 94, 95, 96] {
                var seen: [FingerprintValue] = []
                var cursor: String?
                repeat {
                    let page = try store.fingerprints(inBank: bank.id, after: cursor, limit: limit)
                    #expect(page.items.count <= limit)
                    seen += page.items.map(\.value)
                    cursor = page.next
                } while cursor != nil
                #expect(seen == values.sorted())
            }
            #expect(throws: StorageError.invalid(field: "cursor", reason: "this is no cursor of a page")) {
                try store.fingerprints(inBank: bank.id, after: "nonsense")
            }
        }
    }

    @Test("Search by prefix, external id and label", arguments: Driver.allCases)
    func search(_ driver: Driver) throws {
        try withStore(driver) { store in
            let bank = try store.createBank(NewBank(name: "one"))
            let new = (0..<400).map {
                NewFingerprint(value($0), externalID: "e\($0)", labels: $0 % 3 == 0 ? ["red", "Blue"] : ["redder"])
            }
            try store.addFingerprints(new, toBank: bank.id)
            func find(_ filter: FingerprintFilter) throws -> Set<FingerprintValue> {
                var found: Set<FingerprintValue> = []
                var cursor: String?
                repeat {
                    let page = try store.fingerprints(inBank: bank.id, matching: filter, after: cursor, limit: 11)
                    found.formUnion(page.items.map(\.value))
                    cursor = page.next
                } while cursor != nil
                return found
            }
            for prefix in ["", "a", "7b", "0FF", value(5).hex, "0000000000000000"] {
                let expected = new.map(\.value).filter { $0.hex.hasPrefix(prefix.lowercased()) }
                #expect(try find(FingerprintFilter(valuePrefix: prefix)) == Set(expected))
            }
            #expect(try find(FingerprintFilter(externalID: "e17")) == [value(17)])
            #expect(try find(FingerprintFilter(externalID: "none")) == [])
            let red = Set((0..<400).filter { $0 % 3 == 0 }.map { value($0) })
            #expect(try find(FingerprintFilter(label: "red")) == red)
            #expect(try find(FingerprintFilter(label: "Blue")) == red)
            #expect(try find(FingerprintFilter(label: "blue")) == [])
            #expect(try find(FingerprintFilter(algorithm: .md5, label: "red")) == [])
            let both = FingerprintFilter(valuePrefix: "a", label: "red")
            #expect(try find(both) == red.filter { $0.hex.hasPrefix("a") })
            #expect(throws: StorageError.self) { try find(FingerprintFilter(valuePrefix: "xyz")) }
        }
    }
}
