import ArgumentParser
import Foundation
import SafetyDesk

/// The flags that every verb with settings takes; one for each key of `porchlight config`.
struct ConfigurationOptions: ParsableArguments {
    @Option(name: .customLong("config"), help: "Configuration file (porchlight.yaml).")
    var file: String?

    @Option(help: "Data folder.")
    var data: String?

    @Option(help: "Confined decoding processes; 0 means one per core.")
    var mediaWorkers: String?

    @Option(help: "Largest picture in pixels.")
    var mediaMaxPixels: String?

    @Option(help: "Largest file in bytes that is decoded.")
    var mediaMaxBytes: String?

    @Option(help: "Seconds that one picture may take.")
    var mediaDeadlineSeconds: String?

    @Option(help: "Address space of one worker in bytes.")
    var mediaWorkerMemory: String?

    @Option(help: "Most entries read from one archive.")
    var archiveMaxEntries: String?

    @Option(help: "Most bytes that one archive may unpack to.")
    var archiveMaxBytes: String?

    @Option(help: "Most times that an archive may grow when unpacked.")
    var archiveMaxRatio: String?

    /// Reads the settings of this run.
    ///
    /// Never from the current folder: one scans in folders that strangers fill.
    ///
    /// - Parameter more: what further flags gave.
    func load(_ more: [(String, String?)] = []) throws -> Configuration {
        let environment = ProcessInfo.processInfo.environment
        var path = file ?? environment["PORCHLIGHT_CONFIG"]
        if path == nil {
            let own = environment["XDG_CONFIG_HOME"] ?? (environment["HOME"].map { $0 + "/.config" } ?? "")
            path = [own + "/porchlight/porchlight.yaml", "/etc/porchlight/porchlight.yaml"].first {
                $0.hasPrefix("/") && FileManager.default.fileExists(atPath: $0)
            }
        }
        let given: [(String, String?)] = [
            ("data", data), ("media.workers", mediaWorkers), ("media.max_pixels", mediaMaxPixels),
            ("media.max_bytes", mediaMaxBytes), ("media.deadline_seconds", mediaDeadlineSeconds),
            ("media.worker_memory", mediaWorkerMemory), ("archive.max_entries", archiveMaxEntries),
            ("archive.max_bytes", archiveMaxBytes), ("archive.max_ratio", archiveMaxRatio),
        ]
        var flags: [String: String] = [:]
        for (key, value) in given + more { flags[key] = value }
        do {
            return try Configuration(file: path, environment: environment, flags: flags)
        } catch {
            throw CommandFailure(error.description, status: ExitStatus.usage)
        }
    }
}
