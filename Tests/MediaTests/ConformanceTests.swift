import Fingerprints
import Foundation
import Media
import SafetyCore
import Testing

/// Pictures and fingerprints of the open reference, when they are at hand.
enum Conformance {
    static let folder: URL? = {
        var root = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let shared =
            ProcessInfo.processInfo.environment["PORCHLIGHT_SHARED"].map { URL(fileURLWithPath: $0) }
            ?? root.deletingLastPathComponent().appendingPathComponent("shared")
        let folder = shared.appendingPathComponent("conformance/pdq")
        return FileManager.default.fileExists(atPath: folder.appendingPathComponent("vectors.tsv").path) ? folder : nil
    }()
}

@Suite("From file to PDQ")
struct ConformanceTests {
    // The reference allows 10 bits from file to file. Our decoders give the very raster that the vectors were made
    // from, and equal rasters must give equal fingerprints.
    @Test(
        "Files of the reference hash exactly as it does, in fingerprint and quality",
        .enabled(if: Conformance.folder != nil))
    func vectors() async throws {
        let folder = try #require(Conformance.folder)
        let table = try String(contentsOf: folder.appendingPathComponent("vectors.tsv"), encoding: .utf8)
        var compared = 0
        try await withPool { pool in
            for line in table.split(separator: "\n").dropFirst() {
                let fields = line.split(separator: "\t").map(String.init)
                guard fields.count == 6, let quality = Int(fields[5]),
                    let data = try? Data(contentsOf: folder.appendingPathComponent(fields[0]))
                else { continue }
                let expected = try #require(PDQHash(hex: fields[4]))
                let found = try await pool.withDecoded(bytes: [UInt8](data)) { try $0.stored.pdq() }
                #expect(found.hash == expected, "\(fields[0]): distance \(found.hash.distance(to: expected))")
                #expect(found.quality == quality, "\(fields[0])")
                compared += 1
            }
        }
        #expect(compared > 8)
    }
}

extension DecodedRaster {
    /// The fingerprint of this raster, read in place.
    func pdq() throws -> PDQ.Reading {
        PDQ.read(
            try PictureView(
                pixels, width: width, height: height, channels: channels, rowStride: rowStride))
    }
}
