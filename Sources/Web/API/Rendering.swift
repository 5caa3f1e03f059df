import Foundation
import SafetyCore
import SafetyDesk
import Storage

/// How each record of the store looks in the API. One place for each, so that it looks the same everywhere.
extension JSONWriter {
    mutating func date(_ name: String, _ date: Date) { field(name, Timestamp.text(date)) }

    mutating func date(nullable name: String, _ date: Date?) { nullable(name, date.map(Timestamp.text)) }

    mutating func bank(_ bank: Bank, counts: BankCounts? = nil) {
        object { json in
            json.field("name", bank.name)
            json.field("source", bank.source)
            json.field("note", bank.note)
            json.field("labels", bank.labels)
            json.field("harm", bank.harm.rawValue)
            json.field("decision", bank.decision.rawValue)
            json.field("enabled", bank.enabled)
            json.field("max_distance", bank.maxDistance)
            json.field("min_quality", bank.minQuality)
            json.field("match_ratio", bank.matchRatio)
            json.date("created", bank.created)
            json.date("updated", bank.updated)
            if let counts {
                json.object("fingerprints") { json in
                    json.field("total", counts.total)
                    json.field("disabled", counts.disabled)
                    for (algorithm, count) in counts.byAlgorithm.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                        json.field(algorithm.rawValue, count)
                    }
                }
            }
        }
    }

    mutating func fingerprint(_ fingerprint: Fingerprint, bank: String) {
        object { json in
            json.field("id", fingerprint.id)
            json.field("bank", bank)
            json.field("type", fingerprint.value.algorithm.rawValue)
            json.field("value", fingerprint.value.hex)
            json.nullable("external_id", fingerprint.externalID)
            json.nullable("source", fingerprint.source)
            json.field("labels", fingerprint.labels)
            json.field("note", fingerprint.note)
            json.field("enabled", fingerprint.enabled)
            json.date(nullable: "expires", fingerprint.expires)
            json.date("created", fingerprint.created)
            json.date("updated", fingerprint.updated)
        }
    }

    mutating func exception(_ exception: MatchException, bank: String) {
        object { json in
            json.field("id", exception.id)
            json.field("bank", bank)
            json.field("type", exception.value.algorithm.rawValue)
            json.field("value", exception.value.hex)
            json.field("item_type", exception.item.algorithm.rawValue)
            json.field("item", exception.item.hex)
            json.field("who", exception.who)
            json.field("why", exception.why)
            json.date("created", exception.created)
        }
    }

    mutating func job(_ job: Job) {
        object { json in
            json.field("id", job.id)
            json.field("kind", job.kind)
            json.field("state", job.state.rawValue)
            json.field("done", job.done)
            json.nullable("total", job.total.map(Int.init))
            json.nullable("error", job.error)
            if let report = job.importReport {
                json.object("detail") { json in
                    json.field("added", report.added)
                    json.field("updated", report.updated)
                    json.field("unchanged", report.unchanged)
                    json.field("refused", report.problemCount)
                }
            } else {
                // Paths of the server's own files stay inside.
                json.object("detail") { _ in }
            }
            json.date("created", job.created)
            json.date("updated", job.updated)
        }
    }

    mutating func key(_ key: APIKeyRecord, at now: Date) {
        object { json in
            json.field("id", key.id)
            json.field("name", key.name)
            json.field("scopes", key.scopes)
            json.field("state", key.state(at: now))
            json.nullable("rate_per_second", key.ratePerSecond)
            json.date("created", key.created)
            json.date(nullable: "expires", key.expires)
            json.date(nullable: "revoked", key.revoked)
            json.date(nullable: "last_used", key.lastUsed)
        }
    }

    mutating func webhook(_ endpoint: WebhookEndpoint, secret: Bool) {
        object { json in
            json.field("id", endpoint.id)
            json.field("url", endpoint.url)
            json.field("events", endpoint.events)
            json.field("note", endpoint.note)
            json.field("enabled", endpoint.enabled)
            json.nullable("disabled_reason", endpoint.disabledReason)
            json.date("created", endpoint.created)
            json.date("updated", endpoint.updated)
            if secret { json.field("secret", endpoint.secret) }
        }
    }

    mutating func delivery(_ delivery: WebhookDelivery) {
        object { json in
            json.field("id", delivery.id)
            json.field("message_id", delivery.messageID)
            json.field("event", delivery.event)
            json.field("state", delivery.state.rawValue)
            json.field("attempts", delivery.attempts)
            json.date(nullable: "next_attempt", delivery.nextAttempt)
            json.nullable("last_status", delivery.lastStatus)
            json.nullable("last_error", delivery.lastError)
            json.date("created", delivery.created)
            json.date(nullable: "finished", delivery.finished)
        }
    }

    /// A page of a list.
    mutating func page<Element>(
        _ name: String, _ page: Page<Element>, _ body: (inout JSONWriter, Element) -> Void
    ) {
        array(name, of: page.items, body)
        nullable("next", page.next)
    }
}

extension APIKeyRecord {
    func state(at now: Date) -> String {
        if revoked != nil { return "revoked" }
        if let expires, expires <= now { return "expired" }
        return "active"
    }
}
