import ArgumentParser
import SafetyCore
import SafetyDesk
import Storage

struct BankRemove: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Removes fingerprints from a bank, or the bank itself.")

    @Argument(help: "The bank.")
    var bank: String

    @Option(name: .customLong("id"), help: "Id of a fingerprint; may be repeated.")
    var ids: [Int64] = []

    @Option(name: .customLong("external-id"), help: "External id of a fingerprint; may be repeated.")
    var externalIDs: [String] = []

    @Flag(help: "Remove the bank with all its fingerprints.")
    var everything = false

    @OptionGroup var settings: ConfigurationOptions

    @Flag(help: "Print a JSON object.")
    var json = false

    private struct Result: Encodable {
        var bank: String
        var removed: Int
    }

    func validate() throws {
        guard everything == (ids.isEmpty && externalIDs.isEmpty) else {
            throw ValidationError("Name fingerprints with --id or --external-id, or say --everything.")
        }
    }

    func run() throws {
        try DataFolder.with(settings.load(), verb: "bank remove") { known in
            let target = try known.bank(named: bank)
            let removed: Int
            if everything {
                removed = try known.store.counts(ofBank: target.id).total
                try known.removeBank(target)
            } else {
                removed = try known.removeFingerprints(try chosen(of: target, known))
            }
            let result = Result(bank: target.name, removed: removed)
            if json {
                try Terminal.json(result)
            } else {
                Terminal.line(
                    "\(removed) fingerprints removed\(everything ? ", and the bank \(target.name)" : " from \(target.name)")."
                )
            }
        }
    }

    private func chosen(of bank: Bank, _ known: KnownContent) throws -> [Int64] {
        let found = try known.store.fingerprints(ids: ids)
        for id in ids where found[id]?.bankID != bank.id {
            throw StorageError.notFound(kind: "fingerprint in this bank:", id: String(id))
        }
        let named = try externalIDs.map { name in
            let filter = FingerprintFilter(externalID: name)
            guard let one = try known.store.fingerprints(inBank: bank.id, matching: filter, limit: 1).items.first else {
                throw StorageError.notFound(kind: "fingerprint in this bank with external id", id: name)
            }
            return one.id
        }
        return ids + named
    }
}

struct BankSearch: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Finds fingerprints near a value, or by external id or label.")

    @Argument(help: "A fingerprint in hexadecimal digits.")
    var value: String?

    @Option(help: "Type of the value: pdq, md5, sha1 or sha256.")
    var type = FingerprintAlgorithm.pdq

    @Option(help: "Largest distance in bits.")
    var distance = 31

    @Option(
        name: .customLong("bank"), help: "Search this bank only; may be repeated. Banks that are off are searched too.")
    var banks: [String] = []

    @Option(help: "External id.")
    var externalId: String?

    @Option(help: "Label.")
    var label: String?

    @Option(help: "Most results of a search by external id or label.")
    var limit = 100

    @OptionGroup var settings: ConfigurationOptions

    @Flag(help: "One JSON object a line.")
    var json = false

    private struct Line: Encodable {
        var bank: String
        var id: Int64
        var type: String
        var value: String
        var distance: Int?
        var external_id: String?
        var labels: [String]
        var note: String
        var enabled: Bool
    }

    func validate() throws {
        guard (value != nil) != (externalId != nil || label != nil) else {
            throw ValidationError("Give a value, or --external-id or --label.")
        }
        guard (0...256).contains(distance) else { throw ValidationError("--distance lies between 0 and 256.") }
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit lies between 1 and 10000.") }
    }

    func run() throws {
        try DataFolder.with(settings.load(), verb: nil) { known in
            let lines = try value.map { try near($0, known) } ?? listed(known)
            var table = TextTable(
                ["bank", "id", "type", "distance", "value", "external id", "labels"], numeric: [1, 3])
            for line in lines {
                if json {
                    try Terminal.json(line)
                } else {
                    table.add([
                        line.bank, String(line.id), line.type, line.distance.map(String.init) ?? "", line.value,
                        line.external_id ?? "", line.labels.joined(separator: ", "),
                    ])
                }
            }
            if !json { Terminal.line(lines.isEmpty ? "Nothing found." : table.text) }
        }
    }

    private func near(_ text: String, _ known: KnownContent) throws -> [Line] {
        guard let value = FingerprintValue(type, hex: text) else {
            throw CommandFailure(
                "'\(VisibleText.of(text))' is no \(type.rawValue): \(type.byteCount * 2) hexadecimal digits are needed.",
                status: ExitStatus.usage)
        }
        return try known.lookup(value, distance: distance, in: try known.selection(of: banks, includingDisabled: true))
            .map {
                line($0.fingerprint, $0.bank, distance: $0.distance)
            }
    }

    private func listed(_ known: KnownContent) throws -> [Line] {
        let chosen = try banks.isEmpty ? known.store.banks() : banks.map { try known.bank(named: $0) }
        var lines: [Line] = []
        for bank in chosen {
            let filter = FingerprintFilter(externalID: externalId, label: label)
            let page = try known.store.fingerprints(inBank: bank.id, matching: filter, limit: limit)
            lines += page.items.map { line($0, bank, distance: nil) }
        }
        return lines
    }

    private func line(_ fingerprint: Fingerprint, _ bank: Bank, distance: Int?) -> Line {
        Line(
            bank: bank.name, id: fingerprint.id, type: fingerprint.value.algorithm.rawValue,
            value: fingerprint.value.hex, distance: distance, external_id: fingerprint.externalID,
            labels: fingerprint.labels, note: fingerprint.note, enabled: fingerprint.enabled)
    }
}
