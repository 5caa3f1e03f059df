import Foundation
import TestSupport
import Testing

@Suite("porchlight scan of archives")
struct ArchiveScanTests {
    private func items(_ outcome: ProductExecutable.Outcome) -> [String: [String: Any]] {
        Dictionary(
            outcome.objects.compactMap { item in (item["path"] as? String).map { ($0, item) } },
            uniquingKeysWith: { $1 })
    }

    @Test("Pictures inside are read where they lie; crooked paths are named, read and never written")
    func entries() throws {
        let desk = try Desk()
        let picture = DrawnPicture(seed: 1)
        try desk.bank("known", of: [picture])
        let zip = StoredZip.file([
            ("fine/a.ppm", picture.halved.ppm), ("../../escape.ppm", picture.ppm), ("notes.txt", Data("x".utf8)),
            ("inner.zip", StoredZip.file([("b.ppm", picture.ppm)])),
        ])
        let path = try desk.folder.write("deep/in/album.zip", zip)
        let outcome = try desk.run("scan", path, "--json")
        #expect(outcome.status == 1)
        let found = items(outcome)
        #expect(found["\(path)!/fine/a.ppm"]?["status"] as? String == "finding")
        let crooked = try #require(found["\(path)!/../../escape.ppm"])
        #expect(crooked["status"] as? String == "finding")
        #expect((crooked["notes"] as? [String])?.contains { $0.contains("unsafe to unpack") } == true)
        #expect(found["\(path)!/notes.txt"]?["status"] as? String == "skipped")
        #expect(found["\(path)!/inner.zip!/b.ppm"]?["status"] as? String == "finding")
        let files = FileManager.default.enumerator(atPath: desk.folder.path)?.allObjects as? [String] ?? []
        #expect(!files.contains { $0.hasSuffix("escape.ppm") || $0.hasSuffix("a.ppm") })
    }

    @Test("A zip that calls itself .jpg is opened as what it is")
    func disguised() throws {
        let desk = try Desk()
        let picture = DrawnPicture(seed: 1)
        try desk.bank("known", of: [picture])
        let path = try desk.folder.write("in/holiday.jpg", StoredZip.file([("a.ppm", picture.ppm)]))
        let outcome = try desk.run("scan", path, "--json")
        #expect(outcome.status == 1)
        #expect(items(outcome)["\(path)!/a.ppm"]?["status"] as? String == "finding")
    }

    @Test("Of two entries with one name neither hides the other, also in a resumed scan")
    func namesakes() throws {
        let desk = try Desk()
        let picture = DrawnPicture(seed: 1)
        try desk.bank("known", of: [picture])
        let path = try desk.folder.write(
            "in/twice.zip", StoredZip.file([("a.ppm", picture.ppm), ("a.ppm", DrawnPicture(seed: 2).ppm)]))
        let outcome = try desk.run("scan", path, "--json")
        #expect(outcome.status == 1)
        #expect(items(outcome)["\(path)!/a.ppm"]?["status"] as? String == "finding")
        #expect(items(outcome)["\(path)!/a.ppm (entry 1)"]?["status"] as? String == "clean")
    }

    @Test("A cut-off archive is a failure that says so; a bomb is refused by its growth")
    func damaged() throws {
        let desk = try Desk()
        try desk.bank("known", of: [])
        let zip = StoredZip.file([("a.ppm", DrawnPicture(seed: 1).ppm), ("b.ppm", DrawnPicture(seed: 2).ppm)])
        let cut = try desk.folder.write("in/cut.zip", zip.prefix(zip.count / 2))
        let outcome = try desk.run("scan", cut, "--json")
        #expect(outcome.status == 3)
        #expect(items(outcome)[cut]?["status"] as? String == "failed")
        let gzip = Process()
        let bomb = desk.folder("in/zeros.tar.gz")
        gzip.executableURL = URL(filePath: "/bin/sh")
        gzip.arguments = [
            "-c", "cd \"$1\" && truncate -s 200M zeros && tar czf \"$2\" zeros && rm zeros", "sh", desk.folder.path,
            bomb,
        ]
        try FileManager.default.createDirectory(atPath: desk.folder("in"), withIntermediateDirectories: true)
        try gzip.run()
        gzip.waitUntilExit()
        let refused = try desk.run("scan", bomb, "--json", "--archive-max-ratio", "100")
        #expect(refused.status == 3)
        let failure = items(refused)[bomb]?["failure"] as? [String: Any]
        #expect(failure?["code"] as? String == "archive_limit")
        let many = try desk.run("scan", cut, "--json", "--archive-max-entries", "1")
        #expect(many.status == 3)
    }

    @Test("Archives in archives are opened to a depth; a deeper one is a failure, never a clean item")
    func depth() throws {
        let desk = try Desk()
        let picture = DrawnPicture(seed: 1)
        try desk.bank("known", of: [picture])
        func wrapped(_ layers: Int) -> Data {
            (0..<layers).reduce(StoredZip.file([("a.ppm", picture.ppm)])) { inner, _ in
                StoredZip.file([("inner.zip", inner)])
            }
        }
        let shallow = try desk.folder.write("in/shallow.zip", wrapped(3))
        #expect(try desk.run("scan", shallow).status == 1)
        let deep = try desk.folder.write("in/deep.zip", wrapped(4))
        let outcome = try desk.run("scan", deep, "--json")
        #expect(outcome.status == 3)
        #expect(outcome.objects.contains { ($0["failure"] as? [String: Any])?["code"] as? String == "archive_limit" })
    }

    @Test("A packed file without a tar inside is left out, not failed")
    func packedLog() throws {
        let desk = try Desk()
        try desk.bank("known", of: [])
        let log = Data([
            0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xCB, 0x48, 0xCD, 0xC9, 0xC9, 0xE7, 2, 0, 0x20, 0x30, 0x3A, 0x36, 6, 0,
            0, 0,
        ])
        let path = try desk.folder.write("in/log.gz", log)
        let outcome = try desk.run("scan", path, "--json")
        #expect(outcome.status == 0)
        #expect(items(outcome)[path]?["status"] as? String == "skipped")
    }
}
