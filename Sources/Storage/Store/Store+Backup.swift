import Foundation

extension Store {
    /// Writes a consistent, compact copy of the database into a new file, for its owner's eyes only, while others read
    /// and write.
    ///
    /// The file has its name only when it is whole and on disk. Give it another disk than the database's.
    /// - Parameter version: how the program names itself; a backup says which version made it.
    /// - Throws: `file` when the file is there already or cannot be written, `diskFull`.
    /// - Complexity: reads and writes the whole database.
    @discardableResult
    public func backup(to path: String, version: String = "") throws(StorageError) -> BackupInfo {
        if NewFile.exists(path) { throw .file(path: path, reason: "there is a file already, and it is kept as it is") }
        let partial = try NewFile(for: path)
        defer { partial.discard() }
        try database.copy(to: partial.path)
        let stamp = BackupStamp(made: now().milliseconds, version: version)
        try CopiedDatabase(path: partial.path).change { connection throws(StorageError) in
            try SettingTable(connection: connection).set(BackupStamp.setting, to: try JSONText.encode(stamp))
        }
        let info = try CopiedDatabase(path: partial.path).describe()
        try partial.publish(as: path)
        return info
    }

    /// Looks a backup through: that it is a whole, undamaged database of ours that `backup` made.
    ///
    /// - Throws: `unusableBackup`, `newerDatabase`, `migrationChanged`.
    /// - Complexity: reads the whole file.
    public static func checkBackup(_ path: String) throws(StorageError) -> BackupInfo {
        guard FileManager.default.fileExists(atPath: path) else {
            throw .unusableBackup(path: path, reason: "there is no such file")
        }
        do throws(StorageError) {
            let copy = CopiedDatabase(path: path)
            if let problem = try copy.problems().first {
                throw .unusableBackup(path: path, reason: "it is damaged: \(problem)")
            }
            return try copy.describe()
        } catch {
            switch error {
            case .corrupt(let detail), .database(_, let detail), .noDatabase(_, let detail):
                throw .unusableBackup(path: path, reason: detail)
            default: throw error
            }
        }
    }

    /// Makes a data folder's database from a backup. It is there whole or not at all.
    ///
    /// The restored database has an identity of its own: what was derived from a later state of the one that was backed
    /// up, such as a snapshot of an index, must not be taken for its own. Jobs that had not ended are marked as failed:
    /// what they worked on is not in a backup.
    /// - Returns: what was restored.
    /// - Throws: `dataFolderInUse`, `dataFolderUnusable`, `databasePresent` when the folder holds a database,
    ///   what ``checkBackup(_:)`` throws, `diskFull`, `file`.
    @discardableResult
    public static func restore(
        backup path: String, intoFolder folder: String, now: @escaping @Sendable () -> Date = { Date() }
    ) throws(StorageError) -> BackupInfo {
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .dataFolderUnusable(path: folder, reason: "\(error.localizedDescription)")
        }
        let lock = try DataFolderLock(folder: folder, verb: "restore", now: now())
        let target = folder + "/" + databaseFileName
        for name in ["", "-wal", "-journal"] where NewFile.exists(target + name) {
            throw .databasePresent(path: target + name)
        }
        let partial = try NewFile(for: target)
        defer { partial.discard() }
        try partial.fill(from: path)
        // The copy is looked through, not the original: what is checked is what is put in place.
        let info: BackupInfo
        do throws(StorageError) {
            info = try checkBackup(partial.path)
        } catch .unusableBackup(_, let reason) {
            throw .unusableBackup(path: path, reason: reason)
        }
        let time = now()
        try CopiedDatabase(path: partial.path).change { connection throws(StorageError) in
            try JobTable(connection: connection).failUnfinished(
                "interrupted: the database was restored from a backup", now: time)
            let settings = SettingTable(connection: connection)
            try settings.set(Self.identitySetting, to: UUID().uuidString.lowercased())
            try settings.remove(BackupStamp.setting)
        }
        try partial.publish(as: target)
        withExtendedLifetime(lock) {}
        return info
    }
}

/// When and by which version a backup was made; a setting of the copy, not of the database.
struct BackupStamp: Codable {
    static let setting = "porchlight.backup"
    /// Milliseconds since 1970.
    var made: Int64
    var version: String
}

/// A database file that nobody else uses.
struct CopiedDatabase {
    let path: String

    /// Changes it, leaving no log beside it.
    func change(_ body: (any SQLConnection) throws(StorageError) -> Void) throws(StorageError) {
        let database = try SQLiteDatabase(path: path, log: false)
        do throws(StorageError) {
            try database.write(body)
        } catch {
            try? database.close()
            throw error
        }
        try database.close()
    }

    func problems() throws(StorageError) -> [String] {
        let database = try SQLiteDatabase(path: path, readOnly: true)
        return try database.integrityProblems()
    }

    func describe() throws(StorageError) -> BackupInfo {
        let database = try SQLiteDatabase(path: path, readOnly: true)
        let schema = try Migrator().check(database)
        let (identity, stamp) = try database.read { connection throws(StorageError) in
            let settings = SettingTable(connection: connection)
            return (try settings.value(Store.identitySetting), try settings.value(BackupStamp.setting))
        }
        guard let identity = identity.flatMap(UUID.init(uuidString:)), let stamp else {
            throw .noDatabase(path: path, reason: "it is not a backup that porchlight made")
        }
        let made = try JSONText.decode(BackupStamp.self, stamp)
        return BackupInfo(
            databaseID: identity, schema: schema, made: Date(milliseconds: made.made), version: made.version,
            bytes: try database.byteCount())
    }
}
