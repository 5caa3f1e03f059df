import Guidance
import Language
import Policy
import SafetyCore

extension Configuration {
    /// Address and port to listen at, split. A host in brackets is an IPv6 address.
    /// - Throws: ``ConfigurationError`` when it is not `HOST:PORT`.
    public var listen: (host: String, port: Int) {
        get throws(ConfigurationError) {
            let value = text(.listen)
            guard let colon = value.lastIndex(of: ":"), let port = Int(value[value.index(after: colon)...]),
                0...65535 ~= port, colon > value.startIndex
            else { throw ConfigurationError(code: .notAnAddress(value), key: "server.listen", origin: .default) }
            var host = String(value[..<colon])
            if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
            return (host, port)
        }
    }

    public var maxBody: Int { number(.maxBody) }
    public var maxConnections: Int { number(.maxConnections) }
    public var maxRequests: Int { number(.maxRequests) }
    public var bodyTimeoutSeconds: Int { number(.bodyTimeout) }
    public var idleTimeoutSeconds: Int { number(.idleTimeout) }
    public var drainSeconds: Int { number(.drain) }
    /// Path of the certificate chain, or nil for plain HTTP.
    public var tlsCertificate: String? { nonEmpty(.tlsCertificate) }
    public var tlsKey: String? { nonEmpty(.tlsKey) }
    /// Requests a second for each key; nil for no limit.
    public var ratePerKey: Int? { number(.ratePerKey) == 0 ? nil : number(.ratePerKey) }
    public var logLevel: String { text(.logLevel) }

    public var publicEnabled: Bool { choice(.publicEnabled) }
    public var publicCountry: HelpCountry? { HelpCountry(rawValue: text(.publicCountry)) }
    /// Texts that one visitor may have looked at in a minute; 0 for any number.
    public var publicChecksPerMinute: Int { number(.publicChecks) }
    /// Where the leave button goes; empty where the program's own places are to be taken.
    /// - Throws: ``ConfigurationError`` where one is no https address (plain http is for this machine alone).
    public var leaveTargets: [String] {
        get throws(ConfigurationError) {
            let targets = list(.leaveTargets)
            if let wrong = targets.first(where: { !Self.isLeaveTarget($0) }) {
                throw ConfigurationError(code: .notAnAddress(wrong), key: "public.leave_targets", origin: .default)
            }
            return targets
        }
    }

    /// Whether the leave button may lead there: an https address without anything that a browser could misread. Plain
    /// http is for tests on this machine.
    static func isLeaveTarget(_ target: String) -> Bool {
        ["https://", "http://127.0.0.1:", "http://localhost:"].contains { target.hasPrefix($0) && target != $0 }
            && target.utf8.allSatisfy { (0x21...0x7E).contains($0) && !#"<>"'\`"#.utf8.contains($0) }
    }

    /// Whether browsers hold back what the leave button needs to defeat Back: they send `Sec-Fetch-…` to https and to this
    /// machine only. A proxy in front that speaks https is not seen from here.
    public var leavesPlainly: Bool {
        guard publicEnabled, tlsCertificate == nil, let host = try? listen.host else { return false }
        return !(host == "localhost" || host == "::1" || host.hasPrefix("127."))
    }

    public var wideBand: Int { number(.wideBand) }
    public var fetchTimeoutSeconds: Int { number(.fetchTimeout) }
    public var maxFetchBytes: Int { number(.maxFetch) }
    public var privateHosts: [String] { list(.privateHosts) }
    public var hmaEnabled: Bool { choice(.hmaEnabled) }
    public var hmaNetworks: [String] { list(.hmaNetworks) }
    public var hmaKeyInPath: Bool { choice(.hmaKeyInPath) }
    public var webhookAttempts: Int { number(.webhookAttempts) }
    public var webhookTimeoutSeconds: Int { number(.webhookTimeout) }
    public var retentionDecisionsDays: Int { number(.retentionDecisions) }
    public var retentionWebhooksDays: Int { number(.retentionWebhooks) }
    public var retentionIdempotencyHours: Int { number(.retentionIdempotency) }
    public var conversationsExpireDays: Int { number(.conversationsExpire) }

    func nonEmpty(_ key: ConfigurationKey) -> String? {
        let value = text(key)
        return value.isEmpty ? nil : value
    }

    private func choice(_ key: ConfigurationKey) -> Bool { text(key) == "true" }

    private func list(_ key: ConfigurationKey) -> [String] { Self.elements(text(key)) }
}

extension Configuration {
    /// The policy that these settings make.
    public var policy: Policy {
        func decision(_ key: ConfigurationKey) -> Decision { Decision(rawValue: text(key)) ?? .hold }
        return Policy(
            wideBand: wideBand,
            levels: LevelDecisions(
                notice: decision(.levelNotice), caution: decision(.levelCaution), high: decision(.levelHigh),
                critical: decision(.levelCritical)),
            thresholds: LevelThresholds(
                Dictionary(
                    Self.elements(text(.textThresholds)).compactMap(Self.score), uniquingKeysWith: { _, last in last }))
        )
    }

    public var mutedSigns: Set<SignID> { Set(Self.elements(text(.textMute)).compactMap(SignID.init)) }
    /// Path of the list of terms, or nil.
    public var textTerms: String? { nonEmpty(.textTerms) }
    /// Path of the sentence encoder's file, `off`, or empty.
    public var textEncoder: String { text(.textEncoder) }
    public var textPictureWorkers: Int { number(.textPictures) }

    /// The parts of a list between commas.
    static func elements(_ value: String) -> [String] {
        value.split(separator: ",").map { $0.trimmingSpaces() }.filter { !$0.isEmpty }
    }

    /// A level and a score from `caution=0.7`; nil when it is no such pair.
    static func score(_ pair: String) -> (Level, Double)? {
        let parts = pair.split(separator: "=", omittingEmptySubsequences: false).map { $0.trimmingSpaces() }
        guard parts.count == 2, let level = Level(rawValue: parts[0]), level > .none, let score = Double(parts[1]),
            (0...1).contains(score)
        else { return nil }
        return (level, score)
    }
}

extension Substring {
    fileprivate func trimmingSpaces() -> String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
