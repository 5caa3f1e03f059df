import Foundation
import SafetyCore
import Storage
import Testing

@Suite("Scans, findings and jobs")
struct ScanTests {
    static let time = Date(timeIntervalSince1970: 1_700_000_000.125)

    static func item(_ path: String, _ status: ScanItem.Status = .clean, reason: String? = nil) -> ScanItem {
        ScanItem(
            path: path, byteCount: 10, modified: time, sha256: value(1, .sha256).bytes, status: status, reason: reason)
    }

    static let match = Match(
        bank: "one", fingerprintID: 4, algorithm: .pdq, distance: 12, variant: .stored.turned("rotated_90"),
        source: "exchange", externalID: "e/1", labels: ["a"])
    static let signal = Signal(id: "gps_position", harm: .oversharing, detail: "EXIF: holds a GPS position")

    @Test("What is recorded is what is listed, and the counts agree", arguments: Driver.allCases)
    func recordsOutcomes(_ driver: Driver) throws {
        try withStore(driver) { store in
            let scan = try store.beginScan(roots: ["/pictures"], options: #"{"variants":"all"}"#)
            try store.record(
                [
                    ScanOutcome(Self.item("/pictures/a.jpg")),
                    ScanOutcome(
                        Self.item("/pictures/ü 1.png", .finding), matches: [Self.match], signals: [Self.signal]),
                    ScanOutcome(Self.item("/pictures/c.jpg", .failed, reason: "truncated")),
                    ScanOutcome(Self.item("/pictures/d.txt", .skipped, reason: "no picture")),
                ], scan: scan.id)
            let ended = try store.endScan(scan.id, state: .finished)
            #expect(ended.counts.total == 4 && ended.counts.byteCount == 40 && ended.counts.withFindings == 1)
            #expect(try store.scan(scan.id) == ended)
            let findings = try store.findings(scan: scan.id).items
            #expect(findings.map(\.matches) == [[Self.match]] && findings.map(\.signals) == [[Self.signal]])
            #expect(findings.first?.item.path == "/pictures/ü 1.png")
            #expect(try store.scanItems(scan: scan.id, status: .failed).items.map(\.reason) == ["truncated"])
            #expect(try store.scanItems(scan: scan.id).items.first == Self.item("/pictures/a.jpg"))
        }
    }

    @Test("An interrupted scan is taken up and passes over what it has seen", arguments: Driver.allCases)
    func resumes(_ driver: Driver) throws {
        try withStore(driver) { store in
            let scan = try store.beginScan(roots: ["/p"], options: "{}")
            try store.record(
                [ScanOutcome(Self.item("/p/a")), ScanOutcome(Self.item("/p/b", .failed, reason: "no memory"))],
                scan: scan.id)
            let again = try store.beginScan(roots: ["/p"], options: "{}")
            #expect(again.id == scan.id && again.counts.total == 2)
            #expect(try store.beginScan(roots: ["/p"], options: #"{"x":1}"#).id != scan.id)
            let known = try store.scanItems(scan: scan.id, paths: ["/p/a", "/p/b", "/p/c"])
            #expect(known.count == 2)
            #expect(known["/p/a"]?.isCurrent(byteCount: 10, modified: Self.time) == true)
            #expect(known["/p/a"]?.isCurrent(byteCount: 11, modified: Self.time) == false)
            #expect(known["/p/a"]?.isCurrent(byteCount: 10, modified: Self.time + 1) == false)
            #expect(known["/p/b"]?.isCurrent(byteCount: 10, modified: Self.time) == false)
            // Looking again replaces what was said, in the counts too.
            let counts = try store.record(
                [ScanOutcome(Self.item("/p/b", .finding), matches: [Self.match])], scan: scan.id
            ).counts
            #expect(counts.total == 2 && counts.failed == 0 && counts.withFindings == 1)
            try store.record([ScanOutcome(Self.item("/p/b"))], scan: scan.id)
            #expect(try store.findings(scan: scan.id).items.isEmpty)
            try store.endScan(scan.id, state: .finished)
            #expect(try store.beginScan(roots: ["/p"], options: "{}").id != scan.id)
        }
    }

    @Test("A resumed scan can say again what it said of a file and its entries", arguments: Driver.allCases)
    func repeatsOutcomes(_ driver: Driver) throws {
        try withStore(driver) { store in
            let scan = try store.beginScan(roots: ["/p"])
            let outcomes = [
                ScanOutcome(Self.item("/p/a.zip!/x.jpg", .finding), matches: [Self.match]),
                ScanOutcome(Self.item("/p/a.zip!/y%_.jpg"), signals: [Self.signal]),
                ScanOutcome(Self.item("/p/a.zip")),
            ]
            let others = ["/p/a.zip2", "/p/a.zi", "/p/a.zip!", "/p/a.zip!0", "/p/A.zip!/x.jpg"]
            try store.record(outcomes + others.map { ScanOutcome(Self.item($0)) }, scan: scan.id)
            #expect(try store.outcomes(scan: scan.id, path: "/p/a.zip") == outcomes)
            #expect(try store.outcomes(scan: scan.id, path: "/p/none") == [])
        }
    }

    @Test("Notes and type come back wherever an item does, and a new look replaces them", arguments: Driver.allCases)
    func keepsNotes(_ driver: Driver) throws {
        try withStore(driver) { store in
            let scan = try store.beginScan(roots: ["/p"])
            var item = Self.item("/p/a", .finding)
            item.notes = ["turned by EXIF", "\"quoted\", ü\n", ""]
            item.type = "image/jpeg"
            let plain = Self.item("/p/b")
            try store.record(
                [ScanOutcome(item, matches: [Self.match]), ScanOutcome(plain)], scan: scan.id)
            #expect(try store.scanItems(scan: scan.id).items == [item, plain])
            #expect(try store.scanItems(scan: scan.id, paths: ["/p/a", "/p/b"]) == ["/p/a": item, "/p/b": plain])
            #expect(try store.outcomes(scan: scan.id, path: "/p/a").map(\.item) == [item])
            #expect(try store.findings(scan: scan.id).items.map(\.item) == [item])
            item.notes = []
            item.type = nil
            try store.record([ScanOutcome(item, matches: [Self.match])], scan: scan.id)
            #expect(try store.findings(scan: scan.id).items.map(\.item) == [item])
        }
    }

    @Test(
        "Entries of an archive are forgotten with their findings and counts, and nothing else",
        arguments: Driver.allCases)
    func forgetsEntries(_ driver: Driver) throws {
        try withStore(driver) { store in
            let scan = try store.beginScan(roots: ["/p"])
            let others = ["/p/a.zip", "/p/a.zip2", "/p/a.zip!", "/p/a.zip!0", "/p/A.zip!/x.jpg"].map {
                ScanOutcome(Self.item($0))
            }
            let kept = try store.record(others, scan: scan.id)
            let entries = [
                ScanOutcome(Self.item("/p/a.zip!/x.jpg", .finding), matches: [Self.match]),
                ScanOutcome(Self.item("/p/a.zip!/y.jpg", .failed, reason: "truncated")),
                ScanOutcome(
                    Self.item("/p/a.zip!/in.zip!/z.jpg", .skipped, reason: "no picture"), signals: [Self.signal]),
            ]
            #expect(try store.record(entries, scan: scan.id).counts.total == 8)
            try store.forgetEntries(scan: scan.id, path: "/p/a.zip")
            #expect(try store.scan(scan.id) == kept)
            #expect(try store.scanItems(scan: scan.id).items == others.map(\.item))
            #expect(try store.findings(scan: scan.id).items.isEmpty)
            try store.forgetEntries(scan: scan.id, path: "/p/a.zip")
            #expect(try store.scan(scan.id) == kept)
            #expect(throws: StorageError.notFound(kind: "scan", id: "9")) {
                try store.forgetEntries(scan: 9, path: "/p/a.zip")
            }
        }
    }

