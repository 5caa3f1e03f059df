import Foundation

/// What a backup says about itself.
public struct BackupInfo: Hashable, Sendable {
    /// Identity of the database that it was made of.
    public var databaseID: UUID
    /// Number of the last migration that had run.
    public var schema: Int
    public var made: Date
    /// Version of the program that made it, as it named itself.
    public var version: String
    /// Size of the file.
    public var bytes: Int64
}
