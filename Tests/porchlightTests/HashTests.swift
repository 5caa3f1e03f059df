import Fingerprints
import Foundation
import TestSupport
import Testing

@Suite("porchlight hash")
struct HashTests {
    @Test("A line holds path, PDQ, quality, digests and size")
    func line() throws {
        let desk = try Desk()
        let picture = DrawnPicture(seed: 3)
        let path = try desk.folder.write("a.ppm", picture.ppm)
        let outcome = try ProductExecutable.run(["hash", path, "--json"])
        #expect(outcome.status == 0)
        let line = try #require(outcome.objects.first)
        let expected = try picture.pixels.withUnsafeBytes {
            PDQ.read(try PictureView($0, width: picture.width, height: picture.height, channels: 3))
        }
        #expect(line["path"] as? String == path)
        #expect(line["pdq"] as? String == expected.hash.hex)
        #expect(line["quality"] as? Int == expected.quality)
        #expect(line["width"] as? Int == picture.width)
        #expect(line["height"] as? Int == picture.height)
        #expect((line["md5"] as? String)?.count == 32)
        #expect((line["sha1"] as? String)?.count == 40)
        #expect((line["sha256"] as? String)?.count == 64)
    }

    @Test("What cannot be hashed becomes an error object, the rest is hashed, and the status is 3")
    func errors() throws {
        let desk = try Desk()
        let good = try desk.folder.write("good.ppm", DrawnPicture(seed: 4).ppm)
        let empty = try desk.folder.write("empty.jpg", Data())
        let text = try desk.folder.write("text.jpg", Data("not a picture".utf8))
        let outcome = try ProductExecutable.run(["hash", empty, text, good, desk.folder("absent"), "--json"])
        #expect(outcome.status == 3)
        let codes = outcome.objects.map { ($0["error"] as? [String: Any])?["code"] as? String }
        #expect(codes == ["empty", "unsupported_format", nil, "unreadable"])
    }

    @Test(
        "A file that may not be read is named with the reason", .enabled(if: geteuid() != 0, "root may read everything")
    )
    func unreadable() throws {
        let desk = try Desk()
        let path = try desk.folder.write("closed.ppm", DrawnPicture(seed: 4).ppm)
        chmod(path, 0)
        let outcome = try ProductExecutable.run(["hash", path, "--json"])
        #expect(outcome.status == 3)
        let error = outcome.objects.first?["error"] as? [String: Any]
        #expect(error?["code"] as? String == "unreadable")
        #expect((error?["reason"] as? String)?.contains("Permission denied") == true)
    }

    @Test("On request every reading is printed by its name")
    func variants() throws {
        let desk = try Desk()
        let path = try desk.folder.write("a.ppm", DrawnPicture(seed: 5).letterboxed(40).ppm)
        let outcome = try ProductExecutable.run(["hash", path, "--all-readings", "--variants", "all", "--json"])
        let variants = try #require(outcome.objects.first?["variants"] as? [[String: Any]])
        let names = variants.compactMap { $0["variant"] as? String }
        #expect(names.count == 16)
        #expect(names.contains("stored") && names.contains("unletterboxed") && names.contains("stored+rotated_90"))
    }
}
