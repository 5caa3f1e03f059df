import ArgumentParser
import Foundation
import SafetyDesk
import Storage

/// What is printed of a backup.
private struct BackupLine: Encodable {
    var file: String
    var bytes: Int64
    var made: String
    var version: String
    var schema: Int
    var database: String

    init(_ file: String, _ info: BackupInfo) {
        self.file = file
        bytes = info.bytes
        made = info.made.formatted(.iso8601)
        version = info.version
        schema = info.schema
        database = info.databaseID.uuidString.lowercased()
    }
}

/// `porchlight backup`: a consistent copy of the database.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Writes a consistent copy of the database into one file.",
        discussion: """
            Works beside a running server, which goes on. The file is checked before it is called made, is for its \
            owner's eyes only, and holds everything: banks, keys as digests, decisions, webhooks with their secrets. \
            Keep it as safe as the data folder, and on another disk.
            """)

    @Argument(help: "The file to make; there must be none.", completion: .file())
    var file: String

    @OptionGroup var settings: ConfigurationOptions

    @Flag(help: "Print a JSON object.")
    var json = false

    func run() throws {
        let folder = try settings.load().dataFolder
        let info = try Backup.make(of: folder, to: file, version: ProductVersion.current)
        if json { return try Terminal.json(BackupLine(file, info)) }
        Terminal.line("\(info.bytes) bytes written to \(file) and checked.")
    }
}

/// `porchlight restore`: a data folder from a backup.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Makes a data folder from a backup; overwrites nothing.",
        discussion: """
            The data folder must hold no database. Keys that were revoked and decisions that were made since the backup \
            are as they were when it was made. Imports that were under way are marked as failed: send them again.
            """)

    @Argument(help: "The backup.", completion: .file())
    var file: String

    @OptionGroup var settings: ConfigurationOptions

    @Flag(help: "Print a JSON object.")
    var json = false

    func run() throws {
        let folder = try settings.load().dataFolder
        let info = try Backup.restore(file, into: folder)
        if json { return try Terminal.json(BackupLine(file, info)) }
        Terminal.line("\(folder) is as it was on \(info.made.formatted(.iso8601)).")
    }
}
