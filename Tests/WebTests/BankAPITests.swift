import Foundation
import TestSupport
import Testing

/// Banks and fingerprints over a real socket.
@Suite("Banks and look-ups over HTTP", .serialized)
struct BankAPITests {
    let server: RunningServer
    static let value = "54a977c221d14c1c43ba5e6e21d4a13989a3553f14726ddd4a9a4d6f2ae74aa9"

    init() throws { server = try RunningServer() }

    @Test("The contract for scripts: make a bank, post a list, look it up")
    func contract() throws {
        let made = try server.send("POST", "/v1/banks", json: #"{"name":"partner"}"#)
        #expect(made.status == 201)
        #expect(made.headers["location"] == "/v1/banks/partner")
        let list = "\(Self.value)\nnot a fingerprint\n\(Self.value.uppercased())\n"
        let added = try server.send(
            "POST", "/v1/banks/partner/fingerprints", headers: ["Content-Type": "text/plain"], body: Array(list.utf8))
        #expect(added.status == 200, "\(added.text)")
        #expect(added.json["added"] as? Int == 1)
        #expect(added.json["unchanged"] as? Int == 1)
        #expect(added.json["refused"] as? Int == 1)
        #expect((added.json["errors"] as? [[String: Any]])?.first?["line"] as? Int == 2)
        let found = try server.send("GET", "/v1/lookup?type=pdq&value=\(Self.value)&distance=31")
        let match = try #require((found.json["matches"] as? [[String: Any]])?.first)
        #expect(match["bank"] as? String == "partner")
        #expect(match["id"] is Int)
        #expect(match["distance"] as? Int == 0)
    }

    @Test("A fingerprint that is added matches from the next request on, and one that is removed no more")
    func live() throws {
        _ = try server.send("POST", "/v1/banks", json: #"{"name":"live"}"#)
        for number in 1...20 {
            let value =
                String(repeating: String(format: "%02x", number * 7), count: 8) + String(repeating: "a5", count: 24)
            let added = try server.send("POST", "/v1/banks/live/fingerprints", json: "{\"value\":\"\(value)\"}")
            let id = try #require((added.json["ids"] as? [Int])?.first, "\(added.text)")
            let path = "/v1/lookup?value=\(value)&distance=0"
            #expect((try server.send("GET", path).json["matches"] as? [Any])?.count == 1)
            #expect(try server.send("DELETE", "/v1/banks/live/fingerprints/\(id)").status == 204)
            #expect((try server.send("GET", path).json["matches"] as? [Any])?.count == 0)
        }
    }

    @Test("A change is made to what was read, or not at all")
    func preconditions() throws {
        let made = try server.send("POST", "/v1/banks", json: #"{"name":"one"}"#)
        let tag = try #require(made.headers["etag"])
        let changed = try server.send(
            "PATCH", "/v1/banks/one", headers: ["If-Match": tag], json: #"{"note":"first"}"#)
        #expect(changed.status == 200 && changed.headers["etag"] != tag)
        let late = try server.send("PATCH", "/v1/banks/one", headers: ["If-Match": tag], json: #"{"note":"second"}"#)
        #expect(late.status == 412 && late.problem == "precondition-failed")
        #expect(try server.send("GET", "/v1/banks/one").json["note"] as? String == "first")
    }

    @Test("A bank is renamed, switched off and removed; a taken name is a conflict")
    func lifecycle() throws {
        for name in ["a", "b"] { _ = try server.send("POST", "/v1/banks", json: "{\"name\":\"\(name)\"}") }
        #expect(try server.send("POST", "/v1/banks", json: #"{"name":"A"}"#).problem == "name-taken")
        #expect(try server.send("PATCH", "/v1/banks/a", json: #"{"name":"B"}"#).status == 409)
        #expect(try server.send("PATCH", "/v1/banks/a", json: #"{"name":"c"}"#).json["name"] as? String == "c")
        _ = try server.send("POST", "/v1/banks/c/fingerprints", json: "{\"value\":\"\(Self.value)\"}")
        let path = "/v1/lookup?value=\(Self.value)"
        #expect((try server.send("GET", path).json["matches"] as? [Any])?.count == 1)
        #expect(try server.send("PATCH", "/v1/banks/c", json: #"{"enabled":false}"#).status == 200)
        #expect(
            (try server.send("GET", path).json["matches"] as? [Any])?.count == 0, "a bank switched off is not asked")
        #expect(try server.send("DELETE", "/v1/banks/c").status == 204)
        #expect(try server.send("GET", "/v1/banks/c").problem == "not-found")
    }

    @Test("Lists come in pages that lose nothing and repeat nothing")
    func paging() throws {
        _ = try server.send("POST", "/v1/banks", json: #"{"name":"long"}"#)
        var values: Set<String> = []
        for number in 0..<250 {
            values.insert(
                String(format: "%08x", number &* 2_654_435_761 & 0xFFFF_FFFF) + String(repeating: "5a3c", count: 14))
        }
        let added = try server.send(
            "POST", "/v1/banks/long/fingerprints", headers: ["Content-Type": "text/plain"],
            body: Array(values.joined(separator: "\n").utf8))
        #expect(added.json["added"] as? Int == 250)
        var seen: [String] = []
        var cursor = ""
        repeat {
            let page = try server.send("GET", "/v1/banks/long/fingerprints?limit=60&cursor=\(cursor)")
            seen += ((page.json["fingerprints"] as? [[String: Any]]) ?? []).compactMap { $0["value"] as? String }
            cursor = (page.json["next"] as? String)?.replacing(":", with: "%3A") ?? ""
        } while !cursor.isEmpty
        #expect(seen.count == 250 && Set(seen) == values)
    }

    @Test("A long list goes in as a job that can be watched")
    func job() throws {
        _ = try server.send("POST", "/v1/banks", json: #"{"name":"big"}"#)
        var text = ""
        for number in 0..<20_000 {
            text +=
                String(format: "%016x", UInt64(number) &* 0x9E37_79B9_7F4A_7C15) + String(repeating: "3c5a", count: 12)
                + "\n"
        }
        let begun = try server.send(
            "POST", "/v1/banks/big/imports", headers: ["Content-Type": "text/plain"], body: Array(text.utf8))
        #expect(begun.status == 202, "\(begun.text)")
        let path = try #require(begun.headers["location"])
        var state = "running"
        for _ in 0..<600 where state == "running" {
            usleep(100_000)
            state = try server.send("GET", path).json["state"] as? String ?? "gone"
        }
        #expect(state == "finished")
        let bank = try server.send("GET", "/v1/banks/big?counts=true")
        #expect(((bank.json["fingerprints"] as? [String: Any])?["total"] as? Int) == 20_000)
    }
}
