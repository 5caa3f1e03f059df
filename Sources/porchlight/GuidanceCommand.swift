import ArgumentParser
import Foundation
import Guidance

/// `porchlight guidance`: the words for families and platforms, checked and given out.
struct GuidanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guidance", abstract: "Checks the words for families, and gives them out for an app of your own.",
        subcommands: [GuidanceLintCommand.self, GuidanceExportCommand.self])
}

/// `porchlight guidance lint`: what an editor may not let stand, and what the staff should look at.
struct GuidanceLintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Reading level, blame, both languages, dead links and ends, records that are overdue or unverified.",
        discussion: "Exit code 1 where something may not stay; notices (overdue, unverified) alone end with 0.")

    @Flag(help: "One JSON object a line.")
    var json = false

    @Option(help: "The day to judge by, as 2026-11-23; today where none is given.")
    var day: String?

    func run() throws {
        let day = try Self.day(day)
        let findings = try GuidanceBook().lint(on: day)
        let wrong = findings.filter { !$0.rule.isNotice }
        for finding in wrong + findings.filter(\.rule.isNotice) {
            if json {
                try Terminal.json(finding)
            } else {
                Terminal.line("\(finding.rule.isNotice ? "notice " : "wrong  ") \(finding)")
            }
        }
        if !json {
            Terminal.complain(
                "\(wrong.count) that may not stay, \(findings.count - wrong.count) notices, judged by \(day).")
        }
        if !wrong.isEmpty { throw ExitCode(ExitStatus.findings) }
    }

    static func day(_ text: String?) throws -> GuidanceDate {
        guard let text else { return GuidanceDate(Date()) }
        guard let day = GuidanceDate(text) else { throw ValidationError("\(text) is no day, such as 2026-11-23.") }
        return day
    }
}

/// `porchlight guidance export`: what `/v1/guidance` gives out.
struct GuidanceExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes every record, in both languages, as one JSON document.",
        discussion:
            "The same as GET /v1/guidance of a running server. A part alone: paths, places, everyday, talking, words.")

    @Flag(help: "For scripts: one line without indentation.")
    var json = false

    @Argument(help: "A part of it.")
    var part: String?

    func run() throws {
        let export = try GuidanceBook().export
        let encoder = JSONEncoder()
        encoder.outputFormatting =
            json
            ? [.sortedKeys, .withoutEscapingSlashes]
            : [
                .sortedKeys, .withoutEscapingSlashes, .prettyPrinted,
            ]
        let data: Data
        if let part {
            guard let part = GuidanceBookExport.Part(rawValue: part) else {
                throw ValidationError("There is no part named \(part): paths, places, everyday, talking, words.")
            }
            data = try export.encoded(part, by: encoder)
        } else {
            data = try encoder.encode(export)
        }
        Terminal.write(bytes: Array(data) + [0x0A])
    }
}
