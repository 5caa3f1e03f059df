import Guidance
import Language
import SafetyCore

extension ConfigurationKey {
    static let listen = ConfigurationKey(
        name: "server.listen", kind: .text, defaultValue: "127.0.0.1:8080",
        meaning: "Address and port that the server listens at. Port 0 takes a free one and prints it.")
    static let maxBody = ConfigurationKey(
        name: "server.max_body", kind: .number(1024...17_179_869_184), defaultValue: "104857600",
        meaning: "Largest request body in bytes; lists for import may be sixteen times as large.")
    static let maxConnections = ConfigurationKey(
        name: "server.max_connections", kind: .number(1...1_000_000), defaultValue: "12000",
        meaning: "Open connections; further ones wait in the system's queue.")
    static let maxRequests = ConfigurationKey(
        name: "server.max_requests", kind: .number(1...100_000), defaultValue: "512",
        meaning: "Requests worked on at the same time; further ones are answered 503 with Retry-After.")
    static let bodyTimeout = ConfigurationKey(
        name: "server.body_timeout_seconds", kind: .number(1...3600), defaultValue: "30",
        meaning: "A client that sends less than 1 KiB of its request in this time is answered 408.")
    static let idleTimeout = ConfigurationKey(
        name: "server.idle_timeout_seconds", kind: .number(1...3600), defaultValue: "75",
        meaning: "Time that a connection may stay open without a request.")
    static let drain = ConfigurationKey(
        name: "server.drain_seconds", kind: .number(0...3600), defaultValue: "30",
        meaning: "Time that accepted requests have to finish when the server is asked to stop.")
    static let tlsCertificate = ConfigurationKey(
        name: "server.tls_certificate", kind: .text, defaultValue: "",
        meaning: "PEM file of the certificate chain; empty means plain HTTP. Needs a build with PORCHLIGHT_TLS=1.")
    static let tlsKey = ConfigurationKey(
        name: "server.tls_key", kind: .text, defaultValue: "", meaning: "PEM file of the certificate's private key.")
    static let ratePerKey = ConfigurationKey(
        name: "server.rate_per_key", kind: .number(0...10_000_000), defaultValue: "0",
        meaning: "Requests a second that one key may make unless the key says otherwise; 0 means as many as it likes.")
    static let logLevel = ConfigurationKey(
        name: "log.level", kind: .text, defaultValue: "info",
        meaning: "Least level that is logged: debug, info, notice, warning or error.")

    static let publicEnabled = ConfigurationKey(
        name: "public.enabled", kind: .choice, defaultValue: "true",
        meaning: "Whether the pages for families are served, at / and below /en and /es.")
    static let publicCountry = ConfigurationKey(
        name: "public.country", kind: .word([""] + HelpCountry.allCases.map(\.rawValue)), defaultValue: "",
        meaning: "Country whose help lines are shown until a visitor chooses another, such as US; empty chooses none.")
    static let leaveTargets = ConfigurationKey(
        name: "public.leave_targets", kind: .list, defaultValue: "",
        meaning: "Two to five ordinary https pages, with commas, that the leave button goes to; empty takes ours.")
    static let publicChecks = ConfigurationKey(
        name: "public.checks_per_minute", kind: .number(0...100_000), defaultValue: "30",
        meaning: "Texts that one visitor may have looked at in a minute on the public pages; 0 means any number.")

    /// How the server listens and what it bears.
    static let server: [ConfigurationKey] = [
        listen, maxBody, maxConnections, maxRequests, bodyTimeout, idleTimeout, drain, tlsCertificate, tlsKey,
        ratePerKey, logLevel, publicEnabled, publicCountry, leaveTargets, publicChecks,
    ]

    static let wideBand = ConfigurationKey(
        name: "policy.wide_band", kind: .number(0...64), defaultValue: "8",
        meaning: "Bits beyond a bank's distance within which a picture is held for a person; 0 switches that off.")
    static let levelNotice = level("notice", "allow", "a notice: a sign whose setting is ordinary")
    static let levelCaution = level("caution", "guide", "caution: a careful moderator would want to look")
    static let levelHigh = level("high", "hold", "high: act soon")
    static let levelCritical = level("critical", "escalate", "critical: act now")

