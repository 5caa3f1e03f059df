import Digests
import Foundation

/// Where an import from HMA has come to, kept in the data folder after each part.
///
/// Losing it loses nothing but time: what is taken twice is there once.
struct HMAImportState {
    private let path: String

    /// - Parameter source: the whole URL. It may hold a key, so only its digest is in the name of the file.
    init(folder: String, source: String) {
        var hash = SHA256()
        Array(source.utf8).withUnsafeBytes { hash.update($0) }
        let name = hash.finalize().bytes.prefix(8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        path = "\(folder)/hma-import-\(name.joined()).json"
    }

    /// The report of the last import from there, finished or not; nil where there was none.
    func load() throws(HMAImportError) -> HMAImportReport? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        do {
            return try JSONDecoder().decode(HMAImportReport.self, from: Data(contentsOf: URL(filePath: path)))
        } catch {
            throw .state("\(path) does not hold what was written there; remove it and begin again without --resume")
        }
    }

    /// - Complexity: O(report)
    func save(_ report: HMAImportReport) throws(HMAImportError) {
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let partial = path + ".partial"
            // Made for its owner's eyes: it names banks and ids.
            guard
                FileManager.default.createFile(
                    atPath: partial, contents: try encoder.encode(report), attributes: [.posixPermissions: 0o600])
            else { throw HMAImportError.state("\(partial) cannot be written") }
            guard rename(partial, path) == 0 else {
                throw HMAImportError.state("\(path) cannot be written: \(String(cString: strerror(errno)))")
            }
        } catch let error as HMAImportError {
            throw error
        } catch {
            throw .state(error.localizedDescription)
        }
    }
}
