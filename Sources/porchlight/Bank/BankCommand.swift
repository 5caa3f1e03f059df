import ArgumentParser
import Foundation
import SafetyCore
import SafetyDesk
import Storage

/// `porchlight bank …`: named lists of fingerprints.
struct BankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bank", abstract: "Makes, fills, lists, searches and removes banks of fingerprints.",
        subcommands: [
            BankCreate.self, BankList.self, BankSet.self, BankImport.self, BankExport.self, BankAdd.self,
            BankRemove.self, BankSearch.self, BankException.self,
        ])
}

/// A bank as it is printed.
struct BankLine: Encodable {
    var name: String
    var fingerprints: Int
    var disabled: Int
    var by_type: [String: Int]
    var enabled: Bool
    var max_distance: Int
    var min_quality: Int
    var harm: String
    var source: String
    var labels: [String]
    var note: String

    init(_ bank: Bank, _ counts: BankCounts) {
        name = bank.name
        fingerprints = counts.total
        disabled = counts.disabled
        by_type = Dictionary(uniqueKeysWithValues: counts.byAlgorithm.map { ($0.key.rawValue, $0.value) })
        enabled = bank.enabled
        max_distance = bank.maxDistance
        min_quality = bank.minQuality
        harm = bank.harm.rawValue
        source = bank.source
        labels = bank.labels
        note = bank.note
    }
}

struct BankCreate: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "create", abstract: "Makes an empty bank.")

    @Argument(help: "Name: letters, digits, '-', '_' and '.', at most 64.")
    var name: String

    @Option(help: "Who gives the list.")
    var source = ""

    @Option(help: "A note for people.")
    var note = ""

    @Option(name: .customLong("label"), help: "A label that every match carries; may be repeated.")
    var labels: [String] = []

    @Option(help: "What a match means, e.g. known_material.")
    var harm = Harm.knownMaterial.rawValue

    @Option(help: "Largest distance in bits that is a match.")
    var distance = 31

    @Option(help: "Least quality of a picture that is matched.")
    var quality = 50

    @OptionGroup var settings: ConfigurationOptions

    @Flag(help: "Print a JSON object.")
    var json = false

    func run() throws {
        guard let harm = Harm(rawValue: harm) else {
            throw ValidationError("--harm is one of: \(Harm.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        try DataFolder.with(settings.load(), verb: "bank create", mayCreate: true) { known in
            let bank = try known.createBank(
                NewBank(
                    name: name, source: source, note: note, labels: labels, harm: harm, maxDistance: distance,
                    minQuality: quality))
            if json {
                try Terminal.json(BankLine(bank, try known.store.counts(ofBank: bank.id)))
            } else {
                Terminal.line(
                    "Bank \(bank.name) made: matches up to distance \(bank.maxDistance), "
                        + "pictures of quality \(bank.minQuality) and better.")
            }
        }
    }
}

struct BankList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the banks.")

    @OptionGroup var settings: ConfigurationOptions

    @Flag(help: "One JSON object a line.")
    var json = false

    func run() throws {
        let store = try Store.openReadOnly(folder: settings.load().dataFolder)
        var table = TextTable(
            ["bank", "fingerprints", "state", "distance", "quality", "source", "note"], numeric: [1, 3, 4])
        for bank in try store.banks() {
            let line = BankLine(bank, try store.counts(ofBank: bank.id))
            if json {
                try Terminal.json(line)
            } else {
                table.add([
                    bank.name, String(line.fingerprints), bank.enabled ? "on" : "off", String(bank.maxDistance),
                    String(bank.minQuality), bank.source, bank.note,
                ])
            }
        }
        if !json { Terminal.line(table.text) }
    }
}

struct BankSet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Switches a bank on or off, renames it, or changes its distance and quality.")

    @Argument(help: "The bank.")
    var bank: String

    @Flag(inversion: .prefixedEnableDisable, help: "Whether fingerprints of this bank match.")
    var matching: Bool?

    @Option(help: "Largest distance in bits that is a match.")
    var distance: Int?

    @Option(help: "Least quality of a picture that is matched.")
    var quality: Int?

    @Option(help: "New name.")
    var name: String?

    @Option(help: "New note.")
    var note: String?

    @OptionGroup var settings: ConfigurationOptions

    @Flag(help: "Print a JSON object.")
    var json = false

    func run() throws {
        try DataFolder.with(settings.load(), verb: "bank set") { known in
            var changed = try known.bank(named: bank)
            if let matching { changed.enabled = matching }
            if let distance { changed.maxDistance = distance }
            if let quality { changed.minQuality = quality }
            if let name { changed.name = name }
            if let note { changed.note = note }
            changed = try known.updateBank(changed)
            if json {
                try Terminal.json(BankLine(changed, try known.store.counts(ofBank: changed.id)))
            } else {
                Terminal.line(
                    "Bank \(changed.name): \(changed.enabled ? "on" : "off"), distance \(changed.maxDistance), "
                        + "quality \(changed.minQuality).")
            }
        }
    }
}
