import FingerprintIndex
import Fingerprints
import Foundation
import Testing

/// Public test values of PDQ, when they are at hand.
enum PublicTestValues {
    static let folder: URL? = {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let shared =
            ProcessInfo.processInfo.environment["PORCHLIGHT_SHARED"].map { URL(filePath: $0) }
            ?? root.deletingLastPathComponent().appending(path: "shared")
        let folder = shared.appending(path: "conformance/pdq/reg-test-input")
        return FileManager.default.fileExists(atPath: folder.appending(path: "haystack.txt").path) ? folder : nil
    }()
}

@Suite("Public haystack and needles")
struct PublicHaystackTests {
    @Test(
        "Each needle finds in the haystack just what a comparison with every value finds",
        .enabled(if: PublicTestValues.folder != nil, "the public test values are not at hand"))
    func needles() throws {
        let folder = try #require(PublicTestValues.folder)
        func hashes(_ name: String) throws -> [PDQHash] {
            try String(contentsOf: folder.appending(path: name), encoding: .utf8)
                .split(whereSeparator: \.isWhitespace).compactMap { PDQHash(hex: $0.prefix(64)) }
        }
        let haystack = try hashes("haystack.txt")
        let needles = try hashes("needles.txt")
        #expect(haystack.count == 1350 && needles.count == 100)
        let index = FingerprintIndex()
        index.insert(
            contentsOf: haystack.enumerated().map {
                IndexedFingerprint(id: Int64($0.offset), bank: 1, hash: $0.element)
            })
        var found = 0
        for needle in needles {
            for radius in [0, 15, 16, 31, 63, 128] {
                let expected = haystack.indices.filter { haystack[$0].distance(to: needle) <= radius }
                let matches = try index.search(needle, radius: radius)
                #expect(Set(matches.map(\.id)) == Set(expected.map(Int64.init)))
                found += matches.count
            }
        }
        #expect(found > 0)
    }
}
