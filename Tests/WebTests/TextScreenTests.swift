import Foundation
import TestSupport
import Testing

@Suite("POST /v1/screen with a text", .serialized)
struct TextScreenTests {
    let server: RunningServer

    init() throws { server = try RunningServer() }

    private func screen(_ body: [String: Any], headers: [String: String] = [:]) throws -> HTTPAnswer {
        let json = String(decoding: try JSONSerialization.data(withJSONObject: body), as: UTF8.self)
        return try server.send("POST", "/v1/screen", headers: headers, json: json)
    }

    private func text(_ answer: HTTPAnswer) throws -> [String: Any] {
        try #require(answer.json["text"] as? [String: Any], "\(answer.text)")
    }

    private static let secrecy = "hey, don't tell your mom that we talk"

    @Test("A sign is quoted, explained by its setting, and decided upon by its level")
    func caution() throws {
        let answer = try screen(["text": Self.secrecy, "kind": "message", "lang": "en", "item": "m-1"])
        #expect(answer.status == 200)
        #expect(answer.json["decision"] as? String == "guide")
        let read = try text(answer)
        #expect(read["level"] as? String == "caution")
        let reason = try #require((read["reasons"] as? [[String: Any]])?.first)
        #expect(reason["sign"] as? String == "secrecy")
        #expect(Self.secrecy.contains(try #require(reason["quote"] as? String)))
        let policy = try #require((answer.json["reasons"] as? [[String: Any]])?.first)
        #expect(policy["rule"] as? String == "text_signs")
        #expect(policy["signs"] as? [String] == ["secrecy"])
    }

    @Test("In a stream one message reaches at most caution, save a threat with a demand")
    func stream() throws {
        let many = "how old are you? don't tell your mom, send me a pic of you, let's meet tonight"
        #expect(try text(try screen(["text": many]))["level"] as? String == "caution")
        let alone = try text(try screen(["text": many, "text_context": "alone"]))
        #expect(["high", "critical"].contains(alone["level"] as? String))
        let threat = try screen(["text": "pay me 200 now or i will send your pics to all your friends"])
        #expect(threat.json["decision"] as? String == "escalate")
        #expect(try text(threat)["harms"] as? [String] == ["sextortion"])
    }

    @Test("An ordinary text passes without a reason")
    func ordinary() throws {
        let answer = try screen(["text": "see you at practice at five, bring water"])
        #expect(answer.json["decision"] as? String == "allow")
        #expect((answer.json["reasons"] as? [Any])?.isEmpty == true)
    }

    @Test("The words are in the immediate answer alone: not in what is read again, repeated or kept")
    func words() throws {
        let first = try screen(["text": Self.secrecy], headers: ["Idempotency-Key": "k-1"])
        #expect(first.text.contains("your mom"))
        let again = try screen(["text": Self.secrecy], headers: ["Idempotency-Key": "k-1"])
        #expect(again.json["id"] as? String == first.json["id"] as? String)
        #expect(!again.text.contains("your mom"))
        let id = try #require(first.json["id"] as? String)
        let read = try server.send("GET", "/v1/decisions/\(id)")
        #expect(read.status == 200)
        #expect(!read.text.contains("your mom"))
        #expect(try text(read)["level"] as? String == "caution")
        let reason = try #require((try text(read)["reasons"] as? [[String: Any]])?.first)
        #expect(reason["start"] as? Int != nil && reason["length"] as? Int != nil && reason["quote"] == nil)
        server.stop()
        // Nor anywhere in the data folder.
        let data = server.folder.url.appending(path: "data")
        for file in try FileManager.default.subpathsOfDirectory(atPath: data.path) {
            let content = (try? Data(contentsOf: data.appending(path: file))) ?? Data()
            #expect(content.range(of: Data("your mom".utf8)) == nil, "\(file)")
        }
        #expect(!server.logged.contains("your mom"))
    }

    @Test("Signs are muted for one text; words of self-harm cannot be")
    func muted() throws {
        let answer = try screen(["text": Self.secrecy, "mute": ["secrecy"]])
        #expect(answer.json["decision"] as? String == "allow")
        #expect(try screen(["text": "x", "mute": ["crisis"]]).status == 422)
        #expect(try screen(["text": "x", "mute": ["no_such_sign"]]).status == 422)
        let crisis = try screen(["text": "i want to die"])
        #expect(crisis.json["decision"] as? String == "guide")
        #expect(try text(crisis)["help_first"] as? Bool == true)
    }

