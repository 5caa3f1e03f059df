import Glibc
import Media

/// Bytes in a nameless temporary file, lent as a descriptor.
func withFile<R>(_ bytes: [UInt8], _ body: (Int32) async throws -> R) async throws -> R {
    guard let file = tmpfile() else { throw MediaError(.unreadable, "no temporary file") }
    defer { fclose(file) }
    fwrite(bytes, 1, bytes.count, file)
    fflush(file)
    return try await body(fileno(file))
}
