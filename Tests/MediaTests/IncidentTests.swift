import Dispatch
import Glibc
import Media
import SafetyCore
import TestSupport
import Testing

@Suite("One bad item costs one item")
struct IncidentTests {
    /// The next item after an incident works.
    private func expectHealthy(_ pool: MediaPool) async throws {
        let picture = try await Picture.decode(Writer.png(gradient), by: pool)
        #expect(picture.stored == gradient)
    }

    @Test("A worker that is killed while it holds an item fails that item, and the next succeeds")
    func killed() async throws {
        try await withPool { pool in
            await #expect(throws: MediaError(.workerCrashed, "")) {
                try await pool.misbehave(.sleep) { worker in
                    DispatchQueue.global().asyncAfter(deadline: .now() + 0.1) { kill(worker, SIGKILL) }
                }
            }
            try await expectHealthy(pool)
        }
    }

    @Test("A worker that dies between items is replaced without anyone noticing")
    func killedWhileIdle() async throws {
        try await withPool { pool in
            kill(try await pool.workerIdentifier(), SIGKILL)
            try await Task.sleep(for: .milliseconds(50))
            try await expectHealthy(pool)
        }
    }

    @Test("A trap inside the worker is a crash of one item")
    func trap() async throws {
        try await withPool { pool in
            await #expect(throws: MediaError(.workerCrashed, "")) { try await pool.misbehave(.trap) }
            try await expectHealthy(pool)
        }
    }

    @Test("An item that does not end is ended at its deadline")
    func deadline() async throws {
        try await withPool(limits: MediaLimits(deadlineSeconds: 1)) { pool in
            _ = try await pool.workerIdentifier()
            let time = await ContinuousClock().measure {
                await #expect(throws: MediaError(.deadlineExceeded, "")) { try await pool.misbehave(.sleep) }
            }
            // Without its deadline it would never end; how soon a busy machine gets to it is not what is tested.
            #expect(time < .seconds(60))
            try await expectHealthy(pool)
        }
    }

    @Test("An item that computes for too long is ended by the kernel")
    func cpuTime() async throws {
        try await withPool(limits: MediaLimits(deadlineSeconds: 15, cpuSeconds: 1)) { pool in
            await #expect(throws: MediaError(.deadlineExceeded, "")) { try await pool.misbehave(.spin) }
            try await expectHealthy(pool)
        }
    }

    @Test("An item that takes too much memory meets the worker's limit")
    func memory() async throws {
        try await withPool(limits: MediaLimits(memoryBytes: 256 << 20)) { pool in
            await #expect(throws: MediaError(.outOfMemory, "")) { try await pool.misbehave(.hoard) }
            try await expectHealthy(pool)
        }
    }

    @Test("A worker that answers with rasters outside the memory, or with noise, is not believed")
    func lies() async throws {
        try await withPool { pool in
            await #expect(throws: MediaError(.invalidReply, "")) { try await pool.misbehave(.lie) }
            try await expectHealthy(pool)
            await #expect(throws: MediaError(.invalidReply, "")) { try await pool.misbehave(.babble) }
            try await expectHealthy(pool)
        }
    }

    @Test("A worker cannot pass text off as the name of a signal")
    func injection() async throws {
        try await withPool { pool in
            await #expect(throws: MediaError(.invalidReply, "")) { try await pool.misbehave(.inject) }
            try await expectHealthy(pool)
        }
    }

    @Test("What the body throws reaches the caller, and the worker stays")
    func bodyThrows() async throws {
        struct Mine: Error {}
        try await withPool { pool in
            let worker = try await pool.workerIdentifier()
            await #expect(throws: Mine.self) {
                try await pool.withDecoded(bytes: Fixture.jpeg420) { _ in throw Mine() }
            }
            try await expectHealthy(pool)
            #expect(try await pool.workerIdentifier() == worker)
        }
    }

    @Test("Workers are recycled after their share of items")
    func recycling() async throws {
        try await withPool(limits: MediaLimits(itemsPerWorker: 3)) { pool in
            let first = try await pool.workerIdentifier()
            for _ in 0..<4 { try await expectHealthy(pool) }
            #expect(try await pool.workerIdentifier() != first)
        }
    }

    @Test("A shut pool fails every item with a reason")
    func shutdown() async throws {
        let pool = try MediaPool(executable: ProductExecutable.path, workers: 2)
        try await expectHealthy(pool)
        pool.shutdown()
        await #expect(throws: MediaError(.workerUnavailable, "")) { try await Picture.decode([1], by: pool) }
    }

    @Test("A cancelled task does not wait for a worker")
    func cancellation() async throws {
        try await withPool { pool in
            let (workers, report) = AsyncStream<pid_t>.makeStream()
            let blocker = Task { try await pool.misbehave(.sleep) { report.yield($0) } }
            var iterator = workers.makeAsyncIterator()
            let worker = try #require(await iterator.next())
            let waiting = Task { try await Picture.decode(Fixture.jpeg420, by: pool) }
            try await Task.sleep(for: .milliseconds(50))
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
            kill(worker, SIGKILL)
            await #expect(throws: MediaError(.workerCrashed, "")) { try await blocker.value }
        }
    }

    @Test("Many items at once on two workers all come back right")
    func load() async throws {
        try await withPool(workers: 2) { pool in
            try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        let bytes = number % 2 == 0 ? Writer.png(gradient) : Writer.ppm(gradient)
                        return try await Picture.decode(bytes, by: pool).stored == gradient
                    }
                }
                for try await isRight in group { #expect(isRight) }
            }
        }
    }

    @Test("The blocking form works for callers with a thread of their own")
    func blocking() async throws {
        try await withPool { pool in
            let file = try #require(tmpfile())
            defer { fclose(file) }
            let bytes = Writer.png(gradient)
            #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
            fflush(file)
            let descriptor = fileno(file)
            #expect(try pool.withDecodedBlocking(descriptor: descriptor) { $0.width } == 24)
            // Read from its beginning, whatever its position is.
            #expect(try pool.withDecodedBlocking(descriptor: descriptor) { $0.height } == 16)
        }
    }
}
