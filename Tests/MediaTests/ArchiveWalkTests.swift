import Glibc
import Media
import SafetyCore
import Synchronization
import Testing

@Suite("Archives through the worker")
struct ArchiveWalkTests {
    private struct Seen: Sendable {
        var path: String
        var kind: ArchiveEntryReply.Kind
        var type: MediaType
        var bytes: [UInt8]?
        var width: Int?
        var code: MediaError.Code?
        var unsafePath: String?
    }

    private func walk(_ archive: [UInt8], limits: MediaLimits = MediaLimits()) async throws -> [Seen] {
        let seen = Mutex<[Seen]>([])
        try await withPool(limits: limits) { pool in
            try await withFile(archive) { descriptor in
                try await pool.withArchive(descriptor: descriptor) { entry in
                    var one = Seen(
                        path: entry.path, kind: entry.kind, type: entry.type, bytes: entry.bytes.map { [UInt8]($0) },
                        unsafePath: entry.unsafePath)
                    switch entry.picture {
                    case .success(let picture): one.width = picture.width
                    case .failure(let error): one.code = error.code
                    }
                    seen.withLock { $0.append(one) }
                }
            }
            // The worker is free for pictures again.
            #expect(try await Picture.decode(Writer.png(gradient), by: pool).stored == gradient)
        }
        return seen.withLock { $0 }
    }

    @Test("Every entry is reported: pictures with pixels and bytes, other files with bytes and a reason")
    func entries() async throws {
        let seen = try await walk(
            Writer.zip([
                ("a.jpg", Fixture.jpeg420), ("notes.txt", Array("hello".utf8)), ("folder/b.png", Writer.png(gradient)),
                ("../c.gif", Fixture.gif), ("broken.jpg", Array(Fixture.jpeg420.dropLast(40))), ("empty", []),
            ]))
        #expect(seen.map(\.path) == ["a.jpg", "notes.txt", "folder/b.png", "../c.gif", "broken.jpg", "empty"])
        #expect(seen.map(\.width) == [24, nil, 24, 24, nil, nil])
        #expect(seen.map(\.code) == [nil, .unsupportedFormat, nil, nil, .truncated, .empty])
        #expect(seen[0].bytes == Fixture.jpeg420)
        #expect(seen[1].bytes == Array("hello".utf8))
        // A crooked path is marked, and is no way past screening.
        #expect(seen[3].unsafePath == "parent")
        #expect(seen[0].unsafePath == nil)
    }

    @Test("Packed tar archives are read under the filter too", arguments: ["plain", "gzip", "zstd"])
    func packed(_ packing: String) async throws {
        let tar = TarBuilder.archive(
            TarBuilder.entry("a.jpg", Fixture.jpeg420), TarBuilder.entry("b.webp", Fixture.webpLossy))
        let archive =
            switch packing {
            case "gzip": Packing.gzip(Packing.stored(tar))
            case "zstd": Packing.zstandard(tar)
            default: tar
            }
        #expect(try await walk(archive).map(\.width) == [24, 24])
    }

    @Test("Something that is no archive is refused")
    func noArchive() async throws {
        await #expect(throws: MediaError(.unsupportedFormat, "")) { _ = try await walk(Fixture.jpeg420) }
    }

    @Test("What the body throws ends the walk")
    func stops() async throws {
        struct Enough: Error {}
        let archive = Writer.zip([("a.jpg", Fixture.jpeg420), ("b.jpg", Fixture.jpeg420)])
        try await withPool { pool in
            await #expect(throws: Enough.self) {
                try await withFile(archive) { descriptor in
                    try await pool.withArchive(descriptor: descriptor) { _ in throw Enough() }
                }
            }
            let next = try await Picture.decode(Writer.png(gradient), by: pool)
            #expect(next.stored == gradient)
        }
    }

    @Test("A worker that dies inside an archive costs one entry; the walk goes on with the next")
    func resumes() async throws {
        let archive = Writer.zip((0..<4).map { ("\($0).png", Writer.png(gradient)) })
        let seen = Mutex<[(Int, ArchiveEntryReply.Kind)]>([])
        try await withPool { pool in
            let worker = try await pool.workerIdentifier()
            try await withFile(archive) { descriptor in
                try await pool.withArchive(descriptor: descriptor) { entry in
                    seen.withLock { $0.append((entry.index, entry.kind)) }
                    if entry.index == 0 { kill(worker, SIGKILL) }
                }
            }
        }
        let result = seen.withLock { $0 }
        #expect(result.map(\.0) == [0, 1, 2, 3])
        #expect(result.map(\.1) == [.file, .lost, .file, .file])
    }

    @Test("A cleaned picture comes back with the same pixels")
    func strip() async throws {
        try await withPool { pool in
            let original = Writer.jpeg(Fixture.jpeg444, orientation: 1)
            let cleaned = try await pool.stripped(bytes: original)
            let before = try await Picture.decode(original, by: pool)
            let after = try await Picture.decode(cleaned, by: pool)
            #expect(before.stored == after.stored)
            await #expect(throws: MediaError(.unsupportedFormat, "")) { try await pool.stripped(bytes: [1, 2, 3]) }
        }
    }
}
