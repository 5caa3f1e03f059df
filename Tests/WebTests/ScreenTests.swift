import Foundation
import TestSupport
import Testing

/// Screening over a real socket, with real pictures in confined workers.
@Suite("POST /v1/screen", .serialized)
struct ScreenTests {
    let server: RunningServer

    init() throws {
        server = try RunningServer()
        #expect(try server.send("POST", "/v1/banks", json: #"{"name":"demo","labels":["drawing"]}"#).status == 201)
    }

    private func add(_ picture: DrawnPicture, to bank: String = "demo") throws -> Int {
        let answer = try server.send(
            "POST", "/v1/banks/\(bank)/pictures", headers: ["Content-Type": "image/x-portable-pixmap"],
            body: Array(picture.ppm))
        #expect(answer.status == 200, "\(answer.text)")
        return try #require((answer.json["ids"] as? [Int])?.first)
    }

    private func screen(_ bytes: [UInt8], query: String = "", headers: [String: String] = [:]) throws -> HTTPAnswer {
        var headers = headers
        if headers["Content-Type"] == nil { headers["Content-Type"] = "application/octet-stream" }
        return try server.send("POST", "/v1/screen" + query, headers: headers, body: bytes)
    }

    private func reasons(_ answer: HTTPAnswer) -> [[String: Any]] { (answer.json["reasons"] as? [[String: Any]]) ?? [] }

    @Test("A banked picture is blocked, with bank, fingerprint, distance, algorithm, variant, labels and policy")
    func block() throws {
        let picture = DrawnPicture(seed: 1)
        let id = try add(picture)
        let answer = try screen(Array(picture.ppm))
        #expect(answer.status == 200)
        #expect(answer.json["decision"] as? String == "block")
        #expect((answer.json["id"] as? String)?.hasPrefix("dec_") == true)
        #expect(answer.json["policy"] as? String == "first@2")
        let reason = try #require(reasons(answer).first)
        #expect(reason["bank"] as? String == "demo")
        #expect(reason["fingerprint_id"] as? Int == id)
        #expect(reason["distance"] as? Int == 0)
        #expect(reason["algorithm"] as? String == "pdq")
        #expect(reason["variant"] as? String == "stored")
        #expect(reason["labels"] as? [String] == ["drawing"])
    }

    @Test("Another picture passes, without reasons")
    func allow() throws {
        _ = try add(DrawnPicture(seed: 1))
        let answer = try screen(Array(DrawnPicture(seed: 2).ppm))
        #expect(answer.json["decision"] as? String == "allow")
        #expect(reasons(answer).isEmpty)
    }

    @Test("What is decided can be read again by its id, word for word, also after kill -9 and a new start")
    func durable() throws {
        _ = try add(DrawnPicture(seed: 1))
        let answer = try screen(Array(DrawnPicture(seed: 1).ppm), query: "?item=post-1&account=u-1&age_band=13_15")
        let id = try #require(answer.json["id"] as? String)
        #expect(try server.send("GET", "/v1/decisions/\(id)").body == answer.body)
        server.killHard()
        let again = try RunningServer(folder: server.folder, key: server.key)
        #expect(try again.send("GET", "/v1/decisions/\(id)").body == answer.body)
    }

    @Test("The bank says what a match means: hold, block or escalate", arguments: ["hold", "block", "escalate"])
    func bankDecision(decision: String) throws {
        _ = try add(DrawnPicture(seed: 1))
        #expect(try server.send("PATCH", "/v1/banks/demo", json: "{\"decision\":\"\(decision)\"}").status == 200)
        #expect(try screen(Array(DrawnPicture(seed: 1).ppm)).json["decision"] as? String == decision)
    }