    @Test("Nothing is skipped or failed without a reason", arguments: Driver.allCases)
    func needsReasons(_ driver: Driver) throws {
        try withStore(driver) { store in
            let scan = try store.beginScan(roots: ["/p"])
            for outcome in [
                ScanOutcome(Self.item("/p/a", .failed)), ScanOutcome(Self.item("/p/a", .skipped)),
                ScanOutcome(Self.item("/p/a", .finding)), ScanOutcome(Self.item("/p/a"), matches: [Self.match]),
                ScanOutcome(Self.item("/p/a", .finding), signals: [Self.signal]),
            ] {
                #expect(throws: StorageError.self) {
                    try store.record([ScanOutcome(Self.item("/p/z")), outcome], scan: scan.id)
                }
            }
            #expect(try store.scan(scan.id)?.counts.total == 0)
            try store.removeScan(scan.id)
            #expect(try store.scan(scan.id) == nil)
        }
    }

    @Test("Pages of scans, items and findings end", arguments: Driver.allCases)
    func paging(_ driver: Driver) throws {
        try withStore(driver) { store in
            let scan = try store.beginScan(roots: ["/p"])
            try store.record(
                (0..<25).map { ScanOutcome(Self.item("/p/\($0)", .finding), matches: [Self.match]) }, scan: scan.id)
            var paths: [String] = []
            var cursor: String?
            repeat {
                let page = try store.findings(scan: scan.id, after: cursor, limit: 7)
                paths += page.items.map(\.item.path)
                cursor = page.next
            } while cursor != nil
            #expect(paths == (0..<25).map { "/p/\($0)" })
            for _ in 0..<4 { _ = try store.beginScan(roots: ["/p"], resume: false) }
            let first = try store.scans(limit: 3)
            let second = try store.scans(after: first.next, limit: 3)
            #expect((first.items + second.items).map(\.id) == [5, 4, 3, 2, 1] && second.next == nil)
        }
    }

    @Test("A job is taken up by its key until it finished", arguments: Driver.allCases)
    func jobs(_ driver: Driver) throws {
        try withStore(driver) { store in
            var job = try store.beginJob(kind: "rebuild", resumeKey: "k", total: 10)
            job.done = 4
            job.state = .failed
            job.error = "no room"
            try store.updateJob(job)
            var again = try store.beginJob(kind: "rebuild", resumeKey: "k")
            #expect(again.id == job.id && again.done == 4 && again.state == .running && again.error == nil)
            #expect(try store.beginJob(kind: "other", resumeKey: "k").id != job.id)
            again.state = .finished
            try store.updateJob(again)
            #expect(try store.beginJob(kind: "rebuild", resumeKey: "k").id != job.id)
            #expect(try store.jobs(kind: "rebuild").items.map(\.state) == [.running, .finished])
        }
    }

    @Test("Settings are kept, changed and removed", arguments: Driver.allCases)
    func settings(_ driver: Driver) throws {
        try withStore(driver) { store in
            try store.setSetting("threshold", to: "5")
            try store.setSetting("threshold", to: "6")
            #expect(try store.setting("threshold") == "6")
            try store.setSetting("threshold", to: nil)
            #expect(try store.setting("threshold") == nil)
            #expect(throws: StorageError.self) { try store.setSetting("porchlight.database_id", to: "x") }
        }
    }
}
