import Digests
import Foundation
import SafetyCore

/// A message as it goes over the wire.
struct WebhookMessage {
    var id: String
    var body: [UInt8]

    /// The headers that prove where it comes from and when it was sent: HMAC with SHA-256 over id, time and body, as
    /// Standard Webhooks has it. Made anew for every attempt, because receivers refuse old times.
    func headers(signedWith secret: [UInt8], at time: Date) -> [(String, String)] {
        let timestamp = String(Int64(time.timeIntervalSince1970))
        var code = HMACSHA256(key: secret)
        code.update("\(id).\(timestamp).".utf8)
        code.update(body)
        return [
            ("content-type", "application/json"), ("webhook-id", id), ("webhook-timestamp", timestamp),
            ("webhook-signature", "v1," + Data(code.finalize().bytes).base64EncodedString()),
        ]
    }

    /// The message that only tries whether messages arrive.
    static func test(endpoint: String, at time: Date) -> (type: String, messageID: String, payload: String) {
        let type = "webhook.test"
        var json = JSONWriter(capacity: 160)
        json.object {
            $0.field("type", type)
            $0.field("timestamp", time.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
            $0.object("data") { $0.field("webhook", endpoint) }
        }
        return (type, SortableID.make("msg", at: time), json.text)
    }
}
