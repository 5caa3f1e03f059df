import Foundation
import Synchronization

/// Everything Porchlight keeps in a database: banks, fingerprints, exceptions, jobs, scans and findings.
///
/// Every method blocks its thread until the database has answered; a write returns when it is on disk. Code that
/// must not block uses ``background(_:)``. Methods may be called from any thread; writers take turns.
public final class Store: Sendable {
    /// Name of the database file in the data folder.
    public static let databaseFileName = "porchlight.sqlite3"

    package let database: any SQLDatabase
    package let now: @Sendable () -> Date
    /// Held until the store is closed or let go of.
    private let lock: Mutex<DataFolderLock?>
    public let isReadOnly: Bool
    /// Identity of the database, made with it and kept for ever: a snapshot of another database is told by it.
    public let databaseID: UUID

    /// Opens the data folder as its owner, making folder and database where there are none, and brings the schema
    /// up to date. The files of the database and the lock are for their owner's eyes only, whatever folder they lie in.
    ///
    /// - Parameters:
    ///   - folder: path of the data folder.
    ///   - verb: what this process does with it, said to whoever wants it meanwhile.
    /// - Throws: `dataFolderInUse`, `dataFolderUnusable`, `newerDatabase`, `migrationChanged`, `corrupt`, `diskFull`.
    public static func open(
        folder: String, verb: String, now: @escaping @Sendable () -> Date = { Date() }
    ) throws(StorageError) -> Store {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .dataFolderUnusable(path: folder, reason: "\(error.localizedDescription)")
        }
        let lock = try DataFolderLock(folder: folder, verb: verb, now: now())
        try PrivateFiles.prepare(folder: folder)
        let database = try SQLiteDatabase(path: folder + "/" + databaseFileName)
        return try Store(database: database, lock: lock, now: now)
    }

    /// Opens the database beside its owner, for reading only.
    ///
    /// - Throws: `noDatabase`, `olderDatabase`, `newerDatabase`, `migrationChanged`, `corrupt`.
    public static func openReadOnly(
        folder: String, now: @escaping @Sendable () -> Date = { Date() }
    ) throws(StorageError) -> Store {
        let path = folder + "/" + databaseFileName
        guard FileManager.default.fileExists(atPath: path) else {
            throw .noDatabase(path: path, reason: "there is no such file")
        }
        let database = try SQLiteDatabase(path: path, readOnly: true)
        return try Store(existing: database, isReadOnly: true, path: path, now: now)
    }

    /// Opens the database beside its owner, for reading and for small writes, without bringing its schema up to date. A
    /// write waits up to five seconds for those of the owner.
    ///
    /// The owner hears of such writes by ``dataVersion()`` alone: they are for what it does not keep in memory, such as
    /// keys, and not for fingerprints.
    /// - Throws: `noDatabase`, `olderDatabase`, `newerDatabase`, `migrationChanged`, `corrupt`.
    public static func openBeside(
        folder: String, now: @escaping @Sendable () -> Date = { Date() }
    ) throws(StorageError) -> Store {
        // Looked at for reading first: opening for writing would already change a file that is not ours.
        try openReadOnly(folder: folder).close()
        let path = folder + "/" + databaseFileName
        return try Store(existing: try SQLiteDatabase(path: path), isReadOnly: false, path: path, now: now)
    }

    /// A store in memory that is gone with the process: for tests and for work that leaves nothing behind.
    public static func inMemory(now: @escaping @Sendable () -> Date = { Date() }) throws(StorageError) -> Store {
        try Store(database: try SQLiteDatabase(path: nil), lock: nil, now: now)
    }

    package init(
        database: any SQLDatabase, lock: sending DataFolderLock?, migrator: Migrator = Migrator(),
        now: @escaping @Sendable () -> Date
    ) throws(StorageError) {
        try Migrator.run(migrator, on: database, now: now())
        self.database = database
        self.lock = Mutex(lock)
        self.now = now
        isReadOnly = false
        databaseID = try database.write { connection throws(StorageError) in
            let settings = SettingTable(connection: connection)
            if let known = try settings.value(Self.identitySetting) {
                guard let id = UUID(uuidString: known) else { throw .corrupt("the database has no identity") }
                return id
            }
            let id = UUID()
            try settings.set(Self.identitySetting, to: id.uuidString.lowercased())
            return id
        }
    }

    private init(
        existing database: any SQLDatabase, isReadOnly: Bool, path: String, now: @escaping @Sendable () -> Date
    ) throws(StorageError) {
        let migrator = Migrator()
        let found: Int
        do {
            found = try Migrator.check(migrator, on: database)
        } catch .database(_, let message) {
            throw .noDatabase(path: path, reason: message)
        }
        if found < migrator.newest { throw .olderDatabase(found: found, needed: migrator.newest) }
        self.database = database
        self.lock = Mutex(nil)
        self.now = now
        self.isReadOnly = isReadOnly
        databaseID = try database.read { connection throws(StorageError) in
            guard let known = try SettingTable(connection: connection).value(Self.identitySetting),
                let id = UUID(uuidString: known)
            else { throw .corrupt("the database has no identity") }
            return id
        }
    }

    /// Closes the database and gives up the data folder. Nothing may be called afterwards.
    public func close() throws(StorageError) {
        try database.close()
        lock.withLock { $0 = nil }
    }

    /// Runs `body` on a thread that may block.
    public func background<T: Sendable>(
        _ body: @escaping @Sendable (Store) throws(StorageError) -> T
    ) async throws(StorageError) -> T {
        let result: Result<T, StorageError> = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                do throws(StorageError) {
                    continuation.resume(returning: .success(try body(self)))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        return try result.get()
    }

    /// Everything the database's own checks find wrong, in words; empty when all is well.
    ///
    /// - Complexity: reads the whole database.
    public func integrityCheck() throws(StorageError) -> [String] { try database.integrityProblems() }

    /// Size of the database in bytes.
    public func byteCount() throws(StorageError) -> Int64 { try database.byteCount() }

    /// Number of the last migration that ran.
    public func schemaVersion() throws(StorageError) -> Int { try Migrator.check(Migrator(), on: database) }

    /// A number that is another one after another connection has written, this process's own or another's: as long as
    /// it stands nothing was changed by others.
    ///
    /// - Complexity: O(1), a few microseconds.
    public func dataVersion() throws(StorageError) -> Int64 { try database.dataVersion() }

    // MARK: Settings

    /// A setting kept in the database; nil where it was never set. Names beginning `porchlight.` are its own.
    public func setting(_ name: String) throws(StorageError) -> String? {
        try database.read { connection throws(StorageError) in try SettingTable(connection: connection).value(name) }
    }

    /// Sets a setting; nil removes it.
    public func setSetting(_ name: String, to value: String?) throws(StorageError) {
        if name.hasPrefix("porchlight.") || name.isEmpty || name.count > 200 {
            throw .invalid(field: "setting", reason: "\(name) is not a name for a setting")
        }
        try database.write { connection throws(StorageError) in
            let table = SettingTable(connection: connection)
            if let value { try table.set(name, to: value) } else { try table.remove(name) }
        }
    }

    static let identitySetting = "porchlight.database_id"
}

extension Migrator {
    // Opens the existential: the seam's generic methods take a concrete database.
    fileprivate static func run(_ migrator: Migrator, on database: some SQLDatabase, now: Date) throws(StorageError) {
        try migrator.migrate(database, now: now)
    }

    fileprivate static func check(_ migrator: Migrator, on database: some SQLDatabase) throws(StorageError) -> Int {
        try migrator.check(database)
    }
}
