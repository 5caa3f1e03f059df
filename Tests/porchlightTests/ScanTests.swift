import Foundation
import TestSupport
import Testing

@Suite("porchlight scan")
struct ScanTests {
    private func status(_ outcome: ProductExecutable.Outcome, _ name: String) -> [String: Any] {
        outcome.objects.first { ($0["path"] as? String)?.hasSuffix(name) == true } ?? [:]
    }

    @Test("A copy made smaller is found, with bank, algorithm, distance and variant; another picture is not")
    func finds() throws {
        let desk = try Desk()
        let picture = DrawnPicture(seed: 1)
        try desk.bank("known", of: [picture])
        try desk.folder.write("in/copy.ppm", picture.halved.ppm)
        try desk.folder.write("in/other.ppm", DrawnPicture(seed: 2).ppm)
        let outcome = try desk.run("scan", desk.folder("in"), "--json")
        #expect(outcome.status == 1)
        let copy = status(outcome, "copy.ppm")
        let match = try #require((copy["matches"] as? [[String: Any]])?.first)
        #expect(match["bank"] as? String == "known")
        #expect(match["algorithm"] as? String == "pdq")
        #expect(match["variant"] as? String == "stored")
        #expect(match["externalID"] as? String == "known-0")
        #expect((match["distance"] as? Int).map { (0...31).contains($0) } == true)
        #expect(status(outcome, "other.ppm")["status"] as? String == "clean")
        #expect(outcome.errors.contains("1 with findings"))
    }

    @Test("Nothing found exits 0; failures alone exit 3; findings and failures exit 1 and both are said")
    func exitCodes() throws {
        let desk = try Desk()
        let picture = DrawnPicture(seed: 1)
        try desk.bank("known", of: [picture])
        try desk.folder.write("clean/a.ppm", DrawnPicture(seed: 9).ppm)
        #expect(try desk.run("scan", desk.folder("clean")).status == 0)
        try desk.folder.write("bad/cut.ppm", picture.ppm.prefix(5000))
        let bad = try desk.run("scan", desk.folder("bad"))
        #expect(bad.status == 3)
        #expect(bad.output.contains("COULD NOT BE READ"))
        try desk.folder.write("bad/known.ppm", picture.ppm)
        let both = try desk.run("scan", desk.folder("bad"))
        #expect(both.status == 1)
        #expect(both.output.contains("FINDINGS") && both.output.contains("COULD NOT BE READ"))
    }

    @Test("A turned picture is found only in the eight orientations, a letterboxed one only without borders")
    func evasions() throws {
        let desk = try Desk()
        let picture = DrawnPicture(seed: 6)
        try desk.bank("known", of: [picture])
        try desk.folder.write("in/turned.ppm", picture.turned.ppm)
        try desk.folder.write("in/boxed.ppm", picture.letterboxed(60).ppm)
        #expect(try desk.run("scan", desk.folder("in")).status == 0)
        let outcome = try desk.run("scan", desk.folder("in"), "--variants", "all", "--json")
        let turned = status(outcome, "turned.ppm")["matches"] as? [[String: Any]]
        #expect((turned?.first?["variant"] as? String)?.hasPrefix("stored+rotated_") == true)
        let boxed = status(outcome, "boxed.ppm")["matches"] as? [[String: Any]]
        #expect(boxed?.first?["variant"] as? String == "unletterboxed")
    }

    @Test("What is left out is said with the reason: video, unknown types, links, pipes")
    func leftOut() throws {
        let desk = try Desk()
        try desk.bank("known", of: [])
        try desk.folder.write("in/film.jpg", Data([0, 0, 0, 24]) + Data("ftypisom".utf8) + Data(count: 64))
        try desk.folder.write("in/notes.txt", Data("hello".utf8))
        try desk.folder.write("in/draw.svg", Data("<svg xmlns='http://www.w3.org/2000/svg'></svg>".utf8))
        try FileManager.default.createSymbolicLink(atPath: desk.folder("in/link"), withDestinationPath: "notes.txt")
        mkfifo(desk.folder("in/pipe"), 0o600)
        let outcome = try desk.run("scan", desk.folder("in"), "--json")
        #expect(outcome.status == 0)
        for (name, word) in [
            ("film.jpg", "video"), ("notes.txt", "not a format"), ("draw.svg", "SVG"), ("link", "symbolic link"),
            ("pipe", "pipe"),
        ] {
            let item = status(outcome, name)
            #expect(item["status"] as? String == "skipped", "\(name)")
            let reason = (item["failure"] as? [String: Any])?["reason"] as? String ?? ""
            #expect(reason.contains(word), "\(name): \(reason)")
        }
    }

