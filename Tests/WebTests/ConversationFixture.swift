import Foundation
import TestSupport
import Testing

/// A server that follows conversations, and words for them. No text here is from any real conversation.
struct ConversationServer {
    let server: RunningServer

    init(_ server: RunningServer) { self.server = server }
    init() throws { server = try RunningServer() }

    static let secrecy = "hey, don't tell your mom that we talk"
    static var people: [[String: Any]] {
        [["id": "young-one", "age_band": "13_15"], ["id": "stranger-one", "age_band": "adult"]]
    }

    func post(
        _ conversation: String, _ messages: [[String: Any]], people: [[String: Any]] = ConversationServer.people,
        dryRun: Bool = false, headers: [String: String] = [:]
    ) throws -> HTTPAnswer {
        let body: [String: Any] = ["participants": people, "messages": messages, "dry_run": dryRun]
        let json = String(
            decoding: try JSONSerialization.data(withJSONObject: body, options: .sortedKeys), as: UTF8.self)
        return try server.send("POST", "/v1/conversations/\(conversation)/messages", headers: headers, json: json)
    }

    func read(_ conversation: String) throws -> HTTPAnswer {
        try server.send("GET", "/v1/conversations/\(conversation)")
    }

    func message(
        _ id: String, _ text: String, from: String = "stranger-one", minutes: Double = 0
    ) -> [String: Any] {
        ["id": id, "from": from, "minutes": minutes, "text": text]
    }
}

extension HTTPAnswer {
    var changes: [[String: Any]] { json["changes"] as? [[String: Any]] ?? [] }
    var level: String? { json["level"] as? String }
    var lines: [[String: Any]] {
        text.split(separator: "\n").compactMap {
            (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
        }
    }
}

extension [String: Any] {
    var notes: [String] { self["notes"] as? [String] ?? [] }
}
