import FingerprintIndex
import Fingerprints
import Foundation
import Testing

@Suite("Damaged snapshots")
struct SnapshotDamageTests {
    private static func snapshot(count: Int, in folder: TemporaryFolder) throws -> [UInt8] {
        let (index, _, digests) = try SnapshotTests.sample(count: count, seed: 71)
        let path = folder.path("whole")
        try index.save(to: path, stamp: SnapshotTests.stamp, digests: digests)
        return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    private static func open(_ bytes: some DataProtocol, in folder: TemporaryFolder) throws -> FingerprintIndexError
        .Code?
    {
        let path = folder.path("damaged")
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        do {
            _ = try FingerprintIndex.open(path: path, expecting: SnapshotTests.stamp.database)
            return nil
        } catch {
            return error.code
        }
    }

    @Test("A change of any single byte of a small snapshot is noticed")
    func everyByte() throws {
        let folder = try TemporaryFolder()
        var bytes = try Self.snapshot(count: 40, in: folder)
        #expect(try Self.open(bytes, in: folder) == nil)
        for position in bytes.indices {
            let flipped: UInt8 = 1 << UInt8(position % 8)
            bytes[position] ^= flipped
            let code = try Self.open(bytes, in: folder)
            switch position {
            case 0..<8: #expect(code == .snapshotForeign)
            case 8..<12: #expect(code == .snapshotVersion)
            default: #expect(code == .snapshotDamaged, "byte \(position)")
            }
            bytes[position] ^= flipped
        }
    }

    @Test("A change of one bit anywhere in an indexed snapshot is noticed")
    func anyBit() throws {
        let folder = try TemporaryFolder()
        var bytes = try Self.snapshot(count: 40_000, in: folder)
        var random = SplitMix64(seed: 72)
        for _ in 0..<60 {
            let position = 12 + Int(random.next() % UInt64(bytes.count - 12))
            let flipped: UInt8 = 1 << UInt8(random.next() % 8)
            bytes[position] ^= flipped
            #expect(try Self.open(bytes, in: folder) == .snapshotDamaged)
            bytes[position] ^= flipped
        }
        #expect(try Self.open(bytes, in: folder) == nil)
    }

    @Test("A snapshot cut at any length, or with bytes after its end, is noticed")
    func truncated() throws {
        let folder = try TemporaryFolder()
        let bytes = try Self.snapshot(count: 40, in: folder)
        let lengths = Array(0...80) + Array(stride(from: 81, to: bytes.count, by: 37)) + [4095, 4096, 4097]
        for length in lengths {
            let code = try Self.open(bytes[..<length], in: folder)
            #expect(code == (0 < length && length < 8 ? .snapshotForeign : .snapshotDamaged), "length \(length)")
        }
        #expect(try Self.open(bytes + [0], in: folder) == .snapshotDamaged)
    }

    @Test("Another kind of file, another version and another database are told apart")
    func foreign() throws {
        let folder = try TemporaryFolder()
        #expect(try Self.open([UInt8]("SQLite format 3\0 and so on".utf8), in: folder) == .snapshotForeign)
        var bytes = try Self.snapshot(count: 40, in: folder)
        bytes[8] = 2
        #expect(try Self.open(bytes, in: folder) == .snapshotVersion)
        let error = #expect(throws: FingerprintIndexError.self) {
            try FingerprintIndex.open(path: folder.path("whole"), expecting: DatabaseIdentity(high: 1, low: 2))
        }
        #expect(error?.code == .snapshotOfAnotherDatabase)
    }

    @Test("Forged snapshots with right checksums are refused or usable, and never crash")
    func forged() throws {
        let folder = try TemporaryFolder()
        var random = SplitMix64(seed: 73)
        var opened = 0
        for (count, rounds) in [(40, 1500), (18_500, 40)] {
            let whole = try Self.snapshot(count: count, in: folder)
            whole.withUnsafeBytes { #expect(SnapshotFuzzing.exercise($0, verifyingChecksums: true)) }
            for round in 0..<rounds {
                var bytes = whole
                for _ in 0..<1 + round % 4 {
                    // Headers and directory more often than their share of the file.
                    let position: Int =
                        switch random.next() % 3 {
                        case 0: 12 + Int(random.next() % 64)
                        case 1: bytes.count - 1 - Int(random.next() % 300)
                        default: Int(random.next() % UInt64(bytes.count))
                        }
                    bytes[position] = random.next() % 2 == 0 ? UInt8(truncatingIfNeeded: random.next()) : 0xFF
                }
                bytes.withUnsafeBytes { if SnapshotFuzzing.exercise($0, verifyingChecksums: false) { opened += 1 } }
            }
        }
        // Otherwise the test would only show that everything is refused.
        #expect(opened > 100)
    }
}
