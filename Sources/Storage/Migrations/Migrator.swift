import Foundation

/// Brings a database forward, one migration per transaction, and keeps account of what ran.
package struct Migrator: Sendable {
    package var migrations: [Migration]

    package init(migrations: [Migration] = Migration.all) { self.migrations = migrations }

    package var newest: Int { migrations.last?.number ?? 0 }

    /// Runs what has not run yet.
    ///
    /// - Throws: `newerDatabase`, `migrationChanged`; nothing has been changed then.
    package func migrate(_ database: some SQLDatabase, now: Date) throws(StorageError) {
        try database.write { connection throws(StorageError) in
            try connection.define(connection.dialect.expand(Self.table))
        }
        let applied = try check(database)
        for migration in migrations where migration.number > applied {
            try database.write { connection throws(StorageError) in
                for statement in migration.statements {
                    try connection.define(connection.dialect.expand(statement))
                }
                try connection.run(
                    "INSERT INTO schema_migration (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)",
                    [
                        .integer(migration.number), .text(migration.name), .text(migration.checksum),
                        .integer(now.milliseconds),
                    ])
            }
        }
    }

    /// The number of the last migration that ran, after holding all that ran against the known ones.
    package func check(_ database: some SQLDatabase) throws(StorageError) -> Int {
        let ran = try database.read { connection throws(StorageError) in
            try connection.all("SELECT number, checksum FROM schema_migration ORDER BY number") { row in
                (number: row.int(0), checksum: row.text(1))
            }
        }
        if let last = ran.last, last.number > newest {
            throw .newerDatabase(found: last.number, supported: newest)
        }
        for (number, checksum) in ran {
            guard migrations.contains(where: { $0.number == number && $0.checksum == checksum }) else {
                throw .migrationChanged(number: number)
            }
        }
        return ran.last?.number ?? 0
    }

    private static let table = """
        CREATE TABLE IF NOT EXISTS schema_migration (
            number {key},
            name TEXT NOT NULL,
            checksum TEXT NOT NULL,
            applied_at {integer} NOT NULL
        ) {strict}
        """
}

extension Date {
    /// Milliseconds since 1970, as every table keeps times.
    package var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }
    package init(milliseconds: Int64) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
