/// A value bound to a placeholder or read from a column.
package enum SQLValue: Sendable, Equatable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])

    package static func integer(_ value: Int) -> SQLValue { .integer(Int64(value)) }
    package static func flag(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }
    package static func optional(_ value: String?) -> SQLValue { value.map(SQLValue.text) ?? .null }
    package static func optional(_ value: Int64?) -> SQLValue { value.map(SQLValue.integer) ?? .null }
    package static func optional(_ value: [UInt8]?) -> SQLValue { value.map(SQLValue.blob) ?? .null }
}

/// A prepared statement. Placeholders count from 1, columns from 0.
///
/// Lives only inside the `read` or `write` that prepared it.
package protocol SQLStatement: AnyObject {
    func bind(_ value: SQLValue, at index: Int) throws(StorageError)
    func bind(integer: Int64, at index: Int) throws(StorageError)
    /// Copies the bytes.
    func bind(bytes: UnsafeRawBufferPointer, at index: Int) throws(StorageError)
    /// Moves to the next row; false when there is none, or when the statement gives none.
    func step() throws(StorageError) -> Bool
    /// Makes the statement ready to be bound and run again.
    func reset()
    /// Rows inserted, updated or deleted by the run that just ended.
    var changes: Int { get }

    func isNull(_ column: Int) -> Bool
    func integer(_ column: Int) -> Int64
    func real(_ column: Int) -> Double
    func text(_ column: Int) -> String
    func withBytes<T>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> T) -> T
}

/// What SQL runs on, inside one transaction. SQL text is the same for every driver: `?` placeholders,
/// `ON CONFLICT`, `RETURNING` and row values are fine; nothing particular to one database is.
package protocol SQLConnection: AnyObject {
    var dialect: SQLDialect { get }
    /// Prepares one statement. The same text again gives the same plan, kept by the connection.
    func prepare(_ sql: String) throws(StorageError) -> any SQLStatement
    /// Prepares a statement whose text will not come again, so that nothing keeps it after this access.
    func prepareOnce(_ sql: String) throws(StorageError) -> any SQLStatement
    /// Runs statements that define the schema.
    func define(_ sql: String) throws(StorageError)
}

/// The seam between the store and a database: SQLite now, PostgreSQL beside it.
package protocol SQLDatabase: Sendable {
    var dialect: SQLDialect { get }
    /// Runs `body` on a consistent view of what is committed. Must not be nested.
    func read<T>(_ body: (any SQLConnection) throws(StorageError) -> T) throws(StorageError) -> T
    /// Runs `body` as one transaction, alone among writers; when it returns the changes are on disk,
    /// when it throws there are none. Must not be nested.
    func write<T>(_ body: (any SQLConnection) throws(StorageError) -> T) throws(StorageError) -> T
    /// Announces many large transactions, so that the driver can give them room; false ends that.
    func setBulk(_ bulk: Bool) throws(StorageError)
    /// Lets the driver clear away between two large transactions what it put off during them.
    func settle() throws(StorageError)
    /// Everything found wrong by the database's own checks; empty when all is well.
    func integrityProblems() throws(StorageError) -> [String]
    /// Room taken, in bytes.
    func byteCount() throws(StorageError) -> Int64
    /// A number that is another one after another connection has written.
    func dataVersion() throws(StorageError) -> Int64
    /// Writes a consistent copy of the whole database into a new file, or an empty one, while others go on.
    func copy(to target: String) throws(StorageError)
    func close() throws(StorageError)
}

extension SQLStatement {
    package func bytes(_ column: Int) -> [UInt8] { withBytes(column) { Array($0) } }
    package func int(_ column: Int) -> Int { Int(integer(column)) }
    package func flag(_ column: Int) -> Bool { integer(column) != 0 }
    package func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
    package func optionalInteger(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }
    package func optionalBytes(_ column: Int) -> [UInt8]? { isNull(column) ? nil : bytes(column) }

    package func bind(_ values: [SQLValue]) throws(StorageError) {
        reset()
        for (index, value) in values.enumerated() { try bind(value, at: index + 1) }
    }
}

extension SQLConnection {
    /// Runs a statement that gives no rows; returns the number of rows changed.
    @discardableResult
    package func run(_ sql: String, _ values: [SQLValue] = []) throws(StorageError) -> Int {
        let statement = try prepare(sql)
        try statement.bind(values)
        while try statement.step() {}
        let changes = statement.changes
        statement.reset()
        return changes
    }

    /// Every row, decoded.
    package func all<T>(
        _ sql: String, _ values: [SQLValue] = [], decode: (any SQLStatement) throws(StorageError) -> T
    ) throws(StorageError) -> [T] {
        let statement = try prepare(sql)
        try statement.bind(values)
        defer { statement.reset() }
        var rows: [T] = []
        while try statement.step() { rows.append(try decode(statement)) }
        return rows
    }

    /// The first row, decoded; nil when there is none.
    package func first<T>(
        _ sql: String, _ values: [SQLValue] = [], decode: (any SQLStatement) throws(StorageError) -> T
    ) throws(StorageError) -> T? {
        let statement = try prepare(sql)
        try statement.bind(values)
        defer { statement.reset() }
        guard try statement.step() else { return nil }
        let value = try decode(statement)
        // Run to the end: a statement with RETURNING has changed its rows only then, in every database.
        while try statement.step() {}
        return value
    }
}
