import GRDB
import GRDBSQLite

/// A connection of its own for reading, spoken to through the C interface.
///
/// A look-up is answered from one row in a few microseconds; a pool that begins each read by preparing `BEGIN` and
/// asking for the schema's version, and hands it to a queue, takes longer than the row itself (measured). Statements
/// stay prepared as long as the connection.
///
/// `@unchecked Sendable`: whoever uses it has it alone. ``SQLiteReaders`` takes it out of its list under a lock before
/// and puts it back after, and nothing else keeps it but ``SQLiteVersion``, which holds a lock of its own throughout.
final class SQLiteReader: SQLConnection, @unchecked Sendable {
    let dialect = SQLDialect.sqlite
    private let handle: OpaquePointer
    private var statements: [String: SQLiteStatement] = [:]
    /// Those prepared, or prepared again, by the read that goes on.
    private var used: [SQLiteStatement] = []
    private var begin: SQLiteStatement?
    private var commit: SQLiteStatement?

    /// - Parameters:
    ///   - cacheKiB: the most memory, in KiB, that pages of the database may take in this connection.
    ///   - mapped: bytes of the file to look at in place. Pages looked at so count as resident memory of the process.
    init(path: String, cacheKiB: Int, mapped: Int = 0) throws(StorageError) {
        var opened: OpaquePointer?
        let result = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
        guard let opened else { throw .database(code: result, message: "no memory for a connection") }
        guard result == SQLITE_OK else {
            let error = StorageError(sqlite: result, connection: opened)
            sqlite3_close_v2(opened)
            throw error
        }
        handle = opened
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, 5000)
        try define(
            """
            PRAGMA temp_store = MEMORY; PRAGMA cache_size = -\(cacheKiB); PRAGMA mmap_size = \(mapped);
            PRAGMA trusted_schema = OFF;
            """)
        begin = try make("BEGIN")
        commit = try make("COMMIT")
    }

    deinit {
        statements = [:]
        (begin, commit) = (nil, nil)
        // Waits for nothing: were a statement left, the connection would close with it.
        sqlite3_close_v2(handle)
    }

    /// Runs `body` on a consistent view of what is committed.
    func read<T>(_ body: (any SQLConnection) throws(StorageError) -> T) throws(StorageError) -> T {
        try run(begin)
        let result: Result<T, StorageError>
        do throws(StorageError) {
            result = .success(try body(self))
        } catch {
            result = .failure(error)
        }
        finish()
        if sqlite3_get_autocommit(handle) == 0 { try run(commit) }
        return try result.get()
    }

    func prepare(_ sql: String) throws(StorageError) -> any SQLStatement {
        if let known = statements[sql] {
            if !known.isInUse { use(known) }
            return known
        }
        let statement = try make(sql)
        statements[sql] = statement
        use(statement)
        return statement
    }

    func prepareOnce(_ sql: String) throws(StorageError) -> any SQLStatement {
        let statement = try make(sql)
        use(statement)
        return statement
    }

    func define(_ sql: String) throws(StorageError) {
        let result = sqlite3_exec(handle, sql, nil, nil, nil)
        if result != SQLITE_OK { throw StorageError(sqlite: result, connection: handle) }
    }

    /// Ends what a call outside `read` prepared.
    func finish() {
        for statement in used {
            statement.reset()
            statement.isInUse = false
        }
        used.removeAll(keepingCapacity: true)
    }

    private func use(_ statement: SQLiteStatement) {
        statement.isInUse = true
        used.append(statement)
    }

    private func run(_ statement: SQLiteStatement?) throws(StorageError) {
        guard let statement else { return }
        defer { statement.reset() }
        _ = try statement.step()
    }

    private func make(_ sql: String) throws(StorageError) -> SQLiteStatement {
        var prepared: OpaquePointer?
        let result = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
        guard result == SQLITE_OK else { throw StorageError(sqlite: result, connection: handle) }
        guard let prepared else { throw .database(code: SQLITE_MISUSE, message: "there is no statement in: \(sql)") }
        return SQLiteStatement(owned: prepared, connection: handle)
    }
}
