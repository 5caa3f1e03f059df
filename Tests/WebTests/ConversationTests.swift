import Foundation
import TestSupport
import Testing

@Suite("Conversations over HTTP", .serialized)
struct ConversationTests {
    let desk: ConversationServer

    init() throws { desk = try ConversationServer() }

    @Test("A risk is seen to grow: each message tells the level before and after, its signs, and the first alert")
    func grows() throws {
        let answer = try desk.post(
            "chat",
            [
                desk.message("m-1", "how old are you?"), desk.message("m-2", ConversationServer.secrecy, minutes: 3),
            ])
        #expect(answer.status == 200, "\(answer.text)")
        #expect(["caution", "high"].contains(answer.level))
        let changes = answer.changes
        #expect(changes.count == 2)
        #expect(changes[0]["before"] as? String == "none" && changes[0]["first_alert"] as? Bool == false)
        #expect(changes[1]["first_alert"] as? Bool == true && changes[1]["raised_by"] as? [String] == ["secrecy"])
        #expect(changes[1]["account"] as? String == "stranger-one")
        let reading = try #require(changes[1]["reading"] as? [String: Any])
        let reason = try #require((reading["reasons"] as? [[String: Any]])?.first)
        #expect(ConversationServer.secrecy.contains(try #require(reason["quote"] as? String)))
        let guidance = try #require(answer.json["guidance"] as? [String: [String]])
        #expect(guidance["young_person"]?.isEmpty == false && guidance["moderator"]?.isEmpty == false)
    }

    @Test("What is read again has no words and no names but those that were asked for, and an ETag")
    func state() throws {
        let told = try desk.post("chat", [desk.message("m-1", ConversationServer.secrecy)])
        let read = try desk.read("chat")
        #expect(read.status == 200 && read.level == told.level)
        #expect(read.json["messages"] as? Int == 1)
        for word in ["mom", "quote", "stranger-one", "chat\""] { #expect(!read.text.contains(word), "\(word)") }
        let sender = try #require((read.json["senders"] as? [[String: Any]])?.first)
        #expect(((sender["signs"] as? [[String: Any]])?.first)?["sign"] as? String == "secrecy")
        let named = try desk.server.send("GET", "/v1/conversations/chat?accounts=stranger-one,nobody")
        #expect(((named.json["senders"] as? [[String: Any]])?.first)?["account"] as? String == "stranger-one")
        let tag = try #require(read.headers["etag"])
        let same = try desk.server.send("GET", "/v1/conversations/chat", headers: ["If-None-Match": tag])
        #expect(same.status == 304)
        _ = try desk.post("chat", [desk.message("m-2", "how old are you?", minutes: 1)])
        #expect(try desk.server.send("GET", "/v1/conversations/chat", headers: ["If-None-Match": tag]).status == 200)
        #expect(try desk.read("another").status == 404)
    }

    @Test("It goes on after a restart, and a kill loses nothing that was answered")
    func restart() throws {
        let told = try desk.post("chat", [desk.message("m-1", ConversationServer.secrecy)])
        desk.server.killHard()
        let again = ConversationServer(try RunningServer(folder: desk.server.folder, key: desk.server.key))
        #expect(try again.read("chat").level == told.level)
        let repeated = try again.post("chat", [desk.message("m-1", ConversationServer.secrecy)])
        #expect(repeated.changes.first?["repeat"] as? Bool == true)
        #expect(repeated.json["messages"] as? Int == 1)
    }

    @Test("The same message twice, times that go backwards, unknown senders: each is taken in and told")
    func odd() throws {
        let first = try desk.post("odd", [desk.message("m-1", "hello there", minutes: 10)])
        #expect(first.changes.first?.notes == [])
        let twice = try desk.post("odd", [desk.message("m-1", "hello there", minutes: 10)])
        #expect(twice.changes.first?["repeat"] as? Bool == true)
        let late = try desk.post("odd", [desk.message("m-0", "hi", minutes: 5)])
        #expect(late.changes.first?["late"] as? Bool == true)
        #expect(late.changes.first?.notes.contains("times_go_backwards") == true)
        let unknown = try desk.post("odd", [desk.message("m-2", "hello", from: "nobody-said", minutes: 11)])
        #expect(unknown.status == 200 && unknown.changes.first?.notes.contains("unknown_sender") == true)
        #expect(unknown.json["messages"] as? Int == 3)
        let now = try desk.post("now", [["from": "stranger-one", "text": "hello"]])
        #expect((now.json["latest_minutes"] as? Double ?? 0) > 29_000_000, "without a time it happened now")
        let sent = try desk.post(
            "sent", [["from": "stranger-one", "text": "hello", "sent_at": "2026-01-01T00:00:00Z"]])
        #expect(sent.json["latest_minutes"] as? Double == 29_453_760)
    }

    @Test("Who takes messages back or changes them keeps what they showed; blocks and reports are marked")
    func events() throws {
        let before = try desk.post("events", [desk.message("m-1", ConversationServer.secrecy)])
        let answer = try desk.post(
            "events",
            [
                ["event": "edit", "id": "m-1", "from": "stranger-one", "minutes": 1, "text": "hello"],
                ["event": "delete", "id": "m-1"], ["event": "delete", "id": "never-seen"],
                ["event": "block", "by": "young-one", "of": "stranger-one"],
                ["event": "report", "by": "young-one"],
            ])
        #expect(answer.status == 200, "\(answer.text)")
        #expect(answer.level == before.level)
        #expect(answer.changes.map { $0["event"] as? String } == ["edit", "delete", "delete", "block", "report"])
        #expect(answer.changes[0].notes.contains("evidence_kept"))
        #expect(answer.changes[2].notes == ["delete_of_unknown"])
        let sender = try #require(
            (answer.json["senders"] as? [[String: Any]])?.first { $0["account"] as? String == "stranger-one" })
        #expect(sender["blocked"] as? Bool == true && sender["reported"] as? Bool == true)
        #expect(sender["taken_back"] as? Int == 1)
    }

