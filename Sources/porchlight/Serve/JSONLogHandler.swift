import Foundation
import Logging
import SafetyCore

/// Writes each entry of the log as one line of JSON to standard error. Metadata never holds content: that is up to who
/// logs, and no one logs bodies, queries or addresses.
struct JSONLogHandler: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var json = JSONWriter()
        json.object { json in
            json.field("time", Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
            json.field("level", event.level.rawValue)
            json.field("message", "\(event.message)")
            let all = metadata.merging(event.metadata ?? [:]) { _, newer in newer }
            for (key, value) in all.sorted(by: { $0.key < $1.key }) { json.field(key, "\(value)") }
        }
        let line = json.bytes + [UInt8(ascii: "\n")]
        // One write: lines of several threads do not mix.
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
