import Foundation
import GRDB
import Synchronization

/// The embedded driver: one SQLite file in write-ahead mode, or a database in memory.
///
/// `synchronous=FULL`: in write-ahead mode `NORMAL` survives a kill but may lose the last commits when the power
/// fails, and an acknowledged write has to survive both; `FULL` syncs the log at each commit.
/// Pages of 16 KiB: the unique index takes 32-byte values in random order, so every large batch rewrites nearly
/// all of its pages, and larger pages make that half as dear as the default of 4 KiB (measured).
/// No mapping of the file: pages looked at in a mapping are resident memory of the process, up to
/// the whole database, and a read from the system's cache costs no more (measured).
package final class SQLiteDatabase: SQLDatabase {
    package let dialect = SQLDialect.sqlite
    /// Writes; reads too where the database is in memory, which no second connection can see. Nil for reading only.
    private let writer: DatabaseQueue?
    private let readers: SQLiteReaders?
    private let version: SQLiteVersion?
    private let path: String?

    /// Opens, or makes, the database in `path`; nil is a database in memory.
    ///
    /// - Parameter log: false keeps no log beside the file: for a copy that must be one file, which one thread changes.
    package init(path: String?, readOnly: Bool = false, log: Bool = true) throws(StorageError) {
        self.path = path
        readers = path.map { SQLiteReaders(path: $0, count: 4) }
        version = path.map { SQLiteVersion(path: $0) }
        if readOnly {
            writer = nil
            return
        }
        var configuration = Configuration()
        configuration.label = "Porchlight"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.journalMode = path == nil || !log ? .default : .wal
        configuration.prepareDatabase { database in
            try database.execute(
                sql: """
                    PRAGMA page_size = 16384;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA cache_size = -\(Self.cacheKiB);
                    PRAGMA mmap_size = 0;
                    PRAGMA trusted_schema = OFF;
                    """)
        }
        do {
            if let path {
                let queue = try DatabaseQueue(path: path, configuration: configuration)
                // Switching to write-ahead mode sets NORMAL.
                try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
                writer = queue
            } else {
                writer = try DatabaseQueue(configuration: configuration)
            }
        } catch {
            throw StorageError(grdb: error)
        }
    }

    package func read<T>(_ body: (any SQLConnection) throws(StorageError) -> T) throws(StorageError) -> T {
        if let readers { return try readers.read(body) }
        guard let writer else { throw .readOnly }
        do {
            return try writer.read { try Self.run(body, on: $0) }
        } catch {
            throw StorageError(grdb: error)
        }
    }

    package func write<T>(_ body: (any SQLConnection) throws(StorageError) -> T) throws(StorageError) -> T {
        guard let writer else { throw .readOnly }
        do {
            return try writer.write { try Self.run(body, on: $0) }
        } catch {
            throw StorageError(grdb: error)
        }
    }

    private static func run<T>(
        _ body: (any SQLConnection) throws(StorageError) -> T, on database: Database
    ) throws(StorageError) -> T {
        let connection = try SQLiteConnection(database)
        defer { connection.finish() }
        return try body(connection)
    }

    package func setBulk(_ bulk: Bool) throws(StorageError) {
        // Without autocheckpoint the log grows by whole batches and is folded back by `settle`, once for many pages.
        try pragma("PRAGMA wal_autocheckpoint = \(bulk ? 0 : 1000)")
        try pragma("PRAGMA cache_size = -\(bulk ? Self.bulkCacheKiB : Self.cacheKiB)")
        if bulk { return }
        try checkpoint()
        try pragma("PRAGMA shrink_memory")
        FreedMemory.giveBack()
    }

    package func settle() throws(StorageError) {
        guard let path else { return }
        let size = (try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int64) ?? 0
        if size > Self.logLimit { try checkpoint() }
    }

    private func checkpoint() throws(StorageError) {
        guard let writer, path != nil else { return }
        do {
            try writer.writeWithoutTransaction { database in
                do {
                    _ = try database.checkpoint(.truncate)
                } catch DatabaseError.SQLITE_BUSY {
                    // A reader still looks at the old pages. The log is folded back later; nothing is lost.
                }
            }
        } catch {
            throw StorageError(grdb: error)
        }
    }

    package func integrityProblems() throws(StorageError) -> [String] {
        func problems(_ connection: any SQLConnection) throws(StorageError) -> [String] {
            let damage = try connection.all("PRAGMA integrity_check(100)") { $0.text(0) }.filter { $0 != "ok" }
            let orphans = try connection.all("PRAGMA foreign_key_check") { row in
                "a row of \(row.text(0)) refers to a row of \(row.text(2)) that is not there"
            }
            return damage + orphans.prefix(100)
        }
        guard let path else { return try read(problems) }
        // It looks at every row of every index: a connection with more room, for this once.
        return try SQLiteReader(path: path, cacheKiB: Self.checkCacheKiB, mapped: Self.checkMapping).read(problems)
    }

    package func byteCount() throws(StorageError) -> Int64 {
        try read { connection throws(StorageError) in
            let pages = try connection.first("PRAGMA page_count") { $0.integer(0) } ?? 0
            return pages * (try connection.first("PRAGMA page_size") { $0.integer(0) } ?? 0)
        }
    }

    package func dataVersion() throws(StorageError) -> Int64 {
        if let version { return try version.value() }
        return try pragma("PRAGMA data_version") ?? 0
    }

    package func copy(to target: String) throws(StorageError) {
        if let path {
            // On a connection of its own, which is gone with it: no reader waits, and no cache stays filled.
            let reader = try SQLiteReader(path: path, cacheKiB: Self.cacheKiB)
            defer { reader.finish() }
            let statement = try reader.prepareOnce("VACUUM INTO ?")
            try statement.bind([.text(target)])
            while try statement.step() {}
            return
        }
        do {
            try writer?.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [target]) }
        } catch {
            throw StorageError(grdb: error)
        }
    }

    package func close() throws(StorageError) {
        // The writer last: the one that closes last folds the log back.
        readers?.close()
        version?.close()
        do { try writer?.close() } catch { throw StorageError(grdb: error) }
    }

    /// Runs a pragma on the writing connection and returns its first value. For settings and fault tests.
    @discardableResult
    package func pragma(_ sql: String) throws(StorageError) -> Int64? {
        guard let writer else { throw .readOnly }
        do {
            return try writer.writeWithoutTransaction { try Int64.fetchOne($0, sql: sql) }
        } catch {
            throw StorageError(grdb: error)
        }
    }

    /// Room for the pages that a group of small writes touches.
    private static let cacheKiB = 8 * 1024
    private static let bulkCacheKiB = 256 * 1024
    private static let checkMapping = 1 << 30
    private static let checkCacheKiB = 64 * 1024
    /// Size of the log, in bytes, at which it is folded back between two batches.
    private static let logLimit: Int64 = 256 << 20
}

/// The database's version as one connection sees it: SQLite counts it for each connection by itself, so it must always
/// be the same one that is asked.
final class SQLiteVersion: Sendable {
    private let path: String
    private let reader = Mutex<SQLiteReader?>(nil)

    init(path: String) { self.path = path }

    func value() throws(StorageError) -> Int64 {
        let result: Result<Int64, StorageError> = reader.withLock { held in
            do throws(StorageError) {
                let reader: SQLiteReader
                if let held { reader = held } else { reader = try SQLiteReader(path: path, cacheKiB: 64) }
                held = reader
                defer { reader.finish() }
                return .success(try reader.first("PRAGMA data_version") { $0.integer(0) } ?? 0)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    func close() { reader.withLock { $0 = nil } }
}