    @Test("A dry run answers the same and keeps nothing")
    func dryRun() throws {
        let asked = try desk.post("dry", [desk.message("m-1", ConversationServer.secrecy)], dryRun: true)
        #expect(asked.json["dry_run"] as? Bool == true)
        #expect(try desk.read("dry").status == 404)
        #expect(try desk.post("dry", [desk.message("m-1", ConversationServer.secrecy)]).level == asked.level)
    }

    @Test("A repeated request gets its first answer without words and names, and changes nothing")
    func idempotent() throws {
        let headers = ["Idempotency-Key": "k-1"]
        let messages = [["from": "stranger-one", "minutes": 0, "text": ConversationServer.secrecy] as [String: Any]]
        let first = try desk.post("chat", messages, headers: headers)
        let again = try desk.post("chat", messages, headers: headers)
        #expect(again.status == 200 && again.headers["idempotent-replayed"] == "true")
        #expect(again.level == first.level && again.json["key"] as? String == first.json["key"] as? String)
        for word in ["your mom", "stranger-one"] { #expect(first.text.contains(word) && !again.text.contains(word)) }
        #expect(try desk.read("chat").json["messages"] as? Int == 1)
        #expect(try desk.post("other", messages, headers: headers).problem == "idempotency-key-reused")
    }

    @Test("Conversations and accounts are forgotten when they are to be")
    func forgetting() throws {
        for chat in ["one", "two"] {
            _ = try desk.post(
                chat,
                [
                    desk.message("m-1", ConversationServer.secrecy),
                    desk.message("m-2", "who are you", from: "young-one", minutes: 1),
                ])
        }
        #expect(try desk.server.send("DELETE", "/v1/conversations/one").status == 204)
        #expect(try desk.server.send("DELETE", "/v1/conversations/one").status == 404)
        #expect(try desk.read("one").status == 404)
        let gone = try desk.server.send("DELETE", "/v1/accounts/stranger-one/conversations")
        #expect(gone.json["conversations"] as? Int == 1)
        let left = try desk.read("two")
        #expect(left.level == "none" && left.json["messages"] as? Int == 1)
        let again = try desk.server.send("DELETE", "/v1/accounts/stranger-one/conversations")
        #expect(again.status == 200 && again.json["conversations"] as? Int == 0)
        _ = try desk.server.send("DELETE", "/v1/accounts/young-one/conversations")
        #expect(try desk.read("two").status == 404, "nobody's conversation is nothing")
    }

    @Test("An account that meets many minors is weighed by it in the next conversation")
    func contacts() throws {
        func chat(_ number: Int, sender: String) throws -> HTTPAnswer {
            try desk.post(
                "wide-\(number)-\(sender)", [desk.message("m", "how old are you?", from: sender)],
                people: [["id": "minor-\(number)", "age_band": "13_15"], ["id": sender, "age_band": "adult"]])
        }
        let alone = try chat(0, sender: "once")
        var last = try chat(0, sender: "often")
        for number in 1..<40 { last = try chat(number, sender: "often") }
        let score = try #require(last.json["score"] as? Double)
        #expect(score > (alone.json["score"] as? Double ?? 1))
    }
}
