import GRDB
import GRDBSQLite

/// A prepared statement of SQLite, stepped through the C interface: the bulk import runs millions of them,
/// and GRDB's argument arrays would cost more than the insertion.
///
/// One prepared by GRDB is finalised by GRDB with its connection, any other when it is let go of.
final class SQLiteStatement: SQLStatement {
    /// Nil for a statement of our own.
    private let owner: Statement?
    private let handle: OpaquePointer
    private let connection: OpaquePointer
    /// For the connection's own book-keeping.
    var isInUse = false

    init(_ owner: Statement, connection: OpaquePointer) {
        self.owner = owner
        self.handle = owner.sqliteStatement
        self.connection = connection
    }

    init(owned handle: OpaquePointer, connection: OpaquePointer) {
        owner = nil
        self.handle = handle
        self.connection = connection
    }

    deinit {
        if owner == nil { sqlite3_finalize(handle) }
    }

    func bind(_ value: SQLValue, at index: Int) throws(StorageError) {
        let position = Int32(index)
        let result =
            switch value {
            case .null: sqlite3_bind_null(handle, position)
            case .integer(let number): sqlite3_bind_int64(handle, position, number)
            case .real(let number): sqlite3_bind_double(handle, position, number)
            case .text(var text):
                text.withUTF8 { utf8 in
                    utf8.withMemoryRebound(to: CChar.self) {
                        // An empty buffer may have no address, and a null address would bind NULL.
                        $0.baseAddress == nil
                            ? sqlite3_bind_text(handle, position, "", 0, Self.transient)
                            : sqlite3_bind_text(handle, position, $0.baseAddress, Int32($0.count), Self.transient)
                    }
                }
            case .blob(let bytes): bytes.withUnsafeBytes { bindBytes($0, position) }
            }
        try check(result)
    }

    func bind(integer: Int64, at index: Int) throws(StorageError) {
        try check(sqlite3_bind_int64(handle, Int32(index), integer))
    }

    func bind(bytes: UnsafeRawBufferPointer, at index: Int) throws(StorageError) {
        try check(bindBytes(bytes, Int32(index)))
    }

    private func bindBytes(_ bytes: UnsafeRawBufferPointer, _ position: Int32) -> Int32 {
        bytes.isEmpty
            ? sqlite3_bind_zeroblob(handle, position, 0)
            : sqlite3_bind_blob(handle, position, bytes.baseAddress, Int32(bytes.count), Self.transient)
    }

    func step() throws(StorageError) -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code:
            let error = StorageError(sqlite: code, connection: connection)
            sqlite3_reset(handle)
            throw error
        }
    }

    func reset() { sqlite3_reset(handle) }

    var changes: Int { Int(sqlite3_changes(connection)) }

    func isNull(_ column: Int) -> Bool { sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL }
    func integer(_ column: Int) -> Int64 { sqlite3_column_int64(handle, Int32(column)) }
    func real(_ column: Int) -> Double { sqlite3_column_double(handle, Int32(column)) }

    func text(_ column: Int) -> String {
        guard let start = sqlite3_column_text(handle, Int32(column)) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    func withBytes<T>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> T) -> T {
        let start = sqlite3_column_blob(handle, Int32(column))
        let count = start == nil ? 0 : Int(sqlite3_column_bytes(handle, Int32(column)))
        return body(UnsafeRawBufferPointer(start: start, count: count))
    }

    private func check(_ result: Int32) throws(StorageError) {
        if result != SQLITE_OK { throw StorageError(sqlite: result, connection: connection) }
    }

    /// SQLITE_TRANSIENT, a C macro that Swift does not see: the value is copied before the call returns.
    private static var transient: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}

/// One access to SQLite: statements prepared in it are reset when it ends.
final class SQLiteConnection: SQLConnection {
    let dialect = SQLDialect.sqlite
    private let database: Database
    private let handle: OpaquePointer
    private var statements: [String: SQLiteStatement] = [:]
    private var once: [SQLiteStatement] = []

    init(_ database: Database) throws(StorageError) {
        guard let handle = database.sqliteConnection else {
            throw .database(code: SQLITE_MISUSE, message: "the connection is closed")
        }
        self.database = database
        self.handle = handle
    }

    func prepare(_ sql: String) throws(StorageError) -> any SQLStatement {
        if let known = statements[sql] { return known }
        do {
            let statement = SQLiteStatement(try database.cachedStatement(sql: sql), connection: handle)
            statements[sql] = statement
            return statement
        } catch {
            throw StorageError(grdb: error)
        }
    }

    func prepareOnce(_ sql: String) throws(StorageError) -> any SQLStatement {
        do {
            let statement = SQLiteStatement(try database.makeStatement(sql: sql), connection: handle)
            once.append(statement)
            return statement
        } catch {
            throw StorageError(grdb: error)
        }
    }

    func define(_ sql: String) throws(StorageError) {
        do { try database.execute(sql: sql) } catch { throw StorageError(grdb: error) }
    }

    /// A statement left in the middle of its rows would keep the transaction open.
    func finish() {
        for statement in statements.values { statement.reset() }
        for statement in once { statement.reset() }
    }
}