    @Test("A digest in a bank matches any kind of file")
    func digests() throws {
        let desk = try Desk()
        #expect(try desk.run("bank", "create", "digests").status == 0)
        let path = try desk.folder.write("in/film.mp4", Data([0, 0, 0, 24]) + Data("ftypisom".utf8) + Data(count: 640))
        let hashed = try ProductExecutable.run(["hash", path, "--json"])
        let md5 = try #require(hashed.objects.first?["md5"] as? String)
        let list = try desk.folder.write("list.txt", Data((md5 + "\n").utf8))
        #expect(try desk.run("bank", "import", "digests", list).status == 0)
        let outcome = try desk.run("scan", desk.folder("in"), "--json")
        #expect(outcome.status == 1)
        #expect((status(outcome, "film.mp4")["matches"] as? [[String: Any]])?.first?["algorithm"] as? String == "md5")
    }

    @Test("A bank that is switched off does not match; its distance and quality hold")
    func switches() throws {
        let desk = try Desk()
        let picture = DrawnPicture(seed: 1)
        try desk.bank("known", of: [picture])
        let path = try desk.folder.write("in/copy.ppm", picture.ppm)
        #expect(try desk.run("scan", path).status == 1)
        #expect(try desk.run("bank", "set", "known", "--disable-matching").status == 0)
        let off = try desk.run("scan", path)
        #expect(off.status == 2)
        #expect(off.errors.contains("switched on"))
        #expect(try desk.run("scan", path, "--bank", "known").status == 2)
        #expect(try desk.run("bank", "set", "known", "--enable-matching", "--quality", "100").status == 0)
        let flat = try desk.folder.write(
            "in/flat.ppm", Data("P5\n64 80\n255\n".utf8) + Data(repeating: 90, count: 64 * 80))
        let outcome = try desk.run("scan", flat, "--json")
        #expect(outcome.status == 0)
        #expect((status(outcome, "flat.ppm")["notes"] as? [String])?.contains { $0.contains("not matched") } == true)
    }

