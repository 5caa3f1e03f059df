import Foundation
import SafetyCore

/// A finished item on its way to the record and to whoever listens.
struct ScannedItem: Sendable {
    var finding: Finding
    /// The file it is or lies in; nil for what is no file.
    var file: WalkedFile?
    var thumbnail: ScanReportPage.Thumbnail?

    /// Something that was not read at all.
    static func leftOut(
        _ path: String, _ status: Finding.Status, code: String, _ reason: String
    ) -> ScannedItem {
        ScannedItem(
            finding: Finding(path: path, status: status, failure: .init(code: code, reason: reason)))
    }
}
