import Guidance
import SafetyDesk
import Storage
import Synchronization

/// What this host keeps, for how long, and who can read it: made from the running configuration, so that it cannot drift.
struct HostPage {
    /// What is running.
    struct Facts: Sendable {
        var decisionDays: Int
        var webhookDays: Int
        var conversationDays: Int
        var checksPerMinute: Int
        /// How many keys that still work have each scope.
        var keys: [(scope: String, count: Int)]
        /// The kinds of outbound calls that there are.
        var outbound: [String]
        var hasEncoder: Bool
        var isEncrypted: Bool
        var isPlainOutside: Bool
        var version: String
    }

    let book: SiteBook
    let address: SiteAddress
    let facts: Facts

    private var language: GuidanceLanguage { address.language }
    private func words(_ id: String) -> String { book["host.\(id)", language] }

    var frame: SiteFrame {
        let out = facts.outbound.map { "<li>\(words($0))</li>" as HTML }
        let keys = facts.keys.map { "<li><code>\($0.scope)</code>: \($0.count)</li>" as HTML }
        let reach = facts.isEncrypted ? "secure" : facts.isPlainOutside ? "plain" : "proxy"
        return SiteFrame(
            book: book, address: address, title: words("title"),
            content: """
                <h1>\(words("heading"))</h1>
                <p>\(words("lead"))</p>
                <h2>\(words("visitHead"))</h2>
                <ul>\(["visit1", "visit2", "visit3", "visit4"].map { "<li>\(words($0))</li>" as HTML })</ul>
                <p>\(words("limit")) \(facts.checksPerMinute == 0 ? words("limitNone") : String(facts.checksPerMinute)).</p>
                <p>\(words(reach))</p>
                <h2>\(words("screenHead"))</h2>
                <ul><li>\(words("decisions")) \(days(facts.decisionDays))</li>
                <li>\(words("conversations")) \(days(facts.conversationDays))</li>
                <li>\(words("webhooks")) \(days(facts.webhookDays))</li></ul>
                <h2>\(words("readHead"))</h2>
                \(keys.isEmpty ? "<p>\(words("readNone"))</p>" as HTML : "<p>\(words("read"))</p><ul>\(keys)</ul>")
                <p>\(words("police"))</p>
                <h2>\(words("outHead"))</h2>
                <p>\(words("out"))</p><ul>\(out)</ul>
                <h2>\(words("wordsHead"))</h2>
                <p>\(words(facts.hasEncoder ? "encoderOn" : "encoderOff"))</p>
                <h2>\(words("codeHead"))</h2>
                <p>\(words("code")) \(facts.version). \(words("review"))</p>
                """)
    }

    private func days(_ number: Int) -> String { number == 0 ? words("forever") : String(number) }
}

extension HostPage.Facts {
    /// What is running now.
    init(_ services: Services) {
        let configuration = services.configuration
        let now = services.now()
        let records: [APIKeyRecord] = (try? services.keys.list()) ?? []
        let keys = records.filter { record in record.revoked == nil && record.expires.map { $0 > now } ?? true }
        let counts = Scope.allCases.compactMap { scope -> (String, Int)? in
            let count = keys.filter { $0.scopes.contains(scope.rawValue) }.count
            return count == 0 ? nil : (scope.rawValue, count)
        }
        let outbound = configuration.outboundConnections.map { connection in
            switch connection.kind {
            case .fetch: "outFetch"
            case .webhooks: "outHooks"
            case .import: "outImport"
            }
        }
        self.init(
            decisionDays: configuration.retentionDecisionsDays, webhookDays: configuration.retentionWebhooksDays,
            conversationDays: configuration.conversationsExpireDays,
            checksPerMinute: configuration.publicChecksPerMinute, keys: counts, outbound: outbound,
            hasEncoder: services.texts.degraded.isEmpty, isEncrypted: configuration.tlsCertificate != nil,
            isPlainOutside: configuration.leavesPlainly, version: services.version)
    }
}

/// The facts of a host, found anew once a minute: keys lie in the database, and a page that anybody may ask for at any
/// rate must not ask it each time.
final class HostFacts: Sendable {
    private let services: Services
    private let found = Mutex<(facts: HostPage.Facts, at: ContinuousClock.Instant)?>(nil)

    init(_ services: Services) { self.services = services }

    var current: HostPage.Facts {
        found.withLock { found in
            if let found, ContinuousClock.now - found.at < .seconds(60) { return found.facts }
            let facts = HostPage.Facts(services)
            found = (facts, .now)
            return facts
        }
    }
}
