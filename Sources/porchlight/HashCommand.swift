import ArgumentParser
import Digests
import Fingerprints
import Foundation
import Media
import SafetyCore
import SafetyDesk

/// `porchlight hash`: the fingerprints of files, without any bank.
struct HashCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hash", abstract: "Prints the fingerprints of pictures.",
        discussion: """
            A picture's fingerprint is that of its stored raster. Below quality 50 it says little: such a picture is
            printed here, but neither banked nor matched.
            """)

    @Argument(help: "Files and folders.", completion: .file())
    var paths: [String]

    @OptionGroup var reading: ReadingFlags
    @OptionGroup var settings: ConfigurationOptions

    @Flag(help: "Print every reading, not only the stored raster; --variants and its like ask for it too.")
    var allReadings = false

    /// Whether more than the stored raster was asked for.
    private var wantsReadings: Bool {
        allReadings || reading.variants != nil || reading.orientations || reading.unletterbox
    }

    @Flag(help: "One JSON object a line.")
    var json = false

    private struct Line: Encodable, Sendable {
        var path: String
        var pdq: String?
        var quality: Int?
        var md5: String?
        var sha1: String?
        var sha256: String?
        var type: String?
        var width: Int?
        var height: Int?
        var variants: [Finding.Reading]?
        var signals: [Signal]?
        var notes: [String]?
        var error: Finding.Failure?
    }

    func run() async throws {
        let configuration = try settings.load()
        let pool = try configuration.mediaPool()
        defer { pool.shutdown() }
        pool.startWorkers()
        let all = wantsReadings
        var options = reading.options
        if !all {
            options.decode = .storedOnly
            options.orientations = false
        }
        options.digests = [.md5, .sha1, .sha256]
        let reader = ItemReader(pool: pool, options: options)
        let bar = ProgressBar("hashing", visible: !json)
        var failed = 0
        var done: Int64 = 0
        var table = TextTable(["quality", "pdq", "path"], numeric: [0])
        for try await line in Self.lines(of: paths, lanes: configuration.lanes, reader, all: all) {
            done += 1
            bar.show(done: done, total: 0)
            if line.error != nil { failed += 1 }
            if json {
                try Terminal.json(line)
            } else if let error = line.error {
                bar.finish()
                Terminal.complain("\(VisibleText.of(line.path)): \(error.reason)")
            } else {
                table.add([line.quality.map(String.init) ?? "", line.pdq ?? "", line.path])
                for variant in line.variants ?? [] where variant.variant != .stored {
                    table.add([String(variant.quality), variant.pdq, "  \(variant.variant)"])
                }
            }
        }
        bar.finish()
        if !json { Terminal.line(table.text) }
        if failed > 0 { throw ExitCode(ExitStatus.failure) }
    }

    /// The lines in the order of the walk, several files read at a time.
    private static func lines(
        of paths: [String], lanes: Int, _ reader: ItemReader, all: Bool
    ) -> AsyncThrowingStream<Line, any Error> {
        AsyncThrowingStream { stream in
            let task = Task {
                var ready: [Int: Line] = [:]
                var next = 0
                var started = 0
                var walker = PathWalker(paths: paths)
                await withTaskGroup(of: (Int, Line).self) { group in
                    func startOne() {
                        guard let step = walker.next() else { return }
                        let number = started
                        started += 1
                        group.addTask { (number, await line(step, reader, all: all)) }
                    }
                    for _ in 0..<lanes { startOne() }
                    for await (number, line) in group {
                        ready[number] = line
                        while let line = ready.removeValue(forKey: next) {
                            stream.yield(line)
                            next += 1
                        }
                        startOne()
                    }
                }
                stream.finish()
            }
            stream.onTermination = { _ in task.cancel() }
        }
    }

    private static func line(_ step: PathWalker.Step, _ reader: ItemReader, all: Bool) async -> Line {
        switch step {
        case .skipped(let path, let reason): Line(path: path, error: .init(code: "skipped", reason: reason))
        case .failed(let path, let reason): Line(path: path, error: .init(code: "unreadable", reason: reason))
        case .file(let file): await line(file, reader, all: all)
        }
    }

    private static func line(_ file: WalkedFile, _ reader: ItemReader, all: Bool) async -> Line {
        let descriptor = file.open()
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            return Line(path: file.path, error: .init(code: "unreadable", reason: "cannot be opened: \(reason)"))
        }
        defer { close(descriptor) }
        let item = await reader.read(descriptor: descriptor)
        let stored = item.pictures.first { $0.variant == .stored }
        return Line(
            path: file.path, pdq: stored?.hash.hex, quality: stored?.quality, md5: item.digests[.md5]?.hex,
            sha1: item.digests[.sha1]?.hex, sha256: item.digests[.sha256]?.hex, type: item.type.rawValue,
            width: item.width, height: item.height,
            variants: all
                ? item.pictures.map { .init(variant: $0.variant, pdq: $0.hash.hex, quality: $0.quality) } : nil,
            signals: all ? item.signals : nil, notes: item.notes.isEmpty ? nil : item.notes,
            error: item.failure.map { .init(code: $0.code.rawValue, reason: $0.reason) })
    }
}
