import Foundation
import SafetyDesk
import Storage

/// Opens the data folder for the verbs about keys, which work beside a running server and before the first one.
enum KeyFolder {
    /// How long another process may take to make the database that we wait for.
    private static let patience: TimeInterval = 10

    /// - Parameters:
    ///   - verb: what this process does; nil only reads.
    ///   - mayCreate: only making a key makes a data folder: a misspelt one must not look like an empty one.
    static func with<T>(
        _ configuration: Configuration, verb: String?, mayCreate: Bool, _ body: (KeyRing) throws -> T
    ) throws -> T {
        let folder = configuration.dataFolder
        let database = folder + "/" + Store.databaseFileName
        guard mayCreate || FileManager.default.fileExists(atPath: database) else {
            throw CommandFailure(
                "There is no data folder at \(folder). Name it with --data, or make a key first: "
                    + "porchlight key create --scope admin", status: ExitStatus.usage)
        }
        let store = try open(folder, verb)
        let result: T
        do {
            result = try body(KeyRing(store: store))
        } catch {
            try? store.close()
            throw error
        }
        try store.close()
        return result
    }

    private static func open(_ folder: String, _ verb: String?) throws(StorageError) -> Store {
        guard let verb else { return try Store.openReadOnly(folder: folder) }
        let begin = ContinuousClock.now
        while true {
            let cause: StorageError
            do throws(StorageError) {
                return try Store.openBeside(folder: folder)
            } catch {
                switch error {
                // Nobody made it, or brought it up to date: this process does, unless one is at it just now. Until that
                // one has written the database's identity, it cannot be told from a damaged one.
                case .noDatabase, .olderDatabase, .corrupt: cause = error
                default: throw error
                }
            }
            do throws(StorageError) {
                return try Store.open(folder: folder, verb: verb)
            } catch {
                guard case .dataFolderInUse = error else { throw error }
                if ContinuousClock.now - begin >= .seconds(patience) {
                    if case .corrupt = cause { throw cause }
                    throw error
                }
                Thread.sleep(forTimeInterval: 0.05)
            }
        }
    }
}
