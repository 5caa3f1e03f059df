import Foundation

/// Something that does not work as it should: what it is, what it means, and what to do.
struct Trouble: Sendable {
    /// Whether it harms now, and not only when it goes on.
    var isUrgent: Bool
    var title: String
    var meaning: String
    var advice: String
}

extension StatusFigures {
    /// Every trouble that the figures show, urgent ones first.
    var troubles: [Trouble] {
        let all = [
            stopping, full, behind, empty, failing, crowded, slow, deadLetters, jobsFailed, patternsAlone,
            leavesPlainly,
        ]
        return (all.compactMap(\.self) + switchedOff).sorted { $0.isUrgent && !$1.isUrgent }
    }

    private var stopping: Trouble? {
        guard isStopping else { return nil }
        return Trouble(
            isUrgent: true, title: "The server is stopping",
            meaning: "It finishes what it accepted and takes nothing new.",
            advice: "If nobody asked it to stop, its log says which signal came.")
    }

    private var full: Trouble? {
        guard let freeBytes, freeBytes < 2 << 30 else { return nil }
        let urgent = freeBytes < 256 << 20
        return Trouble(
            isUrgent: urgent, title: "The disk has \(Amount.bytes(freeBytes)) left",
            meaning: "Without room nothing can be decided: screening answers 503 and uploads have to wait.",
            advice: "Make room, or lower retention.decisions_days so that old decisions go sooner.")
    }

    private var leavesPlainly: Trouble? {
        guard isLeavingPlain else { return nil }
        return Trouble(
            isUrgent: false, title: "The pages for families are served over plain http",
            meaning:
                "Browsers hold back what the leave button needs: twenty seconds after leaving, Back may show the page "
                + "again. This machine cannot see whether a proxy in front speaks https.",
            advice: "Set server.tls_certificate and server.tls_key, or put a proxy with https in front.")
    }

    private var behind: Trouble? {
        guard databaseSequence > indexSequence else { return nil }
        return Trouble(
            isUrgent: false, title: "The index is \(databaseSequence - indexSequence) changes behind the database",
            meaning: "The newest fingerprints do not match yet. This is usual for a moment while a list is imported.",
            advice: "Look again in a minute. If the number stays, restart the server: it reads what is missing.")
    }

    private var empty: Trouble? {
        guard !banks.contains(where: \.enabled) || perceptual + digests == 0 else { return nil }
        return Trouble(
            isUrgent: false,
            title: banks.isEmpty
                ? "There is no bank"
                : banks.contains(where: \.enabled) ? "The banks are empty" : "No bank is switched on",
            meaning: "Nothing can match: every item that can be read is allowed.",
            advice: "Make a bank with POST /v1/banks and add fingerprints, or switch one on.")
    }

    private var failing: Trouble? {
        let errors = intervals.suffix(60).map(\.errors).reduce(0, +)
        guard errors > 0 else { return nil }
        return Trouble(
            isUrgent: true, title: "\(Amount.count(errors)) answers of the last ten minutes were errors of the server",
            meaning: "Nothing is half done after such an answer, and callers are told to send the request again.",
            advice: "The log has each of them at the level warning or error, with the identifier of the request.")
    }

    private var crowded: Trouble? {
        guard maxRequests > 0, inFlight * 5 >= maxRequests * 4 else { return nil }
        return Trouble(
            isUrgent: true,
            title: "\(Amount.count(inFlight)) requests are being worked on; the limit is "
                + "\(Amount.count(maxRequests))",
            meaning: "Beyond the limit requests are answered with 503 and Retry-After.",
            advice: "If this goes on, share the load between two servers or raise server.max_requests.")
    }

    private var slow: Trouble? {
        guard pending > 1000 else { return nil }
        return Trouble(
            isUrgent: false, title: "\(Amount.count(pending)) webhook messages wait",
            meaning: "They are kept and will be sent; whoever listens hears late.",
            advice: "See with GET /v1/webhooks/ID/deliveries?state=pending which receiver answers slowly or not at all."
        )
    }

    private var deadLetters: Trouble? {
        guard dead > 0 else { return nil }
        return Trouble(
            isUrgent: false, title: "\(Amount.count(dead)) webhook messages were given up",
            meaning:
                "The receiver did not take them in all attempts. Whoever listens has not heard of these decisions.",
            advice: "List them with GET /v1/webhooks/ID/deliveries?state=dead, mend the receiver, and replay them.")
    }

    private var jobsFailed: Trouble? {
        let failed = jobs.filter { $0.state == "failed" }
        guard let newest = failed.first else { return nil }
        return Trouble(
            isUrgent: false,
            title: failed.count == 1 ? "Job \(newest.id) failed" : "\(failed.count) of the last jobs failed",
            meaning: newest.error ?? "Job \(newest.id) gave no reason.",
            advice: "What was imported before stays. Mend the list and send it again: lines that are in are skipped.")
    }

    private var patternsAlone: Trouble? {
        guard let withoutEncoder else { return nil }
        return Trouble(
            isUrgent: false, title: "Texts are read without the sentence encoder", meaning: withoutEncoder,
            advice: "Every answer on a text says degraded until the server is started with the encoder's file.")
    }

    private var switchedOff: [Trouble] {
        disabledWebhooks.map { webhook in
            Trouble(
                isUrgent: false, title: "A webhook is switched off: \(webhook.url)", meaning: webhook.reason,
                advice: "Mend the receiver, then switch it on with PATCH /v1/webhooks/ID and {\"enabled\":true}.")
        }
    }
}