    private static func level(_ name: String, _ decision: String, _ meaning: String) -> ConfigurationKey {
        ConfigurationKey(
            name: "policy.level_\(name)", kind: .word(Decision.allCases.map(\.rawValue)), defaultValue: decision,
            meaning: "Decision upon a text at the level \(meaning).")
    }

    static let textThresholds = ConfigurationKey(
        name: "text.thresholds", kind: .scores, defaultValue: "",
        meaning:
            "Least scores that levels need, such as caution=0.7,high=0.9; a text below counts as the level beneath.")
    static let textMute = ConfigurationKey(
        name: "text.mute", kind: .words(SignID.allCases.filter { $0 != .crisis }.map(\.rawValue)), defaultValue: "",
        meaning: "Ids of signs that are not reported. Words of self-harm (crisis) cannot be muted.")
    static let textTerms = ConfigurationKey(
        name: "text.terms", kind: .text, defaultValue: "",
        meaning: "File of your own terms as salted hashes, made by 'porchlight terms'; empty means none.")
    static let textEncoder = ConfigurationKey(
        name: "text.encoder", kind: .text, defaultValue: "",
        meaning:
            "File of the sentence encoder; empty looks beside the program, 'off' reads texts by patterns alone.")
    static let textPictures = ConfigurationKey(
        name: "text.picture_workers", kind: .number(0...64), defaultValue: "1",
        meaning:
            "Confined processes that read the text in pictures with Tesseract, started when first asked; 0 is none.")
    static let fetchTimeout = ConfigurationKey(
        name: "screen.fetch_timeout_seconds", kind: .number(1...600), defaultValue: "30",
        meaning: "Time that fetching an item by its URL may take.")
    static let maxFetch = ConfigurationKey(
        name: "screen.max_fetch_bytes", kind: .number(1...17_179_869_184), defaultValue: "104857600",
        meaning: "Largest item in bytes that is fetched by its URL.")
    static let privateHosts = ConfigurationKey(
        name: "egress.private_hosts", kind: .list, defaultValue: "",
        meaning: "Hosts, as name or name:port, that may be fetched and called although their address is private.")
    static let hmaEnabled = ConfigurationKey(
        name: "hma.enabled", kind: .choice, defaultValue: "false",
        meaning: "Whether the paths of Meta's HMA (/h, /m, /c) are served.")
    static let hmaNetworks = ConfigurationKey(
        name: "hma.allow_networks", kind: .list, defaultValue: "",
        meaning: "Networks in CIDR form whose clients may use the HMA paths without a key.")
    static let hmaKeyInPath = ConfigurationKey(
        name: "hma.key_in_path", kind: .choice, defaultValue: "false",
        meaning: "Whether /hma/KEY/… is served for clients that cannot send a header.")
    static let webhookAttempts = ConfigurationKey(
        name: "webhooks.attempts", kind: .number(1...20), defaultValue: "11",
        meaning: "Times that a webhook is tried before it is set aside as a dead letter.")
    static let webhookTimeout = ConfigurationKey(
        name: "webhooks.timeout_seconds", kind: .number(1...300), defaultValue: "15",
        meaning: "Time that the receiver of a webhook has to answer.")
    static let retentionDecisions = ConfigurationKey(
        name: "retention.decisions_days", kind: .number(1...36_500), defaultValue: "90",
        meaning: "Days that decisions are kept.")
    static let retentionWebhooks = ConfigurationKey(
        name: "retention.webhooks_days", kind: .number(1...36_500), defaultValue: "14",
        meaning: "Days that delivered webhooks are kept. Dead letters are kept as long as decisions.")
    static let retentionIdempotency = ConfigurationKey(
        name: "retention.idempotency_hours", kind: .number(1...8760), defaultValue: "24",
        meaning: "Hours in which a request with the same Idempotency-Key gets the same answer.")
    static let conversationsExpire = ConfigurationKey(
        name: "conversations.expire_days", kind: .number(1...36_500), defaultValue: "90",
        meaning: "Days after its last message that what is known of a conversation is kept.")

    /// What the service does.
    static let service: [ConfigurationKey] = [
        wideBand, levelNotice, levelCaution, levelHigh, levelCritical, textThresholds, textMute, textTerms,
        textEncoder, textPictures,
        fetchTimeout, maxFetch, privateHosts, hmaEnabled, hmaNetworks, hmaKeyInPath, webhookAttempts,
        webhookTimeout, retentionDecisions, retentionWebhooks, retentionIdempotency, conversationsExpire,
    ]
}
