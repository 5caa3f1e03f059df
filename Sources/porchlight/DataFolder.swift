import Foundation
import SafetyDesk
import Storage

/// Opens the data folder for a verb, with errors that say what to do.
enum DataFolder {
    /// - Parameters:
    ///   - verb: what this process does as the owner; nil to read beside an owner.
    ///   - mayCreate: only making a bank makes a data folder: a misspelt one must not look like an empty one.
    static func open(_ configuration: Configuration, verb: String?, mayCreate: Bool) throws -> KnownContent {
        let database = configuration.dataFolder + "/" + Store.databaseFileName
        guard mayCreate || FileManager.default.fileExists(atPath: database) else {
            throw CommandFailure(
                "There is no data folder at \(configuration.dataFolder). Name it with --data, or make a bank first: "
                    + "porchlight bank create NAME", status: ExitStatus.usage)
        }
        do {
            return try KnownContent.open(folder: configuration.dataFolder, verb: verb)
        } catch let error as StorageError {
            throw CommandFailure(error.description)
        }
    }

    /// Runs `body` with the banks open, and closes them in order.
    static func with<T>(
        _ configuration: Configuration, verb: String?, mayCreate: Bool = false, _ body: (KnownContent) throws -> T
    ) throws -> T {
        let known = try open(configuration, verb: verb, mayCreate: mayCreate)
        for note in known.openingNotes { Terminal.complain(note) }
        let result = try body(known)
        try known.close()
        return result
    }
}
