import Foundation
import Media

/// The program whose hidden verb is the media worker: built beside the tests.
enum WorkerExecutable {
    static let path: String = {
        if let given = ProcessInfo.processInfo.environment["PORCHLIGHT_WORKER"] { return given }
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("porchlight").path
    }()
}

/// A pool that is shut down after the body.
func withPool<R>(
    workers: Int = 1, limits: MediaLimits = MediaLimits(), _ body: (MediaPool) async throws -> R
) async throws -> R {
    let pool = try MediaPool(executable: WorkerExecutable.path, workers: workers, limits: limits)
    defer { pool.shutdown() }
    return try await body(pool)
}
