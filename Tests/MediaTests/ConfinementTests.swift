import Glibc
import Media
import Testing

@Suite("The confined worker")
struct ConfinementTests {
    @Test("Under its loaded filter a worker cannot open files, make sockets or start programs")
    func forbiddenCalls() async throws {
        let attempts = try await withPool { try await $0.tryForbiddenCalls() }
        for call in [
            "openat", "openat_null", "socket", "socketpair", "execve", "clone_process", "memfd_create",
            "stat_empty_path", "statx_empty_path",
        ] { #expect(attempts[call] == EPERM, "\(call)") }
        #expect(attempts.count >= 20)
        for (call, result) in attempts { #expect(result == EPERM, "\(call) gave \(result)") }
    }

    @Test("The kernel says so too: seccomp filter on, no new privileges, not dumpable")
    func kernelView() async throws {
        try await withPool { pool in
            let worker = try await pool.workerIdentifier()
            let status = try textFile("/proc/\(worker)/status")
            #expect(status.contains("Seccomp:\t2"))
            #expect(status.contains("NoNewPrivs:\t1"))
            // Files of a process that is not dumpable belong to root; its limits stay readable.
            let limits = try textFile("/proc/\(worker)/limits")
            #expect(limits.contains("Max file size             0                    0"))
            #expect(limits.contains("Max core file size        0                    0"))
        }
    }

    @Test("The worker gets nothing of the parent's environment")
    func environment() async throws {
        setenv("PORCHLIGHT_TEST_SECRET", "visible", 1)
        defer { unsetenv("PORCHLIGHT_TEST_SECRET") }
        try await withPool { pool in
            let worker = try await pool.workerIdentifier()
            // Readable by root only; others see nothing at all, which is as good.
            let environment = (try? textFile("/proc/\(worker)/environ")) ?? ""
            #expect(!environment.contains("PORCHLIGHT_TEST_SECRET"))
            // Else the C library asks for the time zone's file.
            #expect(environment.isEmpty || environment.split(separator: "\0").contains("TZ=UTC0"))
        }
    }

    @Test("Workers end with their pool")
    func end() async throws {
        let worker = try await withPool { try await $0.workerIdentifier() }
        #expect(kill(worker, 0) == -1)
    }

    @Test("A program that is no worker is reported as unavailable")
    func wrongProgram() async throws {
        for program in ["/nonexistent/porchlight", "/bin/true"] {
            let pool = try MediaPool(executable: program, workers: 1)
            defer { pool.shutdown() }
            await #expect(throws: MediaError(.workerUnavailable, "")) {
                try await Picture.decode(Fixture.jpeg420, by: pool)
            }
        }
    }

    private func textFile(_ path: String) throws -> String {
        guard let file = fopen(path, "r") else { throw MediaError(.unreadable, path) }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 65536)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[0..<count], as: UTF8.self)
    }
}
