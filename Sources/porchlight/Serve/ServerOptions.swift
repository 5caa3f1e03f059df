import ArgumentParser

/// The flags of the settings that only a server has; one for each key of `porchlight config`.
struct ServerOptions: ParsableArguments {
    @Option(
        name: [.customLong("server-listen"), .customLong("listen")],
        help: "Address and port, such as 127.0.0.1:8080; port 0 takes a free one.")
    var listen: String?

    @Option(help: "Largest request body in bytes.")
    var serverMaxBody: String?

    @Option(help: "Open connections.")
    var serverMaxConnections: String?

    @Option(help: "Requests worked on at the same time.")
    var serverMaxRequests: String?

    @Option(help: "Seconds in which 1 KiB of a request must come.")
    var serverBodyTimeoutSeconds: String?

    @Option(help: "Seconds that a connection may stay open without a request.")
    var serverIdleTimeoutSeconds: String?

    @Option(help: "Seconds that accepted requests have to finish at the end.")
    var serverDrainSeconds: String?

    @Option(help: "PEM file of the certificate chain.")
    var serverTlsCertificate: String?

    @Option(help: "PEM file of the private key.")
    var serverTlsKey: String?

    @Option(help: "Requests a second that one key may make; 0 is no limit.")
    var serverRatePerKey: String?

    @Option(help: "Least level that is logged.")
    var logLevel: String?

    @Option(help: "Bits beyond a bank's distance within which a picture is held.")
    var policyWideBand: String?

    @Option(help: "Decision upon a text at the level notice.")
    var policyLevelNotice: String?

    @Option(help: "Decision upon a text at the level caution.")
    var policyLevelCaution: String?

    @Option(help: "Decision upon a text at the level high.")
    var policyLevelHigh: String?

    @Option(help: "Decision upon a text at the level critical.")
    var policyLevelCritical: String?

    @Option(help: "Least scores that the levels of a text need, such as caution=0.7,high=0.9.")
    var textThresholds: String?

    @Option(help: "Signs in text that are not reported, with commas.")
    var textMute: String?

    @Option(help: "File of your own terms as salted hashes.")
    var textTerms: String?

    @Option(help: "File of the sentence encoder, or off.")
    var textEncoder: String?

    @Option(help: "Days after their last message that conversations are forgotten.")
    var conversationsExpireDays: String?

    @Option(help: "Confined processes that read the text in pictures; 0 is none.")
    var textPictureWorkers: String?

    @Option(help: "Seconds that fetching an item by its URL may take.")
    var screenFetchTimeoutSeconds: String?

    @Option(help: "Largest item in bytes that is fetched by its URL.")
    var screenMaxFetchBytes: String?

    @Option(help: "Hosts that may be fetched and called although their address is private, with commas.")
    var egressPrivateHosts: String?

    @Option(help: "Whether the pages for families are served: true or false.")
    var publicEnabled: String?

    @Option(help: "Country whose help lines are shown until a visitor chooses another, such as US.")
    var publicCountry: String?

    @Option(help: "Ordinary https pages that the leave button goes to, with commas.")
    var publicLeaveTargets: String?

    @Option(help: "Texts that one visitor may have looked at in a minute.")
    var publicChecksPerMinute: String?

    @Option(help: "Whether the paths of Meta's HMA are served: true or false.")
    var hmaEnabled: String?

    @Option(help: "Networks whose clients may use the HMA paths without a key, with commas.")
    var hmaAllowNetworks: String?

    @Option(help: "Whether /hma/KEY/… is served: true or false.")
    var hmaKeyInPath: String?

    @Option(help: "Times that a webhook is tried.")
    var webhooksAttempts: String?

    @Option(help: "Seconds that the receiver of a webhook has to answer.")
    var webhooksTimeoutSeconds: String?

    @Option(help: "Days that decisions are kept.")
    var retentionDecisionsDays: String?

    @Option(help: "Days that delivered webhooks are kept.")
    var retentionWebhooksDays: String?

    @Option(help: "Hours in which a repeated request gets the same answer.")
    var retentionIdempotencyHours: String?

    /// Names of settings with what was given.
    var given: [(String, String?)] {
        [
            ("server.listen", listen), ("server.max_body", serverMaxBody),
            ("server.max_connections", serverMaxConnections), ("server.max_requests", serverMaxRequests),
            ("server.body_timeout_seconds", serverBodyTimeoutSeconds),
            ("server.idle_timeout_seconds", serverIdleTimeoutSeconds), ("server.drain_seconds", serverDrainSeconds),
            ("server.tls_certificate", serverTlsCertificate), ("server.tls_key", serverTlsKey),
            ("server.rate_per_key", serverRatePerKey), ("log.level", logLevel), ("policy.wide_band", policyWideBand),
            ("policy.level_notice", policyLevelNotice), ("policy.level_caution", policyLevelCaution),
            ("policy.level_high", policyLevelHigh), ("policy.level_critical", policyLevelCritical),
            ("text.thresholds", textThresholds), ("text.mute", textMute),
            ("text.terms", textTerms), ("text.encoder", textEncoder), ("text.picture_workers", textPictureWorkers),
            ("conversations.expire_days", conversationsExpireDays),
            ("screen.fetch_timeout_seconds", screenFetchTimeoutSeconds),
            ("screen.max_fetch_bytes", screenMaxFetchBytes), ("egress.private_hosts", egressPrivateHosts),
            ("public.enabled", publicEnabled), ("public.country", publicCountry),
            ("public.leave_targets", publicLeaveTargets), ("public.checks_per_minute", publicChecksPerMinute),
            ("hma.enabled", hmaEnabled), ("hma.allow_networks", hmaAllowNetworks),
            ("hma.key_in_path", hmaKeyInPath), ("webhooks.attempts", webhooksAttempts),
            ("webhooks.timeout_seconds", webhooksTimeoutSeconds),
            ("retention.decisions_days", retentionDecisionsDays),
            ("retention.webhooks_days", retentionWebhooksDays),
            ("retention.idempotency_hours", retentionIdempotencyHours),
        ]
    }
}
