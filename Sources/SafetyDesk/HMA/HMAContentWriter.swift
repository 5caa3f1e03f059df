import Foundation
import SafetyCore
import Storage

/// Puts contents that came from HMA into banks.
struct HMAContentWriter {
    private let known: KnownContent
    private let targets: [String: Bank]
    private let isResumed: Bool
    /// Contents here that something was put into by this run.
    private var touched: Set<Int64> = []

    init(known: KnownContent, targets: [String: Bank], isResumed: Bool) {
        self.known = known
        self.targets = targets
        self.isResumed = isResumed
    }

    /// Takes one content, with its metadata and its switch.
    ///
    /// - Throws: `StorageError`
    mutating func take(_ content: HMAContent, _ report: inout HMAImportReport) throws {
        let now = Int64(Date().timeIntervalSince1970)
        let isOn = content.disableUntil == 1 || content.disableUntil > 1 && content.disableUntil <= now
        for signal in content.signals {
            report.seen[signal.type, default: 0] += 1
            if isOn { report.seenEnabled[signal.type, default: 0] += 1 }
        }
        guard let bank = targets[content.bank] else { return }
        let values = values(of: content, &report)
        guard !values.isEmpty else {
            if content.signals.isEmpty { report.leaveOut(content.id, "it has no signals") }
            return
        }
        var wasThere = 0
        for value in values where try known.store.fingerprint(value, inBank: bank.id) != nil { wasThere += 1 }
        guard let kept = try add(content, values, to: bank, &report) else { return }
        let isFirst = touched.insert(kept.id).inserted
        try turn(kept, to: content.disableUntil, mayTurnOff: isFirst && (wasThere == 0 || !isResumed), now: now)
        report.contents += 1
        report.added += values.count - wasThere
        report.alreadyThere += wasThere
        if !isFirst { report.joined += 1 }
        if !isOn { report.disabled += 1 }
        if let line = report.banks.firstIndex(where: { $0.name == content.bank }) { report.banks[line].contents += 1 }
    }

    private func add(
        _ content: HMAContent, _ values: [FingerprintValue], to bank: Bank, _ report: inout HMAImportReport
    ) throws -> BankContent? {
        let new = NewContent(
            fingerprints: values.map { NewFingerprint($0) }, note: content.note, contentID: content.contentID,
            contentURI: content.contentURI, originalURI: content.originalURI, json: content.json)
        // Kept as a result: the compiler (6.3.1) cannot take apart the payload of a typed error in a catch here.
        let outcome = Result<BankContent, any Error> { try known.store.addContent(new, toBank: bank.id) }
        if case .failure(let error) = outcome, case StorageError.invalid(let field, let reason) = error {
            report.leaveOut(content.id, "its \(field) is not taken: \(reason)")
            return nil
        }
        return try outcome.get()
    }

    /// HMA may hold a value several times in a bank, some switched off; it matches if one of them is on.
    private func turn(_ content: BankContent, to until: Int64, mayTurnOff: Bool, now: Int64) throws {
        guard content.disableUntil != until, mayTurnOff || !content.isEnabled(at: now) else { return }
        var wanted = content
        wanted.disableUntil = until
        try known.store.updateContent(wanted)
    }

    private func values(of content: HMAContent, _ report: inout HMAImportReport) -> [FingerprintValue] {
        var values: [FingerprintValue] = []
        for signal in content.signals {
            guard let algorithm = Self.algorithm(signal.type) else {
                report.leaveOut(content.id, "signals of the kind \(signal.type) are not kept here")
                continue
            }
            guard let value = FingerprintValue(algorithm, hex: signal.value) else {
                report.leaveOut(
                    content.id, "its \(signal.type) signal is not \(algorithm.byteCount * 2) hexadecimal digits")
                continue
            }
            if let reason = BankIntake.refusal(of: value) {
                report.leaveOut(content.id, "its \(signal.type) signal is refused: \(reason)")
                continue
            }
            values.append(value)
        }
        return values
    }

    private static func algorithm(_ type: String) -> FingerprintAlgorithm? {
        switch type {
        case "pdq": .pdq
        case "video_md5": .md5
        // Porchlight's own HMA paths tell these under their own names.
        case "sha1": .sha1
        case "sha256": .sha256
        default: nil
        }
    }
}
