import Foundation

/// Keeps the files of the database to their owner: a list of fingerprints is nobody else's to read, and an existing
/// data folder may be open to others.
enum PrivateFiles {
    /// Makes the database file, if there is none, so that nobody else can open it, and narrows files that are wider.
    /// SQLite gives its log and shared memory the permissions of the database.
    ///
    /// To be called with the folder's lock held.
    static func prepare(folder: String) throws(StorageError) {
        let path = folder + "/" + Store.databaseFileName
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 {
            close(descriptor)
        } else if errno == ENOSPC || errno == EDQUOT {
            throw .diskFull
        } else if errno != EEXIST {
            throw .dataFolderUnusable(path: folder, reason: String(cString: strerror(errno)))
        }
        for name in ["", "-wal", "-shm", "-journal"] { try narrow(path + name, folder: folder) }
    }

    /// By name, not by a descriptor: closing one would let go of the locks that a reader in this process holds on it.
    private static func narrow(_ path: String, folder: String) throws(StorageError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            // A database that is there and cannot be looked at is a link that leads nowhere, or to another's file.
            if errno == ENOENT && !path.hasSuffix(Store.databaseFileName) { return }
            throw .dataFolderUnusable(path: folder, reason: "\(path): \(String(cString: strerror(errno)))")
        }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_mode & 0o077 != 0 else { return }
        guard chmod(path, status.st_mode & 0o700) == 0 else {
            throw .dataFolderUnusable(
                path: folder,
                reason: "others may open \(path), and that cannot be changed: \(String(cString: strerror(errno)))")
        }
    }
}
