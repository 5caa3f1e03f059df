import Foundation

/// Everything that can go wrong in the store, each with what happened, what it means and what to do.
public enum StorageError: Error, Equatable, Sendable {
    /// Another process owns the data folder. `since` is when it took ownership, where it said so.
    case dataFolderInUse(pid: Int32?, verb: String?, since: Date?)
    /// The data folder cannot be read, made or written.
    case dataFolderUnusable(path: String, reason: String)
    /// There is no database in the folder, or it is not one of Porchlight's.
    case noDatabase(path: String, reason: String)
    /// The folder holds a database already, which a restoration would overwrite.
    case databasePresent(path: String)
    /// A file is not a backup that can be restored.
    case unusableBackup(path: String, reason: String)
    /// The database was written by a newer version of Porchlight.
    case newerDatabase(found: Int, supported: Int)
    /// The database needs migrations that a read-only opening may not run.
    case olderDatabase(found: Int, needed: Int)
    /// A migration that has already run is not the one this program knows.
    case migrationChanged(number: Int)
    /// The database is damaged.
    case corrupt(String)
    /// The disk, or the room given to the database, is full. Nothing of the unfinished transaction was kept.
    case diskFull
    /// The store was opened for reading only.
    case readOnly
    /// Another connection holds the database for too long.
    case busy
    /// Nothing has this identifier or name.
    case notFound(kind: String, id: String)
    /// A bank of this name is there already; names differ in more than case.
    case nameTaken(String)
    /// A fingerprint with this value stands in the bank under another external id.
    case valueTaken(fingerprintID: Int64, externalID: String?)
    /// The external id belongs to another fingerprint of the bank.
    case externalIDTaken(fingerprintID: Int64)
    /// A value that the store does not take.
    case invalid(field: String, reason: String)
    /// The change log no longer reaches back as far as asked; rebuild from the fingerprints instead.
    case changesPruned(oldest: Int64)
    /// A file could not be read or written.
    case file(path: String, reason: String)
    /// The format of an import could not be told.
    case unknownFormat(reason: String)
    /// A strict import met this problem and stopped. Earlier batches stay.
    case importStopped(ImportProblem)
    /// The caller asked to stop. Committed batches stay and the import can be resumed.
    case cancelled
    /// The database refused for a reason not foreseen above.
    case database(code: Int32, message: String)

    /// Stable snake_case name, for logs and machines.
    public var code: String {
        switch self {
        case .dataFolderInUse: "data_folder_in_use"
        case .dataFolderUnusable: "data_folder_unusable"
        case .noDatabase: "no_database"
        case .databasePresent: "database_present"
        case .unusableBackup: "unusable_backup"
        case .newerDatabase: "newer_database"
        case .olderDatabase: "older_database"
        case .migrationChanged: "migration_changed"
        case .corrupt: "corrupt"
        case .diskFull: "disk_full"
        case .readOnly: "read_only"
        case .busy: "busy"
        case .notFound: "not_found"
        case .nameTaken: "name_taken"
        case .valueTaken: "value_taken"
        case .externalIDTaken: "external_id_taken"
        case .invalid: "invalid"
        case .changesPruned: "changes_pruned"
        case .file: "file"
        case .unknownFormat: "unknown_format"
        case .importStopped: "import_stopped"
        case .cancelled: "cancelled"
        case .database: "database"
        }
    }
}

extension StorageError: CustomStringConvertible, LocalizedError {
    public var errorDescription: String? { description }

    public var description: String {
        switch self {
        case .dataFolderInUse(let pid, let verb, let since):
            let owner = pid.map { "process \($0)" } ?? "another process"
            let what = verb.map { " (\($0))" } ?? ""
            let when = since.map { " since \($0.formatted(.iso8601))" } ?? ""
            return "The data folder is in use by \(owner)\(what)\(when). One process owns it at a time: "
                + "stop that one, or ask it through its API."
        case .dataFolderUnusable(let path, let reason):
            return "The data folder \(path) cannot be used: \(reason). Check that it exists and may be written."
        case .noDatabase(let path, let reason):
            return "There is no usable database at \(path): \(reason). Make one with a writing command first."
        case .databasePresent(let path):
            return "There is a database at \(path) already, and it is kept as it is. Restore into an empty folder, or "
                + "move that database away first."
        case .unusableBackup(let path, let reason):
            return "\(path) cannot be restored: \(reason). Nothing was changed: use another backup."
        case .newerDatabase(let found, let supported):
            return "The database has schema \(found), this program knows up to \(supported). "
                + "Nothing was changed: use the newer Porchlight that wrote it."
        case .olderDatabase(let found, let needed):
            return "The database has schema \(found) and \(needed) is needed. "
                + "Run a writing command once, it brings the database up to date."
        case .migrationChanged(let number):
            return "Migration \(number) in the database is not the one this program knows. "
                + "Nothing was changed: restore a backup or use the version that wrote it."
        case .corrupt(let detail):
            return "The database is damaged: \(detail). Stop writing to it and restore a backup."
        case .diskFull:
            return "The disk is full. Nothing of the unfinished batch was kept: make room and try again."
        case .readOnly: return "The store is open for reading only. Open it as its owner to write."
        case .busy: return "The database is busy in another connection. Try again."
        case .notFound(let kind, let id): return "There is no \(kind) \(id)."
        case .nameTaken(let name): return "There is a bank \(name) already (upper and lower case do not differ)."
        case .valueTaken(let id, let externalID):
            let whose = externalID.map { " with external id \($0)" } ?? ""
            return "The value is in the bank already, as fingerprint \(id)\(whose)."
        case .externalIDTaken(let id): return "The external id belongs to fingerprint \(id) of the bank."
        case .invalid(let field, let reason): return "\(field): \(reason)."
        case .changesPruned(let oldest):
            return "Changes before sequence \(oldest) are no longer kept. Rebuild from the fingerprints."
        case .file(let path, let reason): return "\(path): \(reason)."
        case .unknownFormat(let reason):
            return "The format of the list is not clear: \(reason). Name it: ndjson, csv or hex."
        case .importStopped(let problem):
            return "Stopped at \(problem). Batches before it are kept; nothing of its own batch is."
        case .cancelled: return "Stopped as asked. What was committed is kept."
        case .database(let code, let message): return "The database refused (\(code)): \(message)."
        }
    }
}
