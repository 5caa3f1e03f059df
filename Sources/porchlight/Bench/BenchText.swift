import ArgumentParser
import Foundation
import Language
import SafetyDesk

/// `bench text`: how fast messages are read, one after another on one core, each for the first time.
struct BenchText: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text", abstract: "Measures how fast the lines of a file are read for signs.",
        discussion: "Every line is read once: nothing is remembered from line to line, so repeats cost the same.")

    @Argument(help: "A file with a message on each line.")
    var file: String

    @Option(help: "Measures with the sentence encoder: its file, or '' for the one beside the program.")
    var encoder: String?

    @OptionGroup var options: BenchOptions

    private struct Result: Encodable {
        var messages: Int
        var characters: Int
        var seconds: Double
        var messages_per_second: Double
        var p50_microseconds: Double
        var p99_microseconds: Double
        var longest_microseconds: Double
        /// Making the reader, once a process.
        var start_milliseconds: Double
        /// What the reader and the messages added to this process.
        var reader_bytes: Int
        var resident_bytes: Int
    }

    func run() throws {
        let lines = try Data(contentsOf: URL(filePath: file)).split(separator: UInt8(ascii: "\n")).map { Array($0) }
        guard !lines.isEmpty else { throw CommandFailure("\(file) holds no line.", status: ExitStatus.usage) }
        let before = ProcessMemory.resident
        var reader: TextReader?
        var model: EncoderLibrary.Finding = .switchedOff
        if let encoder {
            model = EncoderLibrary.find(setting: encoder, executable: ProgramPath.current)
            guard model.model != nil else { throw CommandFailure(model.explanation, status: ExitStatus.usage) }
        }
        // As `check --jsonl` and the server have it: the model of adverts waits for the first advert.
        let start = Stopwatch.seconds {
            reader = TextReader(
                adverts: encoder == nil, encoder: model.model.map { SentenceEncoder(model: $0, preparing: 2048) })
        }
        guard let reader else { return }
        var times: [Double] = []
        times.reserveCapacity(lines.count)
        var found = 0
        let clock = ContinuousClock()
        let seconds = Stopwatch.seconds {
            for line in lines {
                let begin = clock.now
                let reading = reader.read(line)
                times.append((clock.now - begin) / .microseconds(1))
                found += reading.reasons.count
            }
        }
        let resident = ProcessMemory.resident
        times.sort()
        let characters = lines.reduce(0) { $0 + String(decoding: $1, as: UTF8.self).unicodeScalars.count }
        let result = Result(
            messages: lines.count, characters: characters, seconds: seconds,
            messages_per_second: Double(lines.count) / seconds, p50_microseconds: times[times.count / 2],
            p99_microseconds: times[times.count * 99 / 100], longest_microseconds: times[times.count - 1],
            start_milliseconds: start * 1000, reader_bytes: max(0, resident - before), resident_bytes: resident)
        try options.report(
            result,
            "\(lines.count) messages of \(characters / lines.count) characters: \(Int(result.messages_per_second))/s, "
                + "p50 \(Int(result.p50_microseconds)) µs, p99 \(Int(result.p99_microseconds)) µs, \(found) signs")
    }
}
