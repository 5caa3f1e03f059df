import Media
import Testing

@Suite("Archives made to exhaust or to deceive")
struct ArchiveLimitsTests {
    private static let lamp = Array("light\n".utf8)

    /// Unfolds to `runs` times 258 zeros and one.
    private func deflated(_ name: String, runs: Int, claims: Int? = nil) -> ZipBuilder.Entry {
        var entry = ZipBuilder.Entry(name, Packing.run(runs: runs))
        entry.method = 8
        entry.claimedSize = claims ?? runs * 258 + 1
        return entry
    }

    @Test("A zip bomb stops at the ratio, with the figures in its reason")
    func bomb() throws {
        let bytes = ZipBuilder([deflated("bomb", runs: 20_000)]).bytes
        let limits = ArchiveLimits(maxRatio: 50, ratioFloor: 1 << 20)
        let reader = try ArchiveReader(bytes: bytes, limits: limits)
        #expect(try reader.next() != nil)
        let error = #expect(throws: ArchiveError(.bomb, "")) { try reader.readData(limit: .max) }
        #expect(error?.reason.contains("more than 50 times") == true)
        #expect(error?.leavesArchiveReadable == false)
        #expect(try reader.next() == nil)
    }

    @Test("A tar bomb stops at the ratio also when its entry is passed over", .timeLimit(.minutes(1)))
    func packedTarBomb() throws {
        // A header that claims eight gigabytes, then zeros without end.
        let head = TarBuilder.entry("bomb", [])
        var lying = head
        lying.replaceSubrange(124..<136, with: Array("77777777777\0".utf8))
        lying.replaceSubrange(148..<156, with: Array("        ".utf8))
        let sum = String(lying[..<512].reduce(0) { $0 + Int($1) }, radix: 8)
        lying.replaceSubrange(148..<155, with: Array((String(repeating: "0", count: 6 - sum.count) + sum + "\0").utf8))
        var deflate = Packing.stored(lying)
        deflate[0] = 0
        let bytes = Packing.gzip(deflate + Packing.run(runs: 100_000))
        let limits = ArchiveLimits(maxRatio: 50, ratioFloor: 1 << 20)
        let reader = try ArchiveReader(bytes: bytes, limits: limits)
        #expect(try reader.next()?.name == "bomb")
        #expect(throws: ArchiveError(.bomb, "")) { try reader.next() }
    }