    @Test("The fields of a text do not stand alone, nor beside another item, and a text has a limit")
    func wrong() throws {
        #expect(try screen(["kind": "message"]).status == 422)
        #expect(try screen(["text": "x", "url": "https://example.org/a.png"]).status == 422)
        #expect(try screen(["text": "x", "kind": "poem"]).status == 422)
        #expect(try screen(["text": String(repeating: "a", count: 200_001)]).status == 422)
        #expect(try screen(["text": ""]).json["decision"] as? String == "allow")
    }

    @Test("A long text is read while short ones are answered")
    func long() throws {
        let long = String(repeating: "we went to the park and played. ", count: 6000) + Self.secrecy
        let answer = try screen(["text": long])
        #expect(try text(answer)["level"] as? String == "caution")
    }

    @Test("A batch mixes texts and fingerprints")
    func batch() throws {
        let lines = [
            #"{"text":"don't tell your mom","item":"a"}"#, #"{"text":"hello","item":"b"}"#, #"{"text":5}"#,
        ]
        let answer = try server.send(
            "POST", "/v1/screen/batch", headers: ["Content-Type": "application/x-ndjson"],
            body: Array((lines.joined(separator: "\n") + "\n").utf8))
        let objects = answer.text.split(separator: "\n").compactMap {
            (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
        }
        #expect(objects.map { $0["decision"] as? String } == ["guide", "allow", nil])
        #expect(objects[2]["problem"] != nil)
    }
}

@Suite("Operators decide about texts", .serialized)
struct TextSettingTests {
    @Test("Decisions by level, least scores and muted signs come from the settings")
    func settings() throws {
        let server = try RunningServer(environment: [
            "PORCHLIGHT_POLICY_LEVEL_CAUTION": "hold", "PORCHLIGHT_TEXT_THRESHOLDS": "critical=0.999",
            "PORCHLIGHT_TEXT_MUTE": "age_probe",
        ])
        func decision(_ text: String) throws -> String? {
            try server.send("POST", "/v1/screen", json: #"{"text":"\#(text)"}"#).json["decision"] as? String
        }
        #expect(try decision("don't tell your mom that we talk") == "hold")
        #expect(try decision("how old are you?") == "allow")
        // Below its threshold it counts as high, which waits for a person.
        #expect(try decision("pay me 200 now or i will send your pics to all your friends") == "hold")
    }

    @Test(
        "Settings that make no sense stop the server with their reason",
        arguments: [
            ("PORCHLIGHT_POLICY_LEVEL_HIGH", "explode"), ("PORCHLIGHT_TEXT_THRESHOLDS", "high=2"),
            ("PORCHLIGHT_TEXT_MUTE", "crisis"),
        ])
    func wrong(name: String, value: String) throws {
        let folder = try TemporaryFolder()
        let outcome = try ProductExecutable.run(
            ["serve", "--data", folder.url.path, "--listen", "127.0.0.1:0"], environment: [name: value])
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(value))
    }

    @Test(
        "The text in a picture is read where it is asked for",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/tesseract")))
    func pictures() throws {
        let server = try RunningServer()
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let picture = Array(try Data(contentsOf: root.appending(path: "Examples/chat-light.png")))
        let headers = ["Content-Type": "image/png"]
        let plain = try server.send("POST", "/v1/screen", headers: headers, body: picture)
        #expect(plain.json["text"] == nil)
        let read = try server.send("POST", "/v1/screen?ocr=true", headers: headers, body: picture)
        let text = try #require(read.json["text"] as? [String: Any], "\(read.text)")
        #expect(text["level"] as? String == "caution")
        #expect((text["recognition"] as? Int ?? 0) > 60)
        #expect(read.json["decision"] as? String == "guide")
        #expect((read.json["media"] as? [String: Any])?["type"] as? String == "png")
    }

    @Test("Without workers for it the answer says that the text was not read")
    func switchedOff() throws {
        let server = try RunningServer(environment: ["PORCHLIGHT_TEXT_PICTURE_WORKERS": "0"])
        let answer = try server.send(
            "POST", "/v1/screen?ocr=true", headers: ["Content-Type": "image/x-portable-pixmap"],
            body: Array(DrawnPicture(seed: 2).ppm))
        #expect(answer.json["decision"] as? String == "allow")
        #expect((answer.json["notes"] as? [String])?.contains { $0.hasPrefix("text_not_read") } == true)
    }
}
