import Foundation
import TestSupport
import Testing

@Suite("porchlight bank")
struct BankTests {
    /// Six unlike values of 64 digits.
    private let hashes: [String] = (1...6).map { (seed: UInt64) -> String in
        var text = ""
        for part: UInt64 in 1...4 {
            let word = (seed &* 8 &+ part) &* 0x9E37_79B9_7F4A_7C15
            let digits = String(word ^ (word >> 29), radix: 16)
            text += String(repeating: "0", count: 16 - digits.count) + digits
        }
        return text
    }

    @Test("A list goes in and comes out the same, in each format", arguments: ["ndjson", "csv"])
    func roundTrip(format: String) throws {
        let desk = try Desk()
        #expect(try desk.run("bank", "create", "a").status == 0)
        #expect(try desk.run("bank", "create", "b").status == 0)
        let lines = hashes.enumerated().map { number, hash in
            #"{"type":"pdq","value":"\#(hash)","external_id":"x,\#(number)","labels":["one","two \"2\""],"note":"line\nbreak"}"#
        }
        let list = try desk.folder.write("list.ndjson", Data(lines.joined(separator: "\n").utf8))
        let imported = try desk.run("bank", "import", "a", list, "--json")
        #expect(imported.status == 0)
        #expect(imported.objects.last?["inserted"] as? Int == hashes.count)
        let first = desk.folder("first.\(format)")
        #expect(try desk.run("bank", "export", "a", "--format", format, "--output", first).status == 0)
        #expect(try desk.run("bank", "import", "b", first).status == 0)
        let second = desk.folder("second.\(format)")
        #expect(try desk.run("bank", "export", "b", "--format", format, "--output", second).status == 0)
        let (one, two) = (try Data(contentsOf: URL(filePath: first)), try Data(contentsOf: URL(filePath: second)))
        #expect(one == two)
        #expect(one.count > hashes.count * 64)
        let mode = try FileManager.default.attributesOfItem(atPath: first)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test("64 digits without a named type are an error with its line; upper case is taken; zeros and flat are refused")
    func hexLists() throws {
        let desk = try Desk()
        #expect(try desk.run("bank", "create", "a").status == 0)
        let plain = try desk.folder.write("plain.txt", Data((hashes[0] + "\n").utf8))
        let unnamed = try desk.run("bank", "import", "a", plain)
        #expect(unnamed.status == 3)
        #expect(unnamed.errors.contains("type_needed"))
        let zeros = String(repeating: "0", count: 64)
        let lines: [String] = [hashes[1].uppercased(), zeros, "12zz" + hashes[2].dropFirst(4), hashes[3]]
        let mixed = try desk.folder.write("mixed.txt", Data(lines.joined(separator: "\n").utf8))
        let outcome = try desk.run("bank", "import", "a", mixed, "--type", "pdq", "--json")
        #expect(outcome.status == 3)
        let result = try #require(outcome.objects.last)
        #expect(result["inserted"] as? Int == 2)
        let problems = try #require(result["problems"] as? [[String: Any]])
        #expect(problems.map { $0["line"] as? Int } == [2, 3])
        #expect(problems.map { $0["code"] as? String } == ["refused", "bad_digit"])
        let found = try desk.run("bank", "search", hashes[1], "--json")
        #expect(found.objects.first?["value"] as? String == hashes[1])
    }

    @Test("The same external id again is an update, not a second fingerprint")
    func update() throws {
        let desk = try Desk()
        #expect(try desk.run("bank", "create", "a").status == 0)
        for (hash, key) in [(hashes[0], "inserted"), (hashes[1], "updated")] {
            let list = try desk.folder.write(
                "\(hash).ndjson", Data(#"{"type":"pdq","value":"\#(hash)","external_id":"one"}"#.utf8))
            let outcome = try desk.run("bank", "import", "a", list, "--json")
            #expect(outcome.objects.last?[key] as? Int == 1, "\(outcome.output)\(outcome.errors)")
        }
        #expect(try desk.run("bank", "search", hashes[0], "--distance", "0", "--json").objects.isEmpty)
        #expect(try desk.run("bank", "search", hashes[1], "--distance", "0", "--json").objects.count == 1)
    }

    @Test("Duplicate names, unknown banks and unknown ids are refused by name")
    func refusals() throws {
        let desk = try Desk()
        #expect(try desk.run("bank", "create", "Known").status == 0)
        let again = try desk.run("bank", "create", "known")
        #expect(again.status == 3 && again.errors.contains("already"))
        let unknown = try desk.run("scan", desk.folder.path, "--bank", "nope")
        #expect(unknown.status == 3 && unknown.errors.contains("no bank nope"))
        let id = try desk.run("bank", "remove", "known", "--id", "99")
        #expect(id.status == 3 && id.errors.contains("99"))
        let name = try desk.run("bank", "create", "../x")
        #expect(name.status == 3 && name.errors.contains("name"))
        #expect(try desk.run("bank", "search", "abc").status == 2)
    }

    @Test("Removed fingerprints and banks no longer match")
    func removal() throws {
        let desk = try Desk()
        let picture = DrawnPicture(seed: 1)
        try desk.bank("a", of: [picture])
        try desk.bank("b", of: [picture])
        let path = try desk.folder.write("in/copy.ppm", picture.ppm)
        func banks() throws -> [String] {
            let found = try desk.run("scan", path, "--json").objects.first?["matches"] as? [[String: Any]]
            return found?.compactMap { $0["bank"] as? String }.sorted() ?? []
        }
        #expect(try banks() == ["a", "b"])
        #expect(try desk.run("bank", "remove", "a", "--external-id", "a-0").status == 0)
        #expect(try banks() == ["b"])
        #expect(try desk.run("bank", "remove", "b", "--everything").status == 0)
        #expect(try banks() == [])
        #expect(try desk.run("doctor", "--thorough").status == 0)
    }

    @Test("A picture below the bank's quality is refused with the reason")
    func quality() throws {
        let desk = try Desk()
        #expect(try desk.run("bank", "create", "a").status == 0)
        let flat = try desk.folder.write(
            "flat.ppm", Data("P5\n64 80\n255\n".utf8) + Data(repeating: 90, count: 64 * 80))
        let outcome = try desk.run("bank", "add", "a", flat)
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("quality 0"))
    }
}
