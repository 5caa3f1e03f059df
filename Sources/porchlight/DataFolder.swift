import SafetyDesk
import Storage

/// Opens the data folder for a verb, with errors that say what to do.
enum DataFolder {
    /// - Parameter verb: what this process does as the owner; nil to read beside an owner.
    static func open(_ configuration: Configuration, verb: String?) throws -> KnownContent {
        do {
            return try KnownContent.open(folder: configuration.dataFolder, verb: verb)
        } catch let error as StorageError {
            throw CommandFailure(error.description)
        }
    }

    /// Runs `body` with the banks open, and closes them in order.
    static func with<T>(
        _ configuration: Configuration, verb: String?, _ body: (KnownContent) throws -> T
    ) throws -> T {
        let known = try open(configuration, verb: verb)
        for note in known.openingNotes { Terminal.complain(note) }
        let result = try body(known)
        try known.close()
        return result
    }
}
