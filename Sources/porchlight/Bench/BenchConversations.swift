import ArgumentParser
import Foundation
import SafetyDesk
import Storage

/// `bench conversations`: messages into many live conversations, each on disk before it counts.
struct BenchConversations: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conversations",
        abstract: "Measures how many messages a second are followed and kept, over many live pairs of accounts.",
        discussion: """
            Fills a data folder that is removed afterwards with conversations of two, then lets many senders write at \
            once into conversations drawn evenly, which is the worst for caches. Texts are not read: 'bench text' \
            measures that. A message counts when its state is on disk.
            """)

    @OptionGroup var options: BenchOptions

    @Option(help: "Conversations of two accounts.")
    var pairs = 1_000_000

    @Option(help: "Messages that each conversation has before.")
    var messages = 12

    @Option(help: "Senders that write at the same time, each waiting for its answer.")
    var senders = 512

    @Option(help: "Seconds to measure.")
    var seconds = 20.0

    @Option(help: "Where the temporary folder is made: on the disk that is to be measured.")
    var folder: String?

    private struct Result: Encodable {
        var pairs: Int
        var messages_before: Int
        var senders: Int
        var fill_seconds: Double
        var messages: Int
        var failed: Int
        var messages_per_second: Double
        var p50_milliseconds: Double
        var p99_milliseconds: Double
        var longest_milliseconds: Double
        var bytes_per_pair: Double
        var database_bytes: Int64
        var log_bytes: Int64
        var resident_bytes: Int
    }

    func validate() throws {
        guard pairs > 0, messages >= 0, senders > 0, seconds > 0 else {
            throw ValidationError("Pairs, senders and seconds are to be more than nothing.")
        }
    }

    func run() async throws {
        let place = folder ?? FileManager.default.temporaryDirectory.path
        let path = "\(place)/porchlight-bench-\(UInt64.random(in: 0 ... .max))"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let store = try Store.open(folder: path, verb: "bench")
        let desk = try ConversationDesk(store: store, texts: TextDesk(), expireDays: 90)
        let load = ConversationLoad(desk, pairs: pairs)
        let begin = ContinuousClock.now
        for start in stride(from: 0, to: pairs, by: 2000) {
            try load.fill(start..<min(start + 2000, pairs), messages: messages)
        }
        let filled = (ContinuousClock.now - begin) / .seconds(1)
        // The log of the filling is folded back before anything is measured.
        try store.close()
        let again = try Store.open(folder: path, verb: "bench")
        let database = path + "/" + Store.databaseFileName
        let size = Self.size(database)
        let measured = try await measure(
            ConversationLoad(try ConversationDesk(store: again, texts: TextDesk(), expireDays: 90), pairs: pairs))
        let times = measured.times.sorted()
        let result = Result(
            pairs: pairs, messages_before: messages, senders: senders, fill_seconds: filled, messages: times.count,
            failed: measured.failed, messages_per_second: Double(times.count) / measured.seconds,
            p50_milliseconds: times.isEmpty ? 0 : times[times.count / 2],
            p99_milliseconds: times.isEmpty ? 0 : times[times.count * 99 / 100],
            longest_milliseconds: times.last ?? 0, bytes_per_pair: Double(size) / Double(pairs),
            database_bytes: Self.size(database), log_bytes: Self.size(database + "-wal"),
            resident_bytes: ProcessMemory.resident)
        try again.close()
        try options.report(
            result,
            "\(pairs) pairs, \(Int(result.bytes_per_pair)) bytes each, \(result.database_bytes >> 20) MiB: "
                + "\(Int(result.messages_per_second)) messages/s by \(senders) senders, "
                + "p50 \(result.p50_milliseconds) ms, p99 \(result.p99_milliseconds) ms, \(result.failed) failed")
        if measured.failed > 0 { throw CommandFailure("\(measured.failed) messages were not kept.") }
    }

    private func measure(
        _ load: ConversationLoad
    ) async throws -> (times: [Double], failed: Int, seconds: Double) {
        let (pairs, before, seconds) = (pairs, messages, seconds)
        let begin = ContinuousClock.now
        let end = begin + .seconds(seconds)
        return await withTaskGroup(of: ([Double], Int).self) { group in
            for sender in 0..<senders {
                group.addTask {
                    var times: [Double] = []
                    var failed = 0
                    var number = before + sender
                    while ContinuousClock.now < end {
                        let start = ContinuousClock.now
                        let kept = await load.message(in: Int.random(in: 0..<pairs), number: number)
                        times.append((ContinuousClock.now - start) / .milliseconds(1))
                        if !kept { failed += 1 }
                        number += 1
                    }
                    return (times, failed)
                }
            }
            var all: [Double] = []
            var failed = 0
            for await (times, missing) in group {
                all += times
                failed += missing
            }
            return (all, failed, (ContinuousClock.now - begin) / .seconds(1))
        }
    }

    private static func size(_ path: String) -> Int64 {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int64) ?? 0
    }
}
