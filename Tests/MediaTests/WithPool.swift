import Foundation
import Media
import TestSupport

/// A pool of real workers that is shut down after the body.
func withPool<R>(
    workers: Int = 1, limits: MediaLimits = MediaLimits(), _ body: (MediaPool) async throws -> R
) async throws -> R {
    let pool = try MediaPool(executable: ProductExecutable.path, workers: workers, limits: limits)
    defer { pool.shutdown() }
    return try await body(pool)
}
