import Digests
import Fingerprints
import Foundation
import Language
import Media
import Policy
import SafetyCore

/// A decision as JSON: the answer of the API, what is kept, and what webhooks carry.
struct DecisionDocument {
    var id: String
    var created: Date
    var verdict: Verdict
    var request: ScreeningRequest
    var reading: ItemReading
    var notes: [String]

    /// - Parameter quotes: whether the words of a text are in it: only in the immediate answer (rule 6).
    func bytes(quotes: Bool) -> [UInt8] {
        var json = JSONWriter(capacity: 768)
        json.object { json in
            json.field("id", id)
            json.field("created", created.formatted(Self.timestamp))
            json.field("decision", verdict.decision.rawValue)
            json.field("policy", verdict.policy.description)
            json.field("dry_run", request.dryRun)
            json.array("reasons", of: verdict.reasons) { Self.write($1, to: &$0) }
            if !request.context.isEmpty { json.object("context") { write(request.context, to: &$0) } }
            json.object("media") { writeMedia(to: &$0) }
            if let text = reading.text {
                json.object("text") {
                    $0.field("kind", text.kind.rawValue)
                    $0.optional("recognition", text.recognition)
                    $0.members(of: text.reading, quotes: quotes)
                    $0.details(of: text.reading, quotes: quotes)
                }
            }
            if !reading.signals.isEmpty {
                json.array("signals", of: reading.signals) { json, signal in
                    json.object {
                        $0.field("signal", signal.id)
                        $0.field("harm", signal.harm.rawValue)
                        $0.field("detail", signal.detail)
                    }
                }
            }
            if !notes.isEmpty { json.field("notes", notes) }
        }
        return json.bytes
    }

    static let timestamp = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    private static func write(_ reason: Reason, to json: inout JSONWriter) {
        json.object { json in
            json.field("rule", reason.rule.rawValue)
            json.field("decision", reason.decision.rawValue)
            switch reason.detail {
            case .match(let match):
                json.field("bank", match.bank)
                json.field("fingerprint_id", match.fingerprintID)
                json.optional("external_id", match.externalID)
                json.field("algorithm", match.algorithm.rawValue)
                json.field("distance", match.distance)
                json.field("variant", match.variant.rawValue)
                json.field("source", match.source)
                json.field("labels", match.labels)
            case .text(let text):
                json.field("level", text.level.rawValue)
                json.field("score", (text.score * 1000).rounded() / 1000)
                json.field("harms", text.harms.map(\.rawValue))
                json.field("signs", text.signs)
                json.field("help_first", text.helpFirst)
            case .failure(let failure):
                json.field("code", failure.code)
                json.field("detail", failure.reason)
            }
        }
    }

    private func write(_ context: ItemContext, to json: inout JSONWriter) {
        json.optional("item", context.item)
        if let account = context.account {
            json.object("account") {
                $0.field("id", account.id)
                $0.optional("age_band", account.ageBand?.rawValue)
            }
        }
        json.optional("audience", context.audience?.rawValue)
        json.optional("place", context.place)
    }

    private func writeMedia(to json: inout JSONWriter) {
        if case .spooled = request.content {
            json.field("type", reading.type.rawValue)
            json.field("bytes", reading.bytes)
            json.optional("width", reading.width)
            json.optional("height", reading.height)
        }
        for algorithm in FingerprintAlgorithm.allCases {
            json.optional(algorithm.rawValue, reading.digests[algorithm]?.hex)
        }
        if let stored = reading.pictures.first {
            json.field("pdq", stored.hash.hex)
            json.field("quality", stored.quality)
        }
    }
}
