import Foundation
import SafetyCore
import Storage

/// What a job was asked to import; kept in the job from before its first batch on.
struct ImportRequest: Codable, Hashable {
    var bank: Int64
    var format: ImportFormat
    var type: FingerprintAlgorithm?
    /// Written with each fingerprint that does not name its own.
    var source: String?

    /// - Throws: `StorageError` with `corrupt` when it cannot be written as JSON.
    var text: String {
        get throws(StorageError) {
            let encoder = JSONEncoder()
            encoder.outputFormatting = .sortedKeys
            do {
                return String(decoding: try encoder.encode(self), as: UTF8.self)
            } catch {
                throw .corrupt("an import's request cannot be written")
            }
        }
    }

    init(bank: Int64, format: ImportFormat, type: FingerprintAlgorithm?, source: String?) {
        self.bank = bank
        self.format = format
        self.type = type
        self.source = source
    }

    /// Reads what a job was asked; nil for a job that did not come through the desk.
    init?(of job: Job) {
        guard let text = job.importRequest,
            let request = try? JSONDecoder().decode(ImportRequest.self, from: Data(text.utf8))
        else { return nil }
        self = request
    }
}
