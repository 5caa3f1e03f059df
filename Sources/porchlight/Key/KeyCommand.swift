import ArgumentParser
import Foundation
import SafetyCore
import SafetyDesk
import Storage

/// `porchlight key …`: who may use the API.
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Makes, lists and revokes keys of the API, beside a running server too.",
        subcommands: [KeyCreate.self, KeyList.self, KeyRevoke.self])
}

extension Scope: ExpressibleByArgument {}

struct KeyCreate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Makes a key and prints it, once.",
        discussion: """
            Makes the data folder where there is none. A running server takes the key at once. Only its SHA-256 is kept: \
            a key that is lost is revoked and replaced.
            """)

    @Option(
        name: .customLong("scope"), help: "What the key may do; may be repeated. admin is everything.")
    var scopes: [Scope] = []

    @Option(help: "A name for people.")
    var name = ""

    @Option(help: "Days after which the key is of no use any more; without it the key stays until it is revoked.")
    var expiresDays: Int?

    @Option(help: "Requests a second that the key may make.")
    var rate: Int?

    @OptionGroup var settings: ConfigurationOptions

    @Flag(help: "Print a JSON object with id and key.")
    var json = false

    private struct Result: Encodable {
        var id: String
        var key: String
    }

    func validate() throws {
        if scopes.isEmpty {
            let all = Scope.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("Name at least one --scope: \(all).")
        }
        if let expiresDays, !(1...36_500).contains(expiresDays) {
            throw ValidationError("--expires-days is 1 to 36500.")
        }
        if let rate, !(1...10_000_000).contains(rate) { throw ValidationError("--rate is 1 to 10000000.") }
    }

    func run() throws {
        let expires = expiresDays.map { Date() + Double($0) * 24 * 3600 }
        let made = try KeyFolder.with(settings.load(), verb: "key create", mayCreate: true) { keys in
            try keys.create(name: name, scopes: Set(scopes), expires: expires, ratePerSecond: rate)
        }
        if json { return try Terminal.json(Result(id: made.key.id, key: made.token)) }
        // The key alone on standard output, for `KEY=$(porchlight key create …)`.
        Terminal.complain("Key \(made.key.id). Keep it now: it is not shown again.")
        Terminal.line(made.token)
    }
}

struct KeyList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the keys, never their secrets.")

    @OptionGroup var settings: ConfigurationOptions

    @Flag(help: "One JSON object a line.")
    var json = false

    private struct Line: Encodable {
        var id: String
        var name: String
        var scopes: [String]
        var created: String
        var expires: String?
        var last_used: String?
        var rate_per_second: Int?
        var state: String

        init(_ key: APIKeyRecord, at now: Date) {
            id = key.id
            name = key.name
            scopes = key.scopes
            created = key.created.formatted(.iso8601)
            expires = key.expires?.formatted(.iso8601)
            last_used = key.lastUsed?.formatted(.iso8601)
            rate_per_second = key.ratePerSecond
            state =
                if key.revoked != nil { "revoked" } else if let expires = key.expires, expires <= now { "expired" } else
                {
                    "active"
                }
        }
    }

    func run() throws {
        let now = Date()
        let keys = try KeyFolder.with(settings.load(), verb: nil, mayCreate: false) { try $0.list() }
        var table = TextTable(["id", "name", "scopes", "created", "expires", "last used", "state"])
        for line in keys.map({ Line($0, at: now) }) {
            if json {
                try Terminal.json(line)
            } else {
                table.add([
                    line.id, line.name, line.scopes.joined(separator: " "), line.created, line.expires ?? "never",
                    line.last_used ?? "never", line.state,
                ])
            }
        }
        if !json { Terminal.line(table.text) }
    }
}

struct KeyRevoke: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Ends a key for ever. A running server refuses it within a second.")

    @Argument(help: "Identifier of the key, as `key list` shows it; not the key itself.")
    var id: String

    @OptionGroup var settings: ConfigurationOptions

    @Flag(help: "Print a JSON object.")
    var json = false

    private struct Result: Encodable {
        var id: String
        var revoked: Bool
    }

    func validate() throws {
        // Whatever is typed here stays in the shell's history and the process list.
        if id.hasPrefix("plk_") { throw ValidationError("Name the key by its id, which is the part after plk_.") }
    }

    func run() throws {
        let isRevoked = try KeyFolder.with(settings.load(), verb: "key revoke", mayCreate: false) { try $0.revoke(id) }
        guard isRevoked else { throw CommandFailure("There is no active key \(VisibleText.of(id)).") }
        if json { try Terminal.json(Result(id: id, revoked: true)) } else { Terminal.line("Key \(id) is revoked.") }
    }
}
