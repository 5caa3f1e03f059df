import Foundation
import Storage

/// Copies of a data folder's database: made beside a running server, checked before they are called made, and put back
/// into an empty folder only.
public enum Backup {
    /// Makes a backup of a data folder, whoever owns it.
    ///
    /// - Parameters:
    ///   - folder: the data folder.
    ///   - path: the file to make; there must be none.
    ///   - version: of this program, kept in the backup.
    /// - Returns: what the backup, read again from the disk, says of itself.
    /// - Throws: `StorageError`: `noDatabase`, `olderDatabase`, `newerDatabase`, `file`, `diskFull`, `unusableBackup`.
    /// - Complexity: reads the database once and the backup twice.
    public static func make(of folder: String, to path: String, version: String) throws(StorageError) -> BackupInfo {
        let store = try Store.openReadOnly(folder: folder)
        do throws(StorageError) {
            try store.backup(to: path, version: version)
        } catch {
            try? store.close()
            throw error
        }
        try store.close()
        return try Store.checkBackup(path)
    }

    /// Puts a backup into a data folder that holds no database.
    ///
    /// - Throws: `StorageError`: `databasePresent`, `dataFolderInUse`, `unusableBackup`, `newerDatabase`, `diskFull`.
    /// - Complexity: reads the backup twice.
    public static func restore(_ path: String, into folder: String) throws(StorageError) -> BackupInfo {
        try Store.restore(backup: path, intoFolder: folder)
    }
}
