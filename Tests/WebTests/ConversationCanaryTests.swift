import Foundation
import TestSupport
import Testing

@Suite("What is kept of conversations", .serialized)
struct ConversationCanaryTests {
    @Test("A change of level is told to webhooks, signed, with places and signs; and nowhere are words or names")
    func canaries() throws {
        let receiver = try ReceivingServer()
        let environment = ["PORCHLIGHT_EGRESS_PRIVATE_HOSTS": "127.0.0.1:\(receiver.port)"]
        let desk = ConversationServer(try RunningServer(environment: environment))
        let made = try desk.server.send(
            "POST", "/v1/webhooks",
            json: """
                {"url":"http://127.0.0.1:\(receiver.port)/hook","events":["conversation.level_changed"]}
                """)
        #expect(made.status == 201, "\(made.text)")
        let canary = "canary\(UInt64.random(in: 1 ... .max))"
        let (chat, young, stranger) = ("\(canary)chat", "\(canary)young", "\(canary)stranger")
        let people: [[String: Any]] = [["id": young, "age_band": "13_15"], ["id": stranger, "age_band": "adult"]]
        let words = "\(canary) don't tell your mom that we talk \(canary)"
        let headers = ["Idempotency-Key": "k-1"]
        let told = try desk.post(
            chat, [desk.message("message-7", words, from: stranger)], people: people, headers: headers)
        #expect(told.status == 200 && told.text.contains("your mom"))
        let again = try desk.post(
            chat, [desk.message("message-7", words, from: stranger)], people: people, headers: headers)
        #expect(!again.text.contains(canary) && !again.text.contains("your mom"))
        _ = try desk.server.send(
            "POST", "/v1/conversations/messages", headers: ["Content-Type": "application/x-ndjson"],
            body: Array(
                "{\"conversation\":\"\(chat)2\",\"messages\":[{\"from\":\"\(stranger)\",\"text\":\"\(words)\"}]}\n".utf8
            ))
        _ = try desk.post(chat, [["event": "report", "by": young, "of": stranger]], people: [])
        _ = try desk.post(chat, [["from": stranger, "lang": words]])
        _ = try desk.read("\(chat)?accounts=\(stranger)")
        let deadline = Date().addingTimeInterval(20)
        func arrived() -> ReceivingServer.Received? {
            receiver.received.first { String(decoding: $0.body, as: UTF8.self).contains("message-7") }
        }
        while arrived() == nil, Date() < deadline { usleep(20_000) }
        let message = try #require(arrived())
        #expect(message.headers["webhook-signature"]?.hasPrefix("v1,") == true)
        let text = String(decoding: message.body, as: UTF8.self)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(message.body)) as? [String: Any])
        #expect(json["type"] as? String == "conversation.level_changed")
        let data = try #require(json["data"] as? [String: Any])
        #expect(data["message"] as? String == "message-7" && data["first_alert"] as? Bool == true)
        #expect(data["key"] as? String == told.json["key"] as? String)
        let sign = try #require((data["signs"] as? [[String: Any]])?.first)
        #expect(sign["sign"] as? String == "secrecy" && sign["start"] as? Int != nil && sign["length"] as? Int != nil)
        #expect(!text.contains(canary) && !text.contains("mom"))
        // Read before and after the stop: the log of the database goes away with it.
        for isStopped in [false, true] {
            if isStopped { desk.server.stop() }
            let folder = desk.server.folder.url.appending(path: "data")
            for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
                let content = (try? Data(contentsOf: folder.appending(path: file))) ?? Data()
                #expect(content.range(of: Data(canary.utf8)) == nil, "\(file)")
                #expect(content.range(of: Data("your mom".utf8)) == nil, "\(file)")
            }
        }
        #expect(!desk.server.logged.contains(canary) && !desk.server.logged.contains("your mom"))
    }
}
