import Foundation
import Storage
import TestSupport
import Testing

@Suite("Conversations and what is wrong with them", .serialized)
struct ConversationBadInputTests {
    let desk: ConversationServer

    init() throws { desk = try ConversationServer() }

    @Test(
        "A field that cannot be taken is named, and nothing of the request is taken in",
        arguments: [
            #"{"messages":[{"from":"a","text":"x"}],"participants":[{"id":"a","age_band":"teen"}]}"#,
            #"{"messages":[{"text":"x"}]}"#, #"{"messages":[]}"#, #"{}"#,
            #"{"messages":[{"from":"a","minutes":1,"sent_at":"2026-01-01T00:00:00Z"}]}"#,
            #"{"messages":[{"from":"a","sent_at":"yesterday"}]}"#, #"{"messages":[{"from":"a","minutes":1e300}]}"#,
            #"{"messages":[{"event":"vanish","id":"m"}]}"#, #"{"messages":[{"event":"delete"}]}"#,
            #"{"messages":[{"event":"edit","from":"a","text":"x"}]}"#, #"{"messages":[{"event":"block"}]}"#,
            #"{"messages":[{"from":"a","text":"x","lang":"xx"}]}"#, #"{"messages":[{"from":"","text":"x"}]}"#,
            #"{"messages":[{"from":"a","text":7}]}"#, #"{"messages":[{"from":"a"},{"from":"a","by":"b"}]}"#,
        ])
    func fields(body: String) throws {
        let answer = try desk.server.send("POST", "/v1/conversations/bad/messages", json: body)
        #expect(answer.status == 422, "\(body): \(answer.text)")
        #expect(["invalid-field", "unknown-field"].contains(answer.problem))
        #expect(answer.json["errors"] != nil)
        #expect(try desk.read("bad").status == 404)
    }

    @Test("A body that is too large, or too many messages, or no JSON, is refused whole")
    func size() throws {
        let large = [desk.message("m", String(repeating: "a ", count: 90_000))]
        let many = try desk.post("size", Array(repeating: large[0], count: 30))
        #expect(many.status == 413 && many.problem == "body-too-large")
        let numerous = try desk.post("size", (0...1000).map { desk.message("m-\($0)", "a") })
        #expect(numerous.status == 422)
        let broken = try desk.server.send("POST", "/v1/conversations/size/messages", json: "{\"messages\":[")
        #expect(broken.status == 400 && broken.problem == "malformed-json")
        let plain = try desk.server.send(
            "POST", "/v1/conversations/size/messages", headers: ["Content-Type": "text/plain"], body: Array("x".utf8))
        #expect(plain.status == 415)
        #expect(try desk.server.send("POST", "/v1/conversations/messages", json: "{}").status == 415)
        let name = String(repeating: "n", count: 300)
        #expect(try desk.post(name, [desk.message("m", "x")]).status == 422)
        #expect(try desk.read("size").status == 404)
    }

    @Test("A name that is too long is refused to read and to forget too, as is the one that is an address")
    func names() throws {
        let long = String(repeating: "n", count: 257)
        for (method, path) in [
            ("GET", "/v1/conversations/\(long)"), ("DELETE", "/v1/conversations/\(long)"),
            ("DELETE", "/v1/accounts/\(long)/conversations"),
        ] {
            let answer = try desk.server.send(method, path)
            #expect(answer.status == 422 && answer.problem == "invalid-field", "\(method) \(path)")
        }
        #expect(try desk.post("messages", [desk.message("m", "x")]).status == 422)
        let wrong = try desk.server.send("GET", "/v1/conversations/messages")
        #expect(wrong.status == 405 && wrong.headers["allow"] == "POST")
    }