    @Test("An exception silences one match on one item, and says so")
    func exceptions() throws {
        let desk = try Desk()
        let picture = DrawnPicture(seed: 1)
        try desk.bank("known", of: [picture])
        let path = try desk.folder.write("in/copy.ppm", picture.ppm)
        let found = try desk.run("scan", path, "--json")
        let match = try #require((found.objects.first?["matches"] as? [[String: Any]])?.first)
        let id = try #require(match["fingerprintID"] as? Int)
        let pdq = try #require(((found.objects.first?["readings"] as? [[String: Any]])?.first)?["pdq"] as? String)
        #expect(
            try desk.run(
                "bank", "exception", "add", "\(id)", "--pdq", pdq, "--who", "a reviewer", "--why", "a drawing"
            ).status == 0)
        let silent = try desk.run("scan", path, "--json")
        #expect(silent.status == 0)
        #expect((silent.objects.first?["notes"] as? [String])?.contains { $0.contains("exception") } == true)
        let list = try desk.run("bank", "exception", "list", "--json")
        #expect(list.objects.first?["who"] as? String == "a reviewer")
        #expect(try desk.run("bank", "exception", "remove", "1").status == 0)
        #expect(try desk.run("scan", path).status == 1)
    }

    @Test("The scanned files are unchanged, and copies without place go elsewhere but never for matches")
    func strip() throws {
        let desk = try Desk()
        let picture = DrawnPicture(seed: 1)
        try desk.bank("known", of: [picture])
        try desk.folder.write("in/known.ppm", picture.ppm)
        try desk.folder.write("in/sub/other.ppm", DrawnPicture(seed: 2).ppm)
        let before = try Data(contentsOf: desk.folder.url.appending(path: "in/sub/other.ppm"))
        #expect(try desk.run("scan", desk.folder("in"), "--strip-location", desk.folder("out")).status == 1)
        let manager = FileManager.default
        #expect(manager.fileExists(atPath: desk.folder("out/in/sub/other.ppm")))
        #expect(!manager.fileExists(atPath: desk.folder("out/in/known.ppm")))
        #expect(try Data(contentsOf: desk.folder.url.appending(path: "in/sub/other.ppm")) == before)
        for place in ["in/out", "out"] {
            let refused = try desk.run("scan", desk.folder("in"), "--strip-location", desk.folder(place))
            #expect(refused.status == 2, "\(place)")
        }
        try manager.createSymbolicLink(atPath: desk.folder("link"), withDestinationPath: desk.folder("in"))
        let linked = try desk.run("scan", desk.folder("in"), "--strip-location", desk.folder("link/out"))
        #expect(linked.status == 2)
        #expect(!manager.fileExists(atPath: desk.folder("in/out")))
    }

    @Test("CSV is quoted, defends against formulas, and has a line for each match")
    func csv() throws {
        let desk = try Desk()
        let picture = DrawnPicture(seed: 1)
        try desk.bank("known", of: [picture])
        try desk.folder.write("in/=1+1,\"x\".ppm", picture.ppm)
        let outcome = try ProductExecutable.run(
            ["scan", "=1+1,\"x\".ppm", "--csv", "--data", desk.data],
            folder: desk.folder.url.appending(path: "in"))
        #expect(outcome.status == 1)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.first?.hasPrefix("path,status,") == true)
        #expect(lines.last?.hasPrefix("\"'=1+1,\"\"x\"\".ppm\",finding,ppm,") == true)
    }

    @Test("The HTML report escapes names, loads nothing and shows pictures only when asked, small and grey")
    func html() throws {
        let desk = try Desk()
        let picture = DrawnPicture(seed: 1)
        try desk.bank("known", of: [picture])
        try desk.folder.write("in/<b>known&.ppm", picture.ppm)
        let page = desk.folder("report.html")
        #expect(try desk.run("scan", desk.folder("in"), "--html", page).status == 1)
        #expect(try FileManager.default.attributesOfItem(atPath: page)[.posixPermissions] as? Int == 0o600)
        let before = try Data(contentsOf: URL(filePath: page))
        #expect(try desk.run("scan", desk.folder("in"), "--html", page).status == 2)
        #expect(try Data(contentsOf: URL(filePath: page)) == before)
        let plain = try String(contentsOfFile: page, encoding: .utf8)
        #expect(plain.contains("&lt;b&gt;known&amp;.ppm"))
        #expect(!plain.contains("<img") && !plain.contains("http:") && !plain.contains("https:"))
        let second = desk.folder("second.html")
        #expect(try desk.run("scan", desk.folder("in"), "--html", second, "--thumbnails").status == 1)
        let withPictures = try String(contentsOfFile: second, encoding: .utf8)
        #expect(withPictures.contains("data:image/bmp;base64,"))
    }

    @Test("A file whose name is not UTF-8 is read, and no harmless namesake hides it")
    func oddNames() throws {
        let desk = try Desk()
        let picture = DrawnPicture(seed: 1)
        try desk.bank("known", of: [picture])
        try desk.folder.write("in/caf\u{FFFD}.ppm", DrawnPicture(seed: 2).ppm)
        let odd: [UInt8] = Array(desk.folder("in/caf").utf8) + [0xE9] + Array(".ppm".utf8) + [0]
        let descriptor = odd.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { open($0.baseAddress!, O_WRONLY | O_CREAT, 0o600) }
        }
        #expect(descriptor >= 0)
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: picture.ppm)
        try handle.close()
        let outcome = try desk.run("scan", desk.folder("in"), "--json")
        #expect(outcome.status == 1)
        let paths = outcome.objects.compactMap { $0["path"] as? String }
        #expect(Set(paths).count == 2)
        #expect(
            outcome.objects.contains {
                $0["status"] as? String == "finding" && ($0["path"] as? String)?.contains("636166e9") == true
            })
    }

    @Test("A data folder that is not there, and an empty path, are wrong usage, not a clean scan")
    func misspelt() throws {
        let desk = try Desk()
        let missing = try desk.run("scan", desk.folder.path)
        #expect(missing.status == 2)
        #expect(missing.errors.contains("no data folder"))
        #expect(!FileManager.default.fileExists(atPath: desk.data))
        #expect(try desk.run("bank", "import", "b", "-").status == 2)
        try desk.bank("known", of: [])
        #expect(try desk.run("scan", desk.folder.path, "").status == 2)
    }

    @Test("Settings are never read from the folder that is scanned, nor from a file that others may write")
    func hostileSettings() throws {
        let desk = try Desk()
        let picture = DrawnPicture(seed: 1)
        try desk.bank("known", of: [picture])
        try desk.folder.write("in/copy.ppm", picture.ppm)
        let planted = try desk.folder.write("in/porchlight.yaml", Data("media:\n  max_pixels: 1\n".utf8))
        let inside = try ProductExecutable.run(
            ["scan", ".", "--data", desk.data], folder: desk.folder.url.appending(path: "in"))
        #expect(inside.status == 1)
        chmod(planted, 0o666)
        let refused = try desk.run("scan", desk.folder("in"), "--config", planted)
        #expect(refused.status == 2)
        #expect(refused.errors.contains("written by others"))
    }

    @Test(
        "Results that cannot be written end in a failure, never in silence",
        .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
    func fullOutput() throws {
        let desk = try Desk()
        try desk.bank("known", of: [])
        try desk.folder.write("in/a.ppm", DrawnPicture(seed: 2).ppm)
        let process = Process()
        process.executableURL = URL(filePath: ProductExecutable.path)
        process.arguments = ["scan", desk.folder("in"), "--json", "--data", desk.data]
        process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 3)
    }

    @Test("A quality that keeps a picture from one bank is said, though another bank takes it")
    func qualityNote() throws {
        let desk = try Desk()
        try desk.bank("low", of: [])
        #expect(try desk.run("bank", "set", "low", "--quality", "0").status == 0)
        #expect(try desk.run("bank", "create", "high", "--quality", "100").status == 0)
        var blurred = Data("P5\n96 96\n255\n".utf8)
        for y in 0..<96 { for x in 0..<96 { blurred.append(UInt8(100 + x / 6 + y % 7)) } }
        let path = try desk.folder.write("in/soft.pgm", blurred)
        let outcome = try desk.run("scan", path, "--json")
        #expect((status(outcome, "soft.pgm")["notes"] as? [String])?.contains { $0.contains("bank high") } == true)
    }

    @Test("A second owner of the data folder says who holds it and stops")
    func twoOwners() throws {
        let desk = try Desk()
        try desk.bank("known", of: [])
        // An import from a pipe that stays open holds the folder.
        let pipe = desk.folder("pipe")
        mkfifo(pipe, 0o600)
        let holder = Process()
        holder.executableURL = URL(filePath: ProductExecutable.path)
        holder.arguments = ["bank", "import", "known", pipe, "--type", "pdq", "--format", "hex", "--data", desk.data]
        holder.standardOutput = FileHandle.nullDevice
        holder.standardError = FileHandle.nullDevice
        try holder.run()
        // A pipe opens for writing only once somebody reads it, and the import owns the folder before it reads.
        var writer = open(pipe, O_WRONLY | O_NONBLOCK)
        while writer < 0, holder.isRunning {
            Thread.sleep(forTimeInterval: 0.02)
            writer = open(pipe, O_WRONLY | O_NONBLOCK)
        }
        defer {
            if writer >= 0 { close(writer) }
            holder.waitUntilExit()
        }
        try #require(writer >= 0, "the import ended before it read its list")
        let second = try desk.run("bank", "create", "another")
        #expect(second.status == 3)
        #expect(second.errors.contains("in use by process \(holder.processIdentifier)"))
        #expect(try desk.run("bank", "list").status == 0)
        #expect(try desk.run("scan", desk.folder.path, "--no-record").status == 0)
    }
}
