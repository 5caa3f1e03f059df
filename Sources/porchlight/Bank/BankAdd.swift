import ArgumentParser
import Digests
import Fingerprints
import Foundation
import Media
import SafetyCore
import SafetyDesk
import Storage

struct BankAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Adds pictures, or a fingerprint, to a bank.",
        discussion:
            "Only fingerprints are kept, never the pictures. A flat picture or one below the bank's quality is refused."
    )

    @Argument(help: "The bank.")
    var bank: String

    @Argument(help: "Pictures.", completion: .file())
    var pictures: [String] = []

    @Option(help: "A fingerprint in hexadecimal digits; --type names its kind.")
    var value: String?

    @Option(help: "Type of --value: pdq, md5, sha1 or sha256.")
    var type = FingerprintAlgorithm.pdq

    @Option(help: "External id (one picture or one value only).")
    var externalId: String?

    @Option(name: .customLong("label"), help: "A label; may be repeated.")
    var labels: [String] = []

    @Option(help: "A note for people.")
    var note: String?

    @Flag(help: "Also add the SHA-256 of each file.")
    var digests = false

    @OptionGroup var settings: ConfigurationOptions

    @Flag(help: "One JSON object a line.")
    var json = false

    private struct Line: Encodable {
        var path: String?
        var type: String?
        var value: String?
        var id: Int64?
        var outcome: String
        var reason: String?
    }

    func validate() throws {
        guard (value == nil) != pictures.isEmpty else {
            throw ValidationError("Name pictures, or give one fingerprint with --value.")
        }
        if externalId != nil && pictures.count > 1 {
            throw ValidationError("An external id belongs to one fingerprint: add the pictures one by one.")
        }
        if externalId != nil && digests { throw ValidationError("--external-id and --digests exclude each other.") }
    }

    func run() async throws {
        let configuration = try settings.load()
        let known = try DataFolder.open(configuration, verb: "bank add", mayCreate: false)
        let target = try known.bank(named: bank)
        var refused = 0
        if let value {
            guard let parsed = FingerprintValue(type, hex: value) else {
                throw CommandFailure(
                    "'\(value)' is no \(type.rawValue): \(type.byteCount * 2) hexadecimal digits are needed.",
                    status: ExitStatus.usage)
            }
            refused += try add([new(parsed)], path: nil, to: target, known)
        }
        if !pictures.isEmpty {
            let pool = try configuration.mediaPool()
            defer { pool.shutdown() }
            var options = ReadingOptions.storedOnly
            if digests { options.digests = [.sha256] }
            let reader = ItemReader(pool: pool, options: options)
            for path in pictures { refused += try await add(picture: path, reader, to: target, known) }
        }
        try known.close()
        if refused > 0 { throw ExitCode(ExitStatus.failure) }
    }

    private func new(_ value: FingerprintValue) -> NewFingerprint {
        NewFingerprint(value, externalID: externalId, labels: labels.isEmpty ? nil : labels, note: note)
    }

    private func add(
        picture path: String, _ reader: ItemReader, to bank: Bank, _ known: KnownContent
    ) async throws -> Int {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else {
            return try say(Line(path: path, outcome: "refused", reason: String(cString: strerror(errno))))
        }
        defer { close(descriptor) }
        let item = await reader.read(descriptor: descriptor)
        if let failure = item.failure {
            return try say(Line(path: path, outcome: "refused", reason: failure.reason))
        }
        guard let stored = item.pictures.first else {
            return try say(Line(path: path, outcome: "refused", reason: "it holds no picture"))
        }
        guard stored.quality >= bank.minQuality else {
            return try say(
                Line(
                    path: path, type: "pdq", value: stored.hash.hex, outcome: "refused",
                    reason: "quality \(stored.quality) is below the bank's least of \(bank.minQuality)"))
        }
        var values = [FingerprintValue(stored.hash)]
        if let digest = item.digests[.sha256], let value = FingerprintValue(.sha256, bytes: digest.bytes) {
            values.append(value)
        }
        return try add(values.map(new), path: path, to: bank, known)
    }

    private func add(
        _ fingerprints: [NewFingerprint], path: String?, to bank: Bank, _ known: KnownContent
    ) throws -> Int {
        let outcomes: [AddOutcome]
        do {
            outcomes = try known.add(fingerprints, to: bank)
        } catch StorageError.invalid(_, let reason) {
            return try say(Line(path: path, outcome: "refused", reason: reason))
        }
        var refused = 0
        for (fingerprint, outcome) in zip(fingerprints, outcomes) {
            var line = Line(
                path: path, type: fingerprint.value.algorithm.rawValue, value: fingerprint.value.hex, outcome: "")
            switch outcome {
            case .added(let id): (line.outcome, line.id) = ("added", id)
            case .updated(let id): (line.outcome, line.id) = ("updated", id)
            case .unchanged(let id): (line.outcome, line.id) = ("unchanged", id)
            case .valueTaken(let id, let external):
                (line.outcome, line.id) = ("refused", id)
                line.reason = "the value stands there under another external id\(external.map { ": \($0)" } ?? "")"
            }
            refused += try say(line)
        }
        return refused
    }

    /// Prints a line and says whether it was a refusal.
    private func say(_ line: Line) throws -> Int {
        if json {
            try Terminal.json(line)
        } else {
            let what = [line.path, line.type, line.value].compactMap { $0.map(VisibleText.of) }.joined(separator: " ")
            let text = "\(line.outcome): \(what)\(line.reason.map { " (\(VisibleText.of($0)))" } ?? "")"
            if line.outcome == "refused" { Terminal.complain(text) } else { Terminal.line(text) }
        }
        return line.outcome == "refused" ? 1 : 0
    }
}
