import Foundation
import Media
import Testing

private func list(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws -> [ArchiveEntry] {
    let reader = try ArchiveReader(bytes: bytes, limits: limits)
    var entries: [ArchiveEntry] = []
    while let entry = try reader.next() { entries.append(entry) }
    return entries
}

@Suite("Archives read entry by entry, in memory")
struct ArchiveReaderTests {
    private static let lamp = Array("light\n".utf8)
    private static let zip = ZipBuilder([.init("lamp.txt", lamp), .init("porch/step.txt", [1, 2, 3])])
    private static let tar = TarBuilder.archive(
        TarBuilder.entry("porch", type: "5"), TarBuilder.entry("lamp.txt", lamp))

    @Test("The tables a confined worker needs can be loaded beforehand")
    func warmUp() {
        #expect(ArchiveReader.warmUp())
    }

    @Test("A zip archive gives names, kinds, sizes and bytes")
    func zipArchive() throws {
        let reader = try ArchiveReader(bytes: Self.zip.bytes)
        let first = try #require(try reader.next())
        #expect(first.name == "lamp.txt")
        #expect(first.index == 0)
        #expect(first.kind == .file)
        #expect(first.claimedSize == 6)
        #expect(first.unsafePath == nil)
        #expect(!first.isEncrypted)
        #expect(try reader.readData(limit: 100) == Self.lamp)
        #expect(try reader.next()?.name == "porch/step.txt")
        #expect(try reader.readData(limit: 3) == [1, 2, 3])
        #expect(try reader.next() == nil)
        #expect(try reader.next() == nil)
    }

    @Test("Tar archives are read plain and in each packing")
    func tarArchive() throws {
        let packed = [
            Self.tar, Packing.gzip(Packing.stored(Self.tar)), Packing.zstandard(Self.tar), SampleArchive.bzip2,
            SampleArchive.xz,
        ]
        for bytes in packed {
            let reader = try ArchiveReader(bytes: bytes)
            while let entry = try reader.next(), entry.name != "lamp.txt" { #expect(entry.kind == .directory) }
            #expect(try reader.readData(limit: 100) == Self.lamp)
            #expect(try reader.next() == nil)
        }
    }

    @Test("A descriptor is read from its beginning and stays open; nothing is written")
    func descriptor() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("a.zip")
        try Data(Self.zip.bytes).write(to: file)
        let handle = try FileHandle(forReadingFrom: file)
        try handle.seekToEnd()
        do {
            let reader = try ArchiveReader(descriptor: handle.fileDescriptor)
            #expect(try reader.next()?.name == "lamp.txt")
            #expect(try reader.readData(limit: 100) == Self.lamp)
            #expect(try reader.skip(9) == 1)
        }
        try handle.seek(toOffset: 0)
        #expect(try handle.read(upToCount: 2) == Data("PK".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.zip"])
    }

    @Test("A pipe will do for tar and zip", arguments: [tar, zip.bytes])
    func pipe(bytes: [UInt8]) throws {
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
        try pipe.fileHandleForWriting.close()
        let reader = try ArchiveReader(descriptor: pipe.fileHandleForReading.fileDescriptor)
        while let entry = try reader.next(), entry.name != "lamp.txt" {}
        #expect(try reader.readData(limit: 100) == Self.lamp)
    }

    @Test("A zip archive that lost its directory is read from front to back")
    func lostDirectory() throws {
        var builder = Self.zip
        builder.hasDirectory = false
        let reader = try ArchiveReader(bytes: builder.bytes)
        #expect(try reader.next()?.name == "lamp.txt")
        #expect(try reader.readData(limit: 100) == Self.lamp)
        #expect(try reader.next()?.name == "porch/step.txt")
        #expect(throws: ArchiveError(.damaged, ""), "the loss is told, not passed over") { try reader.next() }
    }

    @Test("Reading goes on after entries that were seen before")
    func skip() throws {
        let reader = try ArchiveReader(bytes: Self.zip.bytes)
        #expect(try reader.skip(1) == 1)
        let entry = try reader.next()
        #expect(entry?.name == "porch/step.txt")
        #expect(entry?.index == 1)
        #expect(try reader.skip(5) == 0)
    }

    @Test("An entry is read once, and there is none before the first")
    func order() throws {
        let reader = try ArchiveReader(bytes: Self.zip.bytes)
        #expect(throws: ArchiveError(.noEntry, "")) { try reader.readData(limit: 1) }
        _ = try reader.next()
        _ = try reader.readData(limit: 100)
        #expect(throws: ArchiveError(.noEntry, "")) { try reader.readData(limit: 100) }
        #expect(try reader.next() != nil)
    }

    @Test("Links and devices are named as such, and hold nothing to read")
    func kinds() throws {
        let tar = TarBuilder.archive(
            TarBuilder.entry("soft", type: "2", link: "/etc/passwd"), TarBuilder.entry("hard", type: "1", link: "soft"),
            TarBuilder.entry("pipe", type: "6"), TarBuilder.entry("device", type: "3"))
        #expect(try list(tar).map(\.kind) == [.link, .link, .special, .special])
        var link = ZipBuilder.Entry("soft", Array("/etc/passwd".utf8))
        link.mode = 0o120777
        #expect(try list(ZipBuilder([link]).bytes).map(\.kind) == [.link])
        let reader = try ArchiveReader(bytes: tar)
        _ = try reader.next()
        #expect(try reader.readData(limit: 100).isEmpty)
    }

    @Test("Archives inside are entries like any other")
    func nested() throws {
        let entries = try list(ZipBuilder([.init("inner.zip", Self.zip.bytes), .init("inner.tar", Self.tar)]).bytes)
        #expect(entries.map(\.name) == ["inner.zip", "inner.tar"])
        #expect(entries.map(\.kind) == [.file, .file])
    }

    @Test("An empty archive has no entries")
    func empty() throws {
        #expect(try list(ZipBuilder([]).bytes).isEmpty)
    }

    @Test("Names keep their letters in any locale; names in other encodings are marked")
    func names() throws {
        var marked = ZipBuilder.Entry("pörch/灯.jpg", Self.lamp)
        marked.flags = 1 << 11
        let unmarked = ZipBuilder.Entry("pörch.jpg", Self.lamp)
        var latin = ZipBuilder.Entry("", Self.lamp)
        latin.name = [0x70, 0xF6, 0x72]
        let entries = try list(ZipBuilder([marked, unmarked, latin]).bytes)
        #expect(entries.map(\.name) == ["pörch/灯.jpg", "pörch.jpg", "p\u{FFFD}r"])
        #expect(entries.map(\.unsafePath) == [nil, nil, .encoding])
    }

    @Test(
        "Paths that would leave their folder or deceive the eye are marked, and still read",
        arguments: [
            ("../../etc/cron.d/x", ArchiveEntry.UnsafePath.parent), ("a/../../b", .parent), ("..", .parent),
            ("/etc/passwd", .absolute), ("\\\\host\\share", .absolute), ("C:\\Windows\\x", .drive), ("c:x", .drive),
            ("a\\..\\b", .parent), ("a\u{1B}[2Jb", .control), ("a\nb", .control),
            ("gpj.\u{202E}exe", .invisible), (String(repeating: "a", count: 1025), .tooLong),
        ])
    func unsafePaths(name: String, verdict: ArchiveEntry.UnsafePath) throws {
        let reader = try ArchiveReader(bytes: ZipBuilder([.init(name, Self.lamp)]).bytes)
        let entry = try #require(try reader.next())
        #expect(entry.unsafePath == verdict)
        #expect(!entry.name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
        #expect(try reader.readData(limit: 100) == Self.lamp)
    }

    @Test("A backslash is marked where the format does not take it for a separator")
    func backslash() throws {
        #expect(try list(TarBuilder.archive(TarBuilder.entry("a\\b", Self.lamp))).first?.unsafePath == .backslash)
    }

    @Test(
        "Ordinary paths are not marked", arguments: ["a..b", "...", "a/.hidden", "note: b", "2024-05-06 porch (1).jpg"])
    func safePaths(name: String) throws {
        #expect(try list(ZipBuilder([.init(name, Self.lamp)]).bytes).first?.unsafePath == nil)
    }
}
