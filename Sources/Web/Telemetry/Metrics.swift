import FingerprintIndex
import Foundation
import SafetyCore
import SafetyDesk
import Storage

/// Writes the figures in the text format of Prometheus (version 0.0.4).
struct Metrics {
    private var lines: [String] = []

    static func text(_ services: Services, inFlight: Int) throws -> String {
        var metrics = Metrics()
        let snapshot = services.telemetry.snapshot
        metrics.family("porchlight_requests_total", "counter", "Requests answered, by route and status.")
        for (route, counts) in snapshot.routes.sorted(by: { $0.key < $1.key }) {
            for (status, count) in counts.statuses.sorted(by: { $0.key < $1.key }) {
                metrics.sample("porchlight_requests_total", ["route": route, "status": String(status)], Double(count))
            }
        }
        metrics.family("porchlight_request_seconds", "histogram", "Time from the head of a request to its answer.")
        for (route, counts) in snapshot.routes.sorted(by: { $0.key < $1.key }) {
            var sum = 0
            for (position, bound) in Telemetry.bounds.enumerated() {
                sum += counts.buckets[position]
                metrics.sample(
                    "porchlight_request_seconds_bucket", ["route": route, "le": "\(bound)"], Double(sum))
            }
            sum += counts.buckets[Telemetry.bounds.count]
            metrics.sample("porchlight_request_seconds_bucket", ["route": route, "le": "+Inf"], Double(sum))
            metrics.sample("porchlight_request_seconds_sum", ["route": route], counts.seconds)
            metrics.sample("porchlight_request_seconds_count", ["route": route], Double(sum))
        }
        metrics.family("porchlight_decisions_total", "counter", "Decisions made since the start.")
        for decision in Decision.allCases {
            metrics.sample(
                "porchlight_decisions_total", ["decision": decision.rawValue],
                Double(snapshot.decisions[decision] ?? 0))
        }
        metrics.one(
            "porchlight_unreadable_items_total", "counter", "Items that could not be read.", snapshot.unreadable)
        metrics.one(
            "porchlight_conversation_events_total", "counter", "Messages and events taken into conversations.",
            snapshot.conversationEvents)
        metrics.family(
            "porchlight_conversation_level_changes_total", "counter", "Conversations that came to a level from another."
        )
        for level in Level.allCases {
            metrics.sample(
                "porchlight_conversation_level_changes_total", ["level": level.rawValue],
                Double(snapshot.levelChanges[level] ?? 0))
        }
        metrics.family("porchlight_degraded", "gauge", "Whether a part that helps is missing.")
        metrics.sample(
            "porchlight_degraded", ["part": "sentence_encoder"],
            services.texts.degraded.contains("sentence_encoder") ? 1 : 0)
        metrics.one("porchlight_requests_in_flight", "gauge", "Requests being worked on.", inFlight)
        metrics.one(
            "porchlight_index_fingerprints", "gauge", "Perceptual fingerprints that match.", services.known.index.count)
        metrics.one("porchlight_index_digests", "gauge", "Digests that match.", services.known.digests.count)
        metrics.one(
            "porchlight_index_sequence", "gauge", "The change of the database that the index holds.",
            Int(clamping: services.known.sequence))
        metrics.family("porchlight_webhook_deliveries", "gauge", "Webhook messages, by state.")
        for (state, count) in try services.store.deliveryCounts().sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            metrics.sample("porchlight_webhook_deliveries", ["state": state.rawValue], Double(count))
        }
        let process = ProcessFigures.read()
        metrics.one("process_resident_memory_bytes", "gauge", "Memory of the server process.", process.residentBytes)
        metrics.one("process_open_fds", "gauge", "Open descriptors.", process.openFiles)
        metrics.one("process_threads", "gauge", "Threads.", process.threads)
        metrics.family("process_start_time_seconds", "gauge", "When the server started.")
        metrics.sample("process_start_time_seconds", [:], snapshot.started.timeIntervalSince1970)
        return metrics.lines.joined(separator: "\n") + "\n"
    }

    private mutating func family(_ name: String, _ type: String, _ help: String) {
        lines.append("# HELP \(name) \(help)")
        lines.append("# TYPE \(name) \(type)")
    }

    private mutating func one(_ name: String, _ type: String, _ help: String, _ value: Int) {
        family(name, type, help)
        sample(name, [:], Double(value))
    }

    private mutating func sample(_ name: String, _ labels: [String: String], _ value: Double) {
        let list = labels.sorted { $0.key < $1.key }.map { "\($0.key)=\"\($0.value)\"" }.joined(separator: ",")
        let number = value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
        lines.append(labels.isEmpty ? "\(name) \(number)" : "\(name){\(list)} \(number)")
    }
}
