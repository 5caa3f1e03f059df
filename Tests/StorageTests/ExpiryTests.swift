import Foundation
import SafetyCore
import Storage
import Testing

@Suite("Fingerprints that expire")
struct ExpiryTests {
    private func store(_ clock: TestClock) throws -> (Store, Int64) {
        let store = try Store.inMemory { clock.now }
        return (store, try store.createBank(NewBank(name: "one")).id)
    }

    @Test("They are switched off when their time has come, in steps of a limit, and an index drops them")
    func expiring() throws {
        let clock = TestClock()
        let (store, bank) = try store(clock)
        let soon = clock.now.addingTimeInterval(60)
        try store.addFingerprints(
            [
                NewFingerprint(value(1), expires: soon), NewFingerprint(value(2)),
                NewFingerprint(value(3), expires: soon.addingTimeInterval(3600)),
                NewFingerprint(value(4), expires: soon),
            ], toBank: bank)
        #expect(try store.expireFingerprints() == 0)
        let before = try store.changeSequence()
        clock.advance(seconds: 60)
        #expect(try store.expireFingerprints(limit: 1) == 1)
        #expect(try store.expireFingerprints() == 1)
        #expect(try store.expireFingerprints() == 0)
        #expect(try Set(store.changes(since: before).absent) == [1, 4])
        #expect(try store.fingerprint(1)?.enabled == false && store.fingerprint(1)?.expires == soon)
        #expect(try store.fingerprint(3)?.enabled == true)
    }

    @Test("One that has expired when it comes is kept, and off")
    func expiredOnArrival() throws {
        let clock = TestClock()
        let (store, bank) = try store(clock)
        try store.addFingerprints([NewFingerprint(value(1), expires: clock.now)], toBank: bank)
        #expect(try store.fingerprint(1)?.enabled == false)
        #expect(try store.changes(since: 0).present.isEmpty)
    }

    @Test("A longer time switches it on again, unless it says otherwise")
    func longer() throws {
        let clock = TestClock()
        let (store, bank) = try store(clock)
        let past = clock.now.addingTimeInterval(-1)
        let later = clock.now.addingTimeInterval(60)
        try store.addFingerprints(
            [NewFingerprint(value(1), expires: past), NewFingerprint(value(2), expires: past)], toBank: bank)
        try store.addFingerprints(
            [NewFingerprint(value(1), expires: later), NewFingerprint(value(2), enabled: false, expires: later)],
            toBank: bank)
        #expect(try store.fingerprint(1)?.enabled == true && store.fingerprint(1)?.expires == later)
        #expect(try store.fingerprint(2)?.enabled == false)
        // Switched off by a person it stays off, whatever its time.
        try store.addFingerprints([NewFingerprint(value(2), expires: later.addingTimeInterval(1))], toBank: bank)
        #expect(try store.fingerprint(2)?.enabled == false)
    }

    @Test("A content that is switched on leaves what has expired off")
    func contents() throws {
        let clock = TestClock()
        let (store, bank) = try store(clock)
        var content = try store.addContent(
            NewContent(
                fingerprints: [
                    NewFingerprint(value(1)), NewFingerprint(value(2), expires: clock.now.addingTimeInterval(1)),
                ]), toBank: bank)
        content.disableUntil = 0
        _ = try store.updateContent(content)
        clock.advance(seconds: 2)
        content.disableUntil = 1
        _ = try store.updateContent(content)
        #expect(try store.fingerprint(1)?.enabled == true && store.fingerprint(2)?.enabled == false)
    }

    @Test("A time that tables and lists cannot carry is refused")
    func refused() throws {
        let (store, bank) = try store(TestClock())
        for seconds in [-1, 1e12, Double.infinity] {
            let expires = Date(timeIntervalSince1970: seconds)
            #expect(throws: StorageError.self) {
                try store.addFingerprints([NewFingerprint(value(1), expires: expires)], toBank: bank)
            }
        }
    }

    @Test("Lists carry the time out and in again", arguments: [ImportFormat.ndjson, .csv])
    func lists(_ format: ImportFormat) throws {
        let clock = TestClock()
        let (store, bank) = try store(clock)
        let times = [clock.now.addingTimeInterval(60), clock.now.addingTimeInterval(0.125), nil]
        try store.addFingerprints(
            times.enumerated().map { NewFingerprint(value($0), expires: $1) }, toBank: bank)
        var list: [UInt8] = []
        try store.exportFingerprints(ofBank: bank, as: format) { list += $0 }
        let other = try store.createBank(NewBank(name: "other"))
        let report = try store.importFingerprints(from: .bytes(list, name: "list"), intoBank: other.id)
        #expect(report.added == 3 && report.problemCount == 0 && report.ignoredFields.isEmpty)
        for (number, time) in times.enumerated() {
            #expect(try store.fingerprint(value(number), inBank: other.id)?.expires == time)
        }
    }

    @Test(
        "A list may write the time in any offset, with fractions, or as a date",
        arguments: [
            ("2027-01-31T12:00:00Z", 1_801_396_800_000), ("2027-01-31T13:30:00.5+01:30", 1_801_396_800_500),
            ("2027-01-31t04:00:00-08:00", 1_801_396_800_000), ("2027-01-31", 1_801_353_600_000),
            ("2028-02-29T23:59:59.999Z", 1_835_481_599_999), ("1970-01-01T00:00:00Z", 0),
            ("9999-12-31T23:59:59Z", 253_402_300_799_000),
        ] as [(String, Int64)])
    func writings(_ text: String, _ milliseconds: Int64) throws {
        let (store, bank) = try store(TestClock(0))
        let list = #"{"type":"pdq","value":"\#(value(1).hex)","expires":"\#(text)"}"# + "\n"
        let report = try store.importFingerprints(from: lines(list), intoBank: bank)
        #expect(report.problemCount == 0)
        #expect(try store.fingerprint(1)?.expires == Date(milliseconds: milliseconds))
    }

    @Test(
        "A time that is none is told with its line",
        arguments: [
            "tomorrow", "2027-02-29", "2027-13-01", "2027-01-31T24:00:00Z", "2027-01-31T12:00:00", "2027-01-31T12:00Z",
            "1969-12-31T23:59:59Z", "2027-01-31T12:00:00Z ", "2027-01-31T12:00:00.Z", "12027-01-31",
        ])
    func noTimes(_ text: String) throws {
        let (store, bank) = try store(TestClock())
        let list = #"{"type":"pdq","value":"\#(value(1).hex)","expires":"\#(text)"}"# + "\n"
        let report = try store.importFingerprints(from: lines(list), intoBank: bank)
        #expect(report.added == 0 && report.problems.map(\.code) == [.badField])
        let rows = "type,value,expires\npdq,\(value(2).hex),\"\(text)\"\n"
        let second = try store.importFingerprints(from: lines(rows), intoBank: bank)
        #expect(second.added == 0 && second.problems.map(\.line) == [2])
    }
}