    @Test("Near a bank's distance a picture is held, beyond the band it passes")
    func wideBand() throws {
        let value = String(repeating: "0123456789abcdef", count: 4)
        #expect(
            try server.send(
                "POST", "/v1/banks/demo/fingerprints", headers: ["Content-Type": "text/plain"], body: Array(value.utf8)
            ).json["added"] as? Int == 1)
        /// The value with so many of its lowest bits turned.
        func near(_ bits: Int) -> String {
            var digits = Array(value)
            for bit in 0..<bits {
                let place = digits.count - 1 - bit / 4
                let digit = Int(String(digits[place]), radix: 16) ?? 0
                digits[place] = Character(String(digit ^ (1 << (bit % 4)), radix: 16))
            }
            return String(digits)
        }
        for (bits, decision) in [(0, "block"), (31, "block"), (32, "hold"), (39, "hold"), (40, "allow")] {
            let answer = try server.send(
                "POST", "/v1/screen",
                json: "{\"fingerprints\":[{\"type\":\"pdq\",\"value\":\"\(near(bits))\",\"quality\":100}]}")
            #expect(answer.json["decision"] as? String == decision, "\(bits) bits away")
        }
    }

    @Test("Context comes back with the decision")
    func context() throws {
        let answer = try screen(
            Array(DrawnPicture(seed: 3).ppm),
            query: "?item=post%201&account=u-7&age_band=10_12&audience=one_to_one&place=direct_message")
        let context = try #require(answer.json["context"] as? [String: Any])
        #expect(context["item"] as? String == "post 1")
        #expect(context["audience"] as? String == "one_to_one")
        #expect(context["place"] as? String == "direct_message")
        let account = try #require(context["account"] as? [String: Any])
        #expect(account["id"] as? String == "u-7" && account["age_band"] as? String == "10_12")
    }

    @Test("A multipart form is taken, with its context")
    func multipart() throws {
        let picture = DrawnPicture(seed: 1)
        _ = try add(picture)
        var body = Array(
            "--b\r\nContent-Disposition: form-data; name=\"context\"\r\nContent-Type: application/json\r\n\r\n{\"item\":\"p-9\"}\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.ppm\"\r\nContent-Type: image/x-portable-pixmap\r\n\r\n"
                .utf8)
        body += picture.ppm
        body += Array("\r\n--b--\r\n".utf8)
        let answer = try screen(body, headers: ["Content-Type": "multipart/form-data; boundary=b"])
        #expect(answer.json["decision"] as? String == "block", "\(answer.text)")
        #expect((answer.json["context"] as? [String: Any])?["item"] as? String == "p-9")
    }

    @Test("What cannot be read is held, or allowed where the sender says so; the reason says why")
    func unreadable() throws {
        let held = try screen(Array("no picture at all".utf8))
        #expect(held.json["decision"] as? String == "hold")
        #expect(reasons(held).first?["rule"] as? String == "unreadable")
        let allowed = try screen(Array("no picture at all".utf8), query: "?on_failure=allow")
        #expect(allowed.json["decision"] as? String == "allow")
        #expect(reasons(allowed).first?["code"] as? String == "unsupported_format")
    }

    @Test("Feedback by a key that may write banks makes an exception; another key's waits for a person")
    func feedback() throws {
        let picture = DrawnPicture(seed: 1)
        let id = try add(picture)
        let form = try server.makeKey("screen")
        let first = try server.send(
            "POST", "/v1/screen", key: form, headers: ["Content-Type": "image/x-portable-pixmap"],
            body: Array(picture.ppm))
        let decision = try #require(first.json["id"] as? String)
        let said = "{\"verdict\":\"wrong_match\",\"fingerprint_id\":\(id),\"note\":\"another drawing\"}"
        let waiting = try server.send("POST", "/v1/decisions/\(decision)/feedback", key: form, json: said)
        #expect(waiting.status == 201 && waiting.json["exception_id"] is NSNull)
        #expect(try screen(Array(picture.ppm)).json["decision"] as? String == "block")
        let done = try server.send("POST", "/v1/decisions/\(decision)/feedback", json: said)
        #expect(done.status == 201 && done.json["exception_id"] is Int)
        #expect(try screen(Array(picture.ppm)).json["decision"] as? String == "allow")
        let other = try server.makeKey("screen")
        #expect(
            try server.send("GET", "/v1/decisions/\(decision)", key: other).status == 404,
            "a key sees its own decisions only")
    }

    @Test("The same Idempotency-Key gets the same answer, with another body it is refused")
    func idempotency() throws {
        let picture = Array(DrawnPicture(seed: 4).ppm)
        let headers = ["Idempotency-Key": "upload-1", "Content-Type": "image/x-portable-pixmap"]
        let first = try screen(picture, headers: headers)
        let second = try screen(picture, headers: headers)
        #expect(first.status == 200 && second.body == first.body)
        #expect(second.headers["idempotent-replayed"] == "true")
        let other = try screen(Array(DrawnPicture(seed: 5).ppm), headers: headers)
        #expect(other.status == 422 && other.problem == "idempotency-key-reused")
    }

    @Test("A batch answers each line in order, and says which line it could not take")
    func batch() throws {
        _ = try add(DrawnPicture(seed: 1))
        let known = try screen(Array(DrawnPicture(seed: 1).ppm))
        let value = try #require((known.json["media"] as? [String: Any])?["pdq"] as? String)
        var lines: [String] = []
        for number in 0..<200 {
            lines.append(
                number % 50 == 7
                    ? "{\"nonsense\":1}" : "{\"fingerprints\":[{\"value\":\"\(value)\"}],\"item\":\"i-\(number)\"}")
        }
        let answer = try server.send(
            "POST", "/v1/screen/batch", headers: ["Content-Type": "application/x-ndjson"],
            body: Array((lines.joined(separator: "\n") + "\n").utf8))
        #expect(answer.status == 200)
        let objects = answer.text.split(separator: "\n").map {
            ((try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]) ?? [:]
        }
        #expect(objects.count == 200)
        for (number, object) in objects.enumerated() {
            if number % 50 == 7 {
                #expect(object["line"] as? Int == number + 1)
                #expect(((object["problem"] as? [String: Any])?["type"] as? String) == "/problems/unknown-field")
            } else {
                #expect((object["context"] as? [String: Any])?["item"] as? String == "i-\(number)")
                #expect(object["decision"] as? String == "block")
            }
        }
    }
}
