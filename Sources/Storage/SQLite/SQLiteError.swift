import Foundation
import GRDB
import GRDBSQLite

extension StorageError {
    /// What SQLite just said on this connection.
    init(sqlite code: Int32, connection: OpaquePointer) {
        self.init(
            code: code, message: String(cString: sqlite3_errmsg(connection)),
            systemError: sqlite3_system_errno(connection))
    }

    init(grdb error: any Error) {
        switch error {
        case let error as StorageError: self = error
        case let error as DatabaseError:
            self.init(
                code: error.extendedResultCode.rawValue, message: error.message ?? "no message", systemError: 0)
        default: self = .database(code: SQLITE_ERROR, message: "\(error)")
        }
    }

    private init(code: Int32, message: String, systemError: Int32) {
        // An I/O error with ENOSPC or EDQUOT is a full disk as much as SQLITE_FULL is.
        if code & 0xff == SQLITE_FULL || (code & 0xff == SQLITE_IOERR && [ENOSPC, EDQUOT].contains(systemError)) {
            self = .diskFull
            return
        }
        self =
            switch code & 0xff {
            case SQLITE_BUSY, SQLITE_LOCKED: .busy
            case SQLITE_READONLY: .readOnly
            case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt(message)
            case SQLITE_CONSTRAINT where code == SQLITE_CONSTRAINT | (1 << 8):
                .invalid(field: "constraint", reason: message)
            default: .database(code: code, message: message)
            }
    }
}
