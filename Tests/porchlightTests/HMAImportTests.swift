import Foundation
import TestSupport
import Testing

/// The small HMA in Tests/WebTests/hma, with the faults of the real one.
private final class FakeHMA {
    static let python: String? = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    let url: String
    private let process: Process
    private let folder: TemporaryFolder

    init(_ settings: String...) throws {
        folder = try TemporaryFolder()
        let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "WebTests/hma/fake_hma.py")
        process = Process()
        process.executableURL = URL(filePath: Self.python ?? "/nonexistent/python3")
        process.arguments = [script.path] + settings
        let output = folder.url.appending(path: "out")
        try Data().write(to: output)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        var text = ""
        for _ in 0..<2000 where !text.hasSuffix("\n") {
            usleep(5000)
            text = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
        }
        url = text.trimmingCharacters(in: .whitespacesAndNewlines)
        try #require(url.hasPrefix("http://"))
    }

    deinit { kill(process.processIdentifier, SIGKILL) }
}

@Suite("porchlight bank import --from-hma", .serialized)
struct HMAImportTests {
    /// Fast, and not for long behind the last content.
    private static let quick = ["--hma-rate", "5000", "--hma-gap", "600", "--json"]

    private func take(_ desk: Desk, _ url: String, _ more: [String] = []) throws -> ProductExecutable.Outcome {
        try ProductExecutable.run(
            ["bank", "import", "--from-hma", url, "--data", desk.data] + Self.quick + more)
    }

    private func number(_ outcome: ProductExecutable.Outcome, _ name: String) -> Int? {
        outcome.objects.last?[name] as? Int
    }

    @Test(
        "Banks come over with contents, shares and switches; what cannot is said; a second time adds nothing",
        .enabled(if: FakeHMA.python != nil, "python3 is not there"))
    func whole() throws {
        let desk = try Desk()
        let hma = try FakeHMA()
        let outcome = try take(desk, hma.url)
        #expect(outcome.status == 3, "what was left out must be looked at: \(outcome.errors)")
        let result = try #require(outcome.objects.last)
        let banks = try #require(result["banks"] as? [[String: Any]])
        #expect(banks.map { $0["name"] as? String } == ["ALPHA", "BETA", "GAMMA"])
        #expect(banks.map { $0["contents"] as? Int } == [29, 13, 14])
        #expect(number(outcome, "contents") == 56)
        #expect(number(outcome, "inserted") == 56)
        #expect(number(outcome, "joined") == 1)
        #expect(number(outcome, "disabled") == 3)
        #expect(number(outcome, "last_id") == 527)
        #expect(result["stopped"] as? String == "sizes_seen" || result["stopped"] as? String == "gap")
        #expect(result["exchanges"] as? [String] == ["EXCHANGE"])
        let left = try #require(result["not_taken"] as? [[String: Any]])
        #expect(left.map { ($0["ids"] as? [Int]) ?? [] } == [[21], [23], [25], [27]])
        let listed = try desk.run("bank", "list", "--json")
        #expect(listed.objects.map { $0["enabled"] as? Bool } == [true, true, false])

        let again = try take(desk, hma.url)
        #expect(number(again, "inserted") == 0)
        #expect(number(again, "unchanged") == 57)
        #expect(try desk.run("doctor", "--thorough").status == 0)
    }

