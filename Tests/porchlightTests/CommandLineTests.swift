import Foundation
import TestSupport
import Testing

/// A data folder and pictures for one test.
struct Desk {
    let folder: TemporaryFolder
    var data: String { folder("data") }

    init() throws { folder = try TemporaryFolder() }

    func run(_ arguments: String...) throws -> ProductExecutable.Outcome {
        try ProductExecutable.run(arguments + ["--data", data])
    }

    /// Makes a bank that holds the given pictures.
    func bank(_ name: String, of pictures: [DrawnPicture]) throws {
        #expect(try run("bank", "create", name).status == 0)
        for (number, picture) in pictures.enumerated() {
            let path = try folder.write("bank-\(name)-\(number).ppm", picture.ppm)
            #expect(try run("bank", "add", name, path, "--external-id", "\(name)-\(number)").status == 0)
        }
    }
}

@Suite("Command line")
struct CommandLineTests {
    @Test(
        "Wrong usage exits 2 and says what is wrong",
        arguments: [
            ["scan"], ["scan", ".", "--json", "--csv"], ["bank", "import", "x"], ["nonsense"],
            ["hash", ".", "--frames", "-1"],
            ["bench", "hash", "--size", "12"], ["bank", "remove", "x"], ["scan", ".", "--thumbnails"],
        ])
    func usage(arguments: [String]) throws {
        let outcome = try ProductExecutable.run(arguments)
        #expect(outcome.status == 2)
        #expect(!outcome.errors.isEmpty)
        #expect(outcome.output.isEmpty)
    }

    @Test(
        "--help and --version exit 0",
        arguments: [["--help"], ["scan", "--help"], ["bank", "import", "--help"], ["--version"]])
    func help(arguments: [String]) throws {
        let outcome = try ProductExecutable.run(arguments)
        #expect(outcome.status == 0)
        #expect(!outcome.output.isEmpty)
    }

    @Test("Shell completion is there for bash, zsh and fish", arguments: ["bash", "zsh", "fish"])
    func completion(shell: String) throws {
        let outcome = try ProductExecutable.run(["--generate-completion-script", shell])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("porchlight"))
    }

    @Test("The hidden verb is in no help text")
    func hiddenVerb() throws {
        #expect(try !ProductExecutable.run(["--help"]).output.contains("media-worker"))
    }

    @Test("config prints every key with its environment variable, and a flag exists for each")
    func config() throws {
        let outcome = try ProductExecutable.run(
            ["config", "--json"], environment: ["PORCHLIGHT_MEDIA_MAX_PIXELS": "77"])
        #expect(outcome.status == 0)
        let byKey = Dictionary(uniqueKeysWithValues: outcome.objects.map { ($0["key"] as? String ?? "", $0) })
        #expect(byKey["media.max_pixels"]?["value"] as? String == "77")
        #expect(byKey["media.max_pixels"]?["origin"] as? String == "environment")
        let help = try ProductExecutable.run(["config", "--help"]).output
        for setting in outcome.objects { #expect(help.contains(setting["flag"] as? String ?? "?")) }
    }

    @Test("An unknown setting is refused with status 2", arguments: ["PORCHLIGHT_MEDIA_MAXPIXELS", "PORCHLIGHT_X"])
    func unknownSetting(name: String) throws {
        let outcome = try ProductExecutable.run(["config"], environment: [name: "1"])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(name))
    }

    @Test("config --egress lists every outbound connection there can be")
    func egress() throws {
        let outcome = try ProductExecutable.run(
            ["config", "--egress", "--json"], environment: ["PORCHLIGHT_EGRESS_PRIVATE_HOSTS": "hooks.internal:8443"])
        #expect(outcome.status == 0)
        #expect(
            outcome.objects.compactMap { $0["what"] as? String }.sorted() == [
                "import from an HMA server", "items named by URL", "webhooks",
            ])
        #expect(outcome.output.contains("hooks.internal:8443"))
    }

    @Test("doctor finds a working installation, confinement included")
    func doctor() throws {
        let desk = try Desk()
        try desk.bank("b", of: [DrawnPicture(seed: 1)])
        let outcome = try desk.run("doctor", "--thorough", "--json")
        // The sentence encoder and the reader for browsers are made at set-up; where they could not be, their checks say
        // so and are no failure. Records of the guidance become overdue by themselves.
        let failed = outcome.objects.filter {
            $0["outcome"] as? String != "passed"
                && !["sentence encoder", "reading in the browser", "guidance"].contains($0["name"] as? String)
        }
        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(failed.isEmpty)
        #expect(
            Set(outcome.objects.compactMap { $0["name"] as? String }).isSuperset(of: [
                "confinement", "decoders", "fingerprints", "index", "database", "index against database",
                "conversations", "sentence encoder", "reading in the browser", "guidance",
            ]))
    }

    @Test("bench hash and bench index end with the JSON object that scripts read")
    func bench() throws {
        let hash = try ProductExecutable.run(["bench", "hash", "--size", "64x48", "--isa", "baseline", "--json"])
        #expect(hash.objects.last?["size"] as? String == "64x48")
        #expect(hash.objects.last?["isa"] as? String == "baseline")
        #expect(hash.objects.last?["median_ms"] as? Double ?? 0 > 0)
        let index = try ProductExecutable.run(
            ["bench", "index", "--count", "20000", "--queries", "200", "--radius", "31", "--json"])
        let result = try #require(index.objects.last)
        #expect(result["recall"] as? Double == 1)
        for key in ["queries_per_second", "build_seconds", "resident_bytes"] {
            #expect(result[key] as? Double ?? 0 > 0, "\(key)")
        }
    }
}