    @Test("A key without the scope opens nothing")
    func scope() throws {
        let key = try desk.server.makeKey("screen")
        let answer = try desk.server.send(
            "POST", "/v1/conversations/c/messages", key: key, json: #"{"messages":[{"from":"a"}]}"#)
        #expect(answer.status == 403 && answer.problem == "forbidden")
    }

    @Test("A backfill answers a line for a line in order, and a bad line takes only itself")
    func backfill() throws {
        var lines: [String] = []
        for number in 0..<700 {
            lines.append(
                number == 300
                    ? #"{"conversation":"c","nonsense":1}"#
                    : #"{"conversation":"back-\#(number % 3)","messages":[{"id":"m-\#(number)","from":"a","minutes":\#(number)}]}"#
            )
        }
        let answer = try desk.server.send(
            "POST", "/v1/conversations/messages", headers: ["Content-Type": "application/x-ndjson"],
            body: Array((lines.joined(separator: "\n") + "\n").utf8))
        let objects = answer.lines
        #expect(objects.count == 700)
        for (number, object) in objects.enumerated() {
            if number == 300 {
                #expect(object["line"] as? Int == 301 && object["problem"] != nil)
            } else {
                #expect(object["conversation"] as? String == "back-\(number % 3)")
                #expect(object["messages"] as? Int == number / 3 + 1 - (number > 300 && number % 3 == 0 ? 1 : 0))
            }
        }
    }

    @Test("A hundred thousand messages in one conversation leave a state of the same size, and all are counted")
    func endless() throws {
        var total = 0
        for round in 0..<100 {
            var lines = ""
            for number in 0..<1000 {
                let minutes = round * 1000 + number
                lines +=
                    #"{"conversation":"endless","messages":[{"id":"\#(minutes)","from":"\#(number % 2 == 0 ? "a" : "b")","minutes":\#(minutes),"text":"see you at five"}]}"#
                    + "\n"
            }
            let answer = try desk.server.send(
                "POST", "/v1/conversations/messages", headers: ["Content-Type": "application/x-ndjson"],
                body: Array(lines.utf8))
            total += answer.lines.count { $0["problem"] == nil }
        }
        #expect(total == 100_000)
        #expect(try desk.read("endless").json["messages"] as? Int == 100_000)
        desk.server.stop()
        let store = try Store.openReadOnly(folder: desk.server.folder.url.appending(path: "data").path)
        let size = try store.database.read { connection throws(StorageError) in
            try connection.first("SELECT length(state) FROM conversation") { $0.int(0) } ?? 0
        }
        try store.close()
        #expect(size > 0 && size <= 2048)
    }

    @Test("Many who write to one conversation at the same time follow each other: no message is lost")
    func concurrent() async throws {
        let (port, key) = (desk.server.port, desk.server.key)
        await withTaskGroup(of: Int.self) { group in
            for writer in 0..<16 {
                group.addTask {
                    await withCheckedContinuation { continuation in
                        DispatchQueue.global().async {
                            let kept = (0..<25).count {
                                (try? Self.write("w\(writer)", number: $0, port: port, key: key)) == 200
                            }
                            continuation.resume(returning: kept)
                        }
                    }
                }
            }
            for await kept in group { #expect(kept == 25) }
        }
        #expect(try desk.read("busy").json["messages"] as? Int == 400)
        #expect((try desk.read("busy").json["senders"] as? [Any])?.count == 16)
    }

    private static func write(_ writer: String, number: Int, port: Int, key: String) throws -> Int {
        let body = #"{"messages":[{"id":"\#(writer)-\#(number)","from":"\#(writer)","minutes":0,"text":"hello"}]}"#
        let connection = try RawConnection(port: port)
        try connection.send(
            Array(
                """
                POST /v1/conversations/busy/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer \(key)\r\n\
                Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)
                """.utf8))
        return try connection.answer(toHead: false).status
    }

    @Test("A state whose bytes are damaged is told with the way out, is not written over, and harms no other")
    func damaged() throws {
        for chat in ["whole", "broken"] { _ = try desk.post(chat, [desk.message("m", ConversationServer.secrecy)]) }
        let key = try #require(try desk.read("broken").json["key"] as? String)
        desk.server.stop()
        let path = desk.server.folder.url.appending(path: "data").path + "/" + Store.databaseFileName
        let database = try SQLiteDatabase(path: path)
        let place = Int64(bitPattern: try #require(UInt64(key.prefix(16), radix: 16)))
        let changed = try database.write { connection throws(StorageError) in
            try connection.run(
                "UPDATE conversation SET state = zeroblob(length(state)) WHERE id = ?",
                [.integer(place)])
        }
        #expect(changed == 1)
        try database.close()
        let again = ConversationServer(try RunningServer(folder: desk.server.folder, key: desk.server.key))
        for answer in [try again.read("broken"), try again.post("broken", [desk.message("m-2", "hello")])] {
            #expect(answer.status == 409 && answer.problem == "conversation-damaged", "\(answer.text)")
            #expect((answer.json["detail"] as? String)?.contains("DELETE") == true)
        }
        #expect(try again.read("whole").status == 200)
        #expect(try again.post("whole", [desk.message("m-2", "hello", minutes: 1)]).status == 200)
        #expect(try again.server.send("DELETE", "/v1/conversations/broken").status == 204)
        #expect(try again.post("broken", [desk.message("m", ConversationServer.secrecy)]).status == 200)
    }

    @Test("A damaged pattern of contacts is told, named by doctor, written over by nothing, and forgotten on request")
    func damagedContacts() throws {
        #expect(try desk.post("chat", [desk.message("m", "hello")]).status == 200)
        desk.server.stop()
        let data = desk.server.folder.url.appending(path: "data").path
        let database = try SQLiteDatabase(path: data + "/" + Store.databaseFileName)
        let changed = try database.write { connection throws(StorageError) in
            try connection.run("UPDATE account_contact SET pattern = zeroblob(length(pattern))")
        }
        #expect(changed >= 1)
        try database.close()
        let doctor = try ProductExecutable.run(["doctor", "--thorough", "--json", "--data", data])
        let found = try #require(doctor.objects.first { $0["name"] as? String == "conversations" })
        #expect(found["outcome"] as? String == "failed")
        #expect((found["detail"] as? String)?.contains("contacts of account") == true, "\(found)")
        let again = ConversationServer(try RunningServer(folder: desk.server.folder, key: desk.server.key))
        let answer = try again.post("chat", [desk.message("m-2", "hello again", minutes: 1)])
        #expect(answer.status == 200)
        #expect(answer.changes.contains { $0.notes.contains("contact_pattern_damaged") }, "\(answer.text)")
        for account in ["stranger-one", "young-one"] {
            #expect(try again.server.send("DELETE", "/v1/accounts/\(account)/conversations").status == 200)
        }
        let mended = try again.post("chat", [desk.message("m-3", "hello once more", minutes: 2)])
        #expect(mended.changes.allSatisfy { !$0.notes.contains("contact_pattern_damaged") }, "\(mended.text)")
    }

    @Test("Who reads the answers of a backfill slowly gets all of them, and the server does not fill up meanwhile")
    func slowReader() throws {
        let lines = (0..<20_000).map {
            #"{"conversation":"slow-\#($0 % 50)","messages":[{"id":"m-\#($0)","from":"a","minutes":\#($0)}]}"#
        }
        let body = Array((lines.joined(separator: "\n") + "\n").utf8)
        // Two threads have it, one for each direction of the socket.
        nonisolated(unsafe) let connection = try RawConnection(port: desk.server.port)
        let key = desk.server.key
        let sender = Thread {
            try? connection.send(
                Array(
                    """
                    POST /v1/conversations/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer \(key)\r\n\
                    Content-Type: application/x-ndjson\r\nContent-Length: \(body.count)\r\nConnection: close\r\n\r\n
                    """.utf8) + body)
        }
        sender.start()
        // Nothing is read for a while: the answers must wait in the sockets and not in memory without bound.
        Thread.sleep(forTimeInterval: 2)
        let metrics = try desk.server.send("GET", "/metrics").text
        let resident = metrics.split(separator: "\n").first { $0.hasPrefix("process_resident_memory_bytes ") }
        let bytes = Double(resident?.split(separator: " ").last ?? "") ?? .infinity
        #expect(bytes < 400e6, "\(resident ?? "no figure")")
        let answers = connection.receiveAll()
        let count = answers.count { $0 == UInt8(ascii: "\n") }
        #expect(count >= 20_000)
        #expect(try desk.read("slow-0").json["messages"] as? Int == 400)
        #expect(try desk.server.send("GET", "/metrics").text.contains("porchlight_conversation_events_total 20000"))
    }
}