    @Test(
        "Metadata, notes and switches are kept as they were",
        .enabled(if: FakeHMA.python != nil, "python3 is not there"))
    func kept() throws {
        let desk = try Desk()
        let hma = try FakeHMA()
        _ = try take(desk, hma.url)
        let server = try RunningServer(folder: desk.folder, environment: ["PORCHLIGHT_HMA_ENABLED": "true"])
        #expect(
            try server.send("GET", "/c/banks").text
                == #"[{"matching_enabled_ratio":1.0,"name":"ALPHA"},{"matching_enabled_ratio":0.25,"name":"BETA"},{"matching_enabled_ratio":0.0,"name":"GAMMA"}]"#
                + "\n")
        var contents: [[String: Any]] = []
        for bank in ["ALPHA", "BETA", "GAMMA"] {
            for id in 1...70 {
                let answer = try server.send("GET", "/c/bank/\(bank)/content/\(id)?include_signals=true")
                guard answer.status == 200 else { continue }
                let object = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any]
                contents.append(try #require(object))
            }
        }
        // Two that were one value are one content.
        #expect(contents.count == 55)
        #expect(contents.filter { $0["disable_until_ts"] as? Int == 0 }.count == 1)
        #expect(contents.filter { $0["disable_until_ts"] as? Int == 1_900_000_000 }.count == 1)
        let tenth = try #require(
            contents.first { ($0["metadata"] as? [String: Any])?["content_id"] as? String == "c-20" })
        let metadata = try #require(tenth["metadata"] as? [String: Any])
        #expect(metadata["content_uri"] as? String == "https://example.org/20")
        #expect((metadata["json"] as? [String: Any])?["number"] as? Int == 20)
        #expect(contents.contains { $0["note"] as? String == "note 28 – é" })
        #expect(contents.contains { (($0["signals"] as? [String: Any])?.count ?? 0) == 2 })
        let exchanged = contents.compactMap { ($0["metadata"] as? [String: Any])?["json"] as? [String: Any] }
        #expect(exchanged.contains { ($0["collab"] as? [String: Any])?["EXCHANGE"] as? [String] == ["key-1"] })
    }

    @Test(
        "Only the banks that are named; an unknown one is refused by name",
        .enabled(if: FakeHMA.python != nil, "python3 is not there"))
    func named() throws {
        let desk = try Desk()
        let hma = try FakeHMA()
        let outcome = try take(desk, hma.url, ["--banks", "BETA"])
        #expect(outcome.status == 3, "one of its contents is a blank picture, which somebody must look at")
        #expect(number(outcome, "contents") == 13)
        let unknown = try take(desk, hma.url, ["--banks", "NOPE"])
        #expect(unknown.status == 3)
        #expect(unknown.errors.contains("NOPE") && unknown.errors.contains("ALPHA"))
    }

    @Test(
        "An HMA that is busy now and then is asked again; one content that it cannot tell is left out and said",
        .enabled(if: FakeHMA.python != nil, "python3 is not there"))
    func faults() throws {
        let desk = try Desk()
        let hma = try FakeHMA("busy=400", "broken=13")
        let outcome = try take(desk, hma.url)
        #expect(number(outcome, "contents") == 55, "\(outcome.errors)")
        let left = try #require(outcome.objects.last?["not_taken"] as? [[String: Any]])
        #expect(left.contains { ($0["ids"] as? [Int]) == [13] && ($0["reason"] as? String)?.contains("500") == true })
    }

    @Test(
        "An import that was cut off keeps what it took and goes on there",
        .enabled(if: FakeHMA.python != nil, "python3 is not there"))
    func resumed() throws {
        let desk = try Desk()
        // The same URL for both, as in life: the second stands in for the first after its restart.
        let dying = try FakeHMA("die=475")
        let first = try take(desk, dying.url)
        #expect(first.status == 3)
        #expect(first.errors.contains("--resume"), "\(first.errors)")
        #expect(try desk.run("bank", "list", "--json").objects.contains { ($0["fingerprints"] as? Int ?? 0) > 0 })
        let state = try #require(
            try FileManager.default.contentsOfDirectory(atPath: desk.data).first { $0.hasPrefix("hma-import-") })
        #expect(
            try FileManager.default.attributesOfItem(atPath: "\(desk.data)/\(state)")[.posixPermissions] as? Int
                == 0o600)
        let alive = try FakeHMA()
        // A new port is another URL, so the state is carried over by hand.
        _ = try take(desk, alive.url, ["--banks", "BETA"])
        let names = try FileManager.default.contentsOfDirectory(atPath: desk.data).filter {
            $0.hasPrefix("hma-import-") && $0 != state
        }
        let other = try #require(names.first)
        try FileManager.default.removeItem(atPath: "\(desk.data)/\(other)")
        try FileManager.default.moveItem(atPath: "\(desk.data)/\(state)", toPath: "\(desk.data)/\(other)")
        let second = try take(desk, alive.url, ["--resume"])
        #expect(number(second, "contents") == 56, "\(second.output)\(second.errors)")
        #expect((number(second, "resumed_after") ?? 0) > 0)
        #expect(number(second, "last_id") == 527)
    }

    @Test(
        "An HMA behind a proxy that wants a header gets it; without it the refusal says what to do",
        .enabled(if: FakeHMA.python != nil, "python3 is not there"))
    func header() throws {
        let desk = try Desk()
        let hma = try FakeHMA("token=secret-word")
        let refused = try take(desk, hma.url)
        #expect(refused.status == 3 && refused.errors.contains("--hma-header"))
        let taken = try take(desk, hma.url, ["--hma-header", "Authorization: Bearer secret-word"])
        #expect(number(taken, "contents") == 56)
        let file = try desk.folder.write("header", Data("Authorization: Bearer secret-word\n".utf8))
        #expect(number(try take(desk, hma.url, ["--hma-header", "@\(file)"]), "unchanged") == 57)
    }

    @Test("Porchlight's own HMA paths are a source too, though each content is told only through its own bank")
    func porchlight() throws {
        let source = try RunningServer(
            environment: ["PORCHLIGHT_HMA_ENABLED": "true", "PORCHLIGHT_HMA_KEY_IN_PATH": "true"])
        let signal = { (seed: Int) -> String in
            (0..<4).map { part in
                let word = (UInt64(seed) &* 8 &+ UInt64(part)) &* 0x9E37_79B9_7F4A_7C15
                let digits = String(word ^ (word >> 29), radix: 16)
                return String(repeating: "0", count: 16 - digits.count) + digits
            }.joined()
        }
        for bank in ["ONE", "TWO"] { _ = try source.send("POST", "/c/banks", json: "{\"name\":\"\(bank)\"}") }
        for seed in 1...40 {
            let bank = seed % 2 == 0 ? "ONE" : "TWO"
            let note = seed == 7 ? ",\"note\":\"seven\"" : ""
            #expect(
                try source.send("POST", "/c/bank/\(bank)/signal", json: "{\"pdq\":\"\(signal(seed))\"\(note)}").status
                    == 200)
        }
        #expect(try source.send("PUT", "/c/bank/ONE", json: #"{"enabled_ratio":0.5}"#).status == 200)
        let desk = try Desk()
        let base = "http://127.0.0.1:\(source.port)"
        let outcome = try take(desk, base, ["--hma-header", "Authorization: Bearer \(source.key)"])
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        #expect(number(outcome, "contents") == 40)
        #expect(outcome.objects.last?["stopped"] as? String == "sizes_seen")
        let byPath = try take(desk, "\(base)/hma/\(source.key)/")
        #expect(number(byPath, "unchanged") == 40)
        #expect(!byPath.output.contains(source.key) && !byPath.errors.contains(source.key))
        let found = try desk.run("bank", "search", signal(7), "--json")
        #expect(found.objects.first?["bank"] as? String == "TWO")
    }

    @Test("What is no HMA, or not there, or no URL, is said")
    func wrong() throws {
        let desk = try Desk()
        let server = try RunningServer()
        let other = try take(desk, "http://127.0.0.1:\(server.port)")
        #expect(other.status == 3 && other.errors.contains("no HMA"), "\(other.errors)")
        for url in ["ftp://example.org", "nonsense", "http://127.0.0.1/?x=1", "http://user:word@127.0.0.1/"] {
            let outcome = try take(desk, url)
            #expect(outcome.status == 2, "\(url): \(outcome.errors)")
            #expect(!outcome.errors.contains("word@"))
        }
        #expect(try ProductExecutable.run(["bank", "import", "x", "y", "--from-hma", "http://a"]).status == 2)
        #expect(try ProductExecutable.run(["bank", "import", "x", "y", "--banks", "A"]).status == 2)
    }
}
