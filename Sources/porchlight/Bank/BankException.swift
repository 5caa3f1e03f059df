import ArgumentParser
import Fingerprints
import Foundation
import SafetyCore
import SafetyDesk
import Storage

/// `porchlight bank exception …`: known false matches, silenced by a person with a reason.
struct BankException: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exception", abstract: "Silences known false matches, with who and why.",
        subcommands: [Add.self, List.self, Remove.self])

    struct Line: Encodable {
        var id: Int64
        var bank: String
        var type: String
        var value: String
        var item_type: String
        var item_value: String
        var who: String
        var why: String
        var created: String

        init(_ exception: MatchException, bank: String) {
            id = exception.id
            self.bank = bank
            type = exception.value.algorithm.rawValue
            value = exception.value.hex
            item_type = exception.item.algorithm.rawValue
            item_value = exception.item.hex
            who = exception.who
            why = exception.why
            created = exception.created.formatted(.iso8601)
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "This fingerprint on this item is not to be reported any more.")

        @Argument(help: "Id of the banked fingerprint, as the scan printed it.")
        var fingerprint: Int64

        @Option(help: "SHA-256 of the item.")
        var sha256: String?

        @Option(help: "PDQ fingerprint of the item's stored raster.")
        var pdq: String?

        @Option(help: "Who decided it.")
        var who: String

        @Option(help: "Why.")
        var why: String

        @OptionGroup var settings: ConfigurationOptions

        @Flag(help: "Print a JSON object.")
        var json = false

        func run() throws {
            let given: [(FingerprintAlgorithm, String)] = [(.sha256, sha256), (.pdq, pdq)].compactMap { type, text in
                text.map { (type, $0) }
            }
            guard given.count == 1, let (type, text) = given.first else {
                throw ValidationError("Name the item with --sha256 or --pdq.")
            }
            if type == .pdq, PDQHash(hex: text)?.isFlat == true {
                throw CommandFailure(
                    "This is the fingerprint of a flat picture: the exception would hold for every flat picture. "
                        + "Name the item with --sha256.", status: ExitStatus.usage)
            }
            guard let item = FingerprintValue(type, hex: text) else {
                throw ValidationError("'\(text)' is no \(type.rawValue): 64 hexadecimal digits are needed.")
            }
            try DataFolder.with(settings.load(), verb: "bank exception") { known in
                let made = try known.store.addException(forFingerprint: fingerprint, item: item, who: who, why: why)
                let bank = try known.store.bank(made.bankID)?.name ?? ""
                if json {
                    try Terminal.json(Line(made, bank: bank))
                } else {
                    Terminal.line(
                        "Exception \(made.id): bank \(bank), fingerprint \(fingerprint) on this item is silent.")
                }
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the exceptions with who and why.")

        @OptionGroup var settings: ConfigurationOptions

        @Flag(help: "One JSON object a line.")
        var json = false

        func run() throws {
            let store = try Store.openReadOnly(folder: settings.load().dataFolder)
            let names = Dictionary(uniqueKeysWithValues: try store.banks().map { ($0.id, $0.name) })
            var table = TextTable(["id", "bank", "value", "item", "who", "why", "since"], numeric: [0])
            var cursor: String?
            repeat {
                let page = try store.exceptions(after: cursor, limit: 1000)
                for exception in page.items {
                    let line = Line(exception, bank: names[exception.bankID] ?? "")
                    if json {
                        try Terminal.json(line)
                    } else {
                        table.add([
                            String(line.id), line.bank, "\(line.type):\(line.value.prefix(12))…",
                            "\(line.item_type):\(line.item_value.prefix(12))…", line.who, line.why, line.created,
                        ])
                    }
                }
                cursor = page.next
            } while cursor != nil
            if !json { Terminal.line(table.text) }
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Removes an exception: the match is reported again.")

        @Argument(help: "Id of the exception.")
        var id: Int64

        @OptionGroup var settings: ConfigurationOptions

        @Flag(help: "Print a JSON object.")
        var json = false

        private struct Result: Encodable { var removed: Int64 }

        func run() throws {
            try DataFolder.with(settings.load(), verb: "bank exception") { known in
                try known.store.removeException(id)
                if json { try Terminal.json(Result(removed: id)) } else { Terminal.line("Exception \(id) removed.") }
            }
        }
    }
}