    @Test("Sizes in headers are not believed, neither too small nor too large")
    func lyingSizes() throws {
        let small = ZipBuilder([deflated("small", runs: 20_000, claims: 4)]).bytes
        let reader = try ArchiveReader(bytes: small, limits: ArchiveLimits(maxEntryBytes: 1 << 20))
        #expect(try reader.next()?.claimedSize == 4)
        #expect(throws: ArchiveError(.entryTooLarge, "")) { try reader.readData(limit: .max) }

        var large = ZipBuilder.Entry("large", Self.lamp)
        large.claimedSize = 0x7FFF_FFFF
        let second = try ArchiveReader(bytes: ZipBuilder([large, .init("next", Self.lamp)]).bytes)
        #expect(try second.next()?.claimedSize == 0x7FFF_FFFF)
        if let data = try? second.readData(limit: 1 << 20) { #expect(data == Self.lamp) }
        #expect(try second.next()?.name == "next")
    }

    @Test("An entry beyond its limit costs that entry only")
    func entryTooLarge() throws {
        let bytes = ZipBuilder([.init("big", [UInt8](repeating: 7, count: 1000)), .init("lamp", Self.lamp)]).bytes
        let reader = try ArchiveReader(bytes: bytes)
        _ = try reader.next()
        let error = #expect(throws: ArchiveError(.entryTooLarge, "")) { try reader.readData(limit: 999) }
        #expect(error?.leavesArchiveReadable == true)
        #expect(try reader.next()?.name == "lamp")
        #expect(try reader.readData(limit: 6) == Self.lamp)
    }

    @Test("The bytes of all entries together are limited")
    func total() throws {
        let entries = (0..<10).map { ZipBuilder.Entry("\($0)", [UInt8](repeating: 7, count: 1000)) }
        let reader = try ArchiveReader(bytes: ZipBuilder(entries).bytes, limits: ArchiveLimits(maxTotalBytes: 3500))
        for _ in 0..<3 {
            _ = try reader.next()
            #expect(try reader.readData(limit: 1000).count == 1000)
        }
        _ = try reader.next()
        #expect(throws: ArchiveError(.totalTooLarge, "")) { try reader.readData(limit: 1000) }
        #expect(try reader.next() == nil)
    }

    @Test("The number of entries is limited")
    func entries() throws {
        let bytes = ZipBuilder((0..<10).map { .init("\($0)", []) }).bytes
        let reader = try ArchiveReader(bytes: bytes, limits: ArchiveLimits(maxEntries: 4))
        #expect(throws: ArchiveError(.tooManyEntries, "")) { try reader.skip(10) }
        #expect(try reader.next() == nil)
    }

    @Test("A locked entry is named, and the next one is read")
    func encrypted() throws {
        var locked = ZipBuilder.Entry("locked", [UInt8](repeating: 9, count: 40))
        locked.flags = 1
        let reader = try ArchiveReader(bytes: ZipBuilder([locked, .init("lamp", Self.lamp)]).bytes)
        #expect(try reader.next()?.isEncrypted == true)
        let error = #expect(throws: ArchiveError(.encrypted, "")) { try reader.readData(limit: 100) }
        #expect(error?.leavesArchiveReadable == true)
        let next = try reader.next()
        #expect(next?.isEncrypted == false)
        #expect(try reader.readData(limit: 100) == Self.lamp)
    }

    @Test("An unknown way of packing costs that entry only")
    func unknownMethod() throws {
        var odd = ZipBuilder.Entry("odd", Self.lamp)
        odd.method = 77
        let reader = try ArchiveReader(bytes: ZipBuilder([odd, .init("lamp", Self.lamp)]).bytes)
        _ = try reader.next()
        let error = #expect(throws: ArchiveError.self) { try reader.readData(limit: 100) }
        #expect(error?.leavesArchiveReadable == true)
        #expect(try reader.next()?.name == "lamp")
    }

    @Test("A damaged entry costs that entry only")
    func damaged() throws {
        var broken = deflated("broken", runs: 10)
        broken.data = [0xFF, 0xFF, 0xFF]
        let reader = try ArchiveReader(bytes: ZipBuilder([broken, .init("lamp", Self.lamp)]).bytes)
        _ = try reader.next()
        #expect(throws: ArchiveError(.damaged, "")) { try reader.readData(limit: 10_000) }
        #expect(try reader.next()?.name == "lamp")
    }

    @Test("What is packed twice is refused")
    func packedTwice() {
        let tar = TarBuilder.archive(TarBuilder.entry("lamp", Self.lamp))
        let twice = Packing.gzip(Packing.stored(Packing.gzip(Packing.stored(tar))))
        #expect(throws: ArchiveError(.unsupportedPacking, "")) { try ArchiveReader(bytes: twice) }
    }

    @Test(
        "Other formats are not archives here",
        arguments: [
            [], Array("hello".utf8), Array("!<arch>\nfile/".utf8), Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C, 0, 4],
            Array("Rar!".utf8) + [0x1A, 7, 1, 0], Array("070701".utf8) + [UInt8](repeating: 0x30, count: 200),
            Array("#mtree\n./x type=file content=/etc/passwd\n".utf8),
        ])
    func otherFormats(bytes: [UInt8]) {
        #expect(throws: ArchiveError(.unrecognised, "")) {
            let reader = try ArchiveReader(bytes: bytes)
            _ = try reader.next()
        }
    }

    @Test("An archive cut off at any byte, or with any byte changed, is answered")
    func damage() throws {
        let zip = ZipBuilder([deflated("a", runs: 10), .init("lamp", Self.lamp)]).bytes
        let tar = TarBuilder.archive(TarBuilder.entry("lamp", Self.lamp))
        func exhaust(_ bytes: [UInt8]) {
            guard let reader = try? ArchiveReader(bytes: bytes) else { return }
            for _ in 0..<100 {
                guard let entry = try? reader.next() else { return }
                _ = entry.name
                _ = try? reader.readData(limit: 1 << 16)
            }
        }
        for bytes in [zip, tar, SampleArchive.xz, SampleArchive.bzip2, Packing.gzip(Packing.stored(tar))] {
            for index in bytes.indices {
                exhaust(Array(bytes[..<index]))
                var changed = bytes
                changed[index] = ~changed[index]
                exhaust(changed)
            }
        }
    }
}
