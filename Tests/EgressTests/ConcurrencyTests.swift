import Egress
import Foundation
import Glibc
import Testing

@Suite("Many transfers")
struct ConcurrencyTests {
    @Test("32 at once run side by side, and the threads leave afterwards")
    func atOnce() async throws {
        let server = try RawServer { connection, path in
            usleep(500_000)
            connection.send(ok(path))
        }
        let client = client(allowing: [server.allowed], limits: EgressLimits(idleTime: .milliseconds(200)))
        let took = try await ContinuousClock().measure {
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<32 {
                    group.addTask {
                        let path = "/\(number)"
                        return try await client.get(server.url(path), timeout: .seconds(20)).body == Array(path.utf8)
                    }
                }
                for try await isRight in group { #expect(isRight) }
            }
        }
        #expect(took < .seconds(8), "one after the other it would be 16 seconds")
        for _ in 0..<100 where client.threadCount > 0 { try await Task.sleep(for: .milliseconds(50)) }
        #expect(client.threadCount == 0)
        #expect(try await client.get(server.url("/again"), timeout: .seconds(5)).head.status == 200)
    }

    @Test("More than the limit wait their turn, and no thread of Swift's pool is held")
    func waiting() async throws {
        let server = try RawServer { connection, path in
            usleep(20_000)
            connection.send(ok(path))
        }
        let client = client(allowing: [server.allowed], limits: EgressLimits(concurrent: 2))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<60 {
                group.addTask { _ = try await client.get(server.url("/\(number)"), timeout: .seconds(30)) }
            }
            // More tasks wait than the pool has threads; this one still gets its turn.
            try await Task.sleep(for: .milliseconds(50))
            #expect(client.threadCount <= 2)
            try await group.waitForAll()
        }
        #expect(server.connections == 60)
    }

    @Test("Waiting in line counts as time")
    func overdueInLine() async throws {
        let server = try RawServer { connection, _ in
            sleep(5)
            connection.send(ok("late"))
        }
        let client = client(allowing: [server.allowed], limits: EgressLimits(concurrent: 1))
        async let first = client.get(server.url(), timeout: .seconds(30))
        try await Task.sleep(for: .milliseconds(200))
        let took = await ContinuousClock().measure {
            #expect(await code { _ = try await client.get(server.url(), timeout: .milliseconds(300)) } == .timeout)
        }
        #expect(took < .seconds(4))
        #expect(try await first.head.status == 200)
    }

    @Test("A cancelled task ends its transfer at once, running or waiting")
    func cancellation() async throws {
        let server = try RawServer { _, _ in sleep(20) }
        let client = client(allowing: [server.allowed], limits: EgressLimits(concurrent: 1))
        let running = Task { try await client.get(server.url(), timeout: .seconds(30)) }
        try await Task.sleep(for: .milliseconds(300))
        let waiting = Task { try await client.get(server.url(), timeout: .seconds(30)) }
        try await Task.sleep(for: .milliseconds(100))
        let took = await ContinuousClock().measure {
            waiting.cancel()
            await #expect(throws: CancellationError.self) { _ = try await waiting.value }
            running.cancel()
            await #expect(throws: CancellationError.self) { _ = try await running.value }
        }
        #expect(took < .seconds(5))
        let before = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            _ = try await client.get(server.url(), timeout: .seconds(30))
        }
        await #expect(throws: CancellationError.self) { try await before.value }
        #expect(server.connections == 1)
    }

    @Test("Cancelling at any moment ends each call exactly once")
    func cancellationRaces() async throws {
        let server = try RawServer { connection, _ in connection.send(ok("x")) }
        let client = client(allowing: [server.allowed], limits: EgressLimits(concurrent: 4))
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    let task = Task { try await client.get(server.url(), timeout: .seconds(30)) }
                    try? await Task.sleep(for: .microseconds(number * 37 % 5000))
                    task.cancel()
                    switch await task.result {
                    case .success(let answer): #expect(answer.head.status == 200)
                    case .failure(let error): #expect(error is CancellationError, "\(error)")
                    }
                }
            }
        }
        #expect(try await client.get(server.url(), timeout: .seconds(5)).head.status == 200)
    }
}
