import Foundation
import GRDB

/// The embedded driver: one SQLite file in write-ahead mode, or a database in memory.
///
/// `synchronous=FULL`: in write-ahead mode `NORMAL` survives a kill but may lose the last commits when the power
/// fails, and an acknowledged write has to survive both; `FULL` syncs the log at each commit.
/// Pages of 16 KiB: the unique index takes 32-byte values in random order, so every large batch rewrites nearly
/// all of its pages, and larger pages make that half as dear as the default of 4 KiB (measured).
package final class SQLiteDatabase: SQLDatabase {
    package let dialect = SQLDialect.sqlite
    private let writer: any DatabaseWriter
    private let path: String?
    private let readOnly: Bool

    /// Opens, or makes, the database in `path`; nil is a database in memory.
    package init(path: String?, readOnly: Bool = false) throws(StorageError) {
        self.path = path
        self.readOnly = readOnly
        var configuration = Configuration()
        configuration.label = "Porchlight"
        configuration.readonly = readOnly
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            if !readOnly { try database.execute(sql: "PRAGMA page_size = 16384") }
            try database.execute(
                sql: """
                    PRAGMA temp_store = MEMORY;
                    PRAGMA cache_size = -\(Self.cacheKiB);
                    PRAGMA mmap_size = 1073741824;
                    PRAGMA trusted_schema = OFF;
                    """)
        }
        do {
            if let path {
                let pool = try DatabasePool(path: path, configuration: configuration)
                writer = pool
                // The pool sets NORMAL on its writer once it has switched to write-ahead mode.
                if !readOnly {
                    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
                }
            } else {
                writer = try DatabaseQueue(configuration: configuration)
            }
        } catch {
            throw StorageError(grdb: error)
        }
    }

    package func read<T>(_ body: (any SQLConnection) throws(StorageError) -> T) throws(StorageError) -> T {
        do {
            return try writer.read { try Self.run(body, on: $0) }
        } catch {
            throw StorageError(grdb: error)
        }
    }

    package func write<T>(_ body: (any SQLConnection) throws(StorageError) -> T) throws(StorageError) -> T {
        if readOnly { throw .readOnly }
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
        if !bulk { try checkpoint() }
    }

    package func settle() throws(StorageError) {
        guard let path else { return }
        let size = (try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int64) ?? 0
        if size > Self.logLimit { try checkpoint() }
    }

    private func checkpoint() throws(StorageError) {
        guard path != nil, !readOnly else { return }
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
        do {
            return try writer.read { database in
                let damage = try String.fetchAll(database, sql: "PRAGMA integrity_check(100)").filter { $0 != "ok" }
                let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
                    .prefix(100)
                    .map { row in
                        let table: String = row[0] ?? "?"
                        let parent: String = row[2] ?? "?"
                        return "a row of \(table) refers to a row of \(parent) that is not there"
                    }
                return damage + orphans
            }
        } catch {
            throw StorageError(grdb: error)
        }
    }

    package func byteCount() throws(StorageError) -> Int64 {
        do {
            return try writer.read { database in
                let pages = try Int64.fetchOne(database, sql: "PRAGMA page_count") ?? 0
                return pages * (try Int64.fetchOne(database, sql: "PRAGMA page_size") ?? 0)
            }
        } catch {
            throw StorageError(grdb: error)
        }
    }

    package func close() throws(StorageError) {
        do { try writer.close() } catch { throw StorageError(grdb: error) }
    }

    /// Runs a pragma on the writing connection and returns its first value. For settings and fault tests.
    @discardableResult
    package func pragma(_ sql: String) throws(StorageError) -> Int64? {
        do {
            return try writer.writeWithoutTransaction { try Int64.fetchOne($0, sql: sql) }
        } catch {
            throw StorageError(grdb: error)
        }
    }

    private static let cacheKiB = 32 * 1024
    private static let bulkCacheKiB = 256 * 1024
    /// Size of the log, in bytes, at which it is folded back between two batches.
    private static let logLimit: Int64 = 256 << 20
}
