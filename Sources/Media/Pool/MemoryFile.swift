import CSandbox
import Glibc

/// Bytes in memory as a descriptor that a worker can be handed.
public enum MemoryFile {
    /// A new, empty file in the kernel's memory, gone when its descriptor closes. The caller closes it.
    ///
    /// - Throws: `MediaError` with code unreadable when the system has no descriptor or memory left.
    public static func create() throws(MediaError) -> Int32 {
        let descriptor = cs_memory_file_create("porchlight-item")
        guard descriptor >= 0 else {
            throw MediaError(.unreadable, "No memory file for the item (errno \(-descriptor)).")
        }
        return descriptor
    }

    /// Writes the bytes to a memory file and lends its descriptor.
    ///
    /// - Throws: `MediaError` with code empty, tooManyBytes or unreadable, or what `body` throws.
    static func with<R>(_ bytes: [UInt8], limits: MediaLimits, _ body: (Int32) throws -> R) throws -> R {
        guard !bytes.isEmpty else { throw MediaError(.empty, "The item holds no bytes.") }
        guard bytes.count <= limits.maxBytes else {
            throw MediaError(
                .tooManyBytes, "The item holds \(bytes.count) bytes; the limit is \(limits.maxBytes). It was not read.")
        }
        let descriptor = try create()
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                write(descriptor, $0.baseAddress.unsafelyUnwrapped + written, $0.count - written)
            }
            if count < 0 {
                guard errno == EINTR else {
                    throw MediaError(.unreadable, "The item does not fit memory (errno \(errno)).")
                }
            } else {
                written += count
            }
        }
        return try body(descriptor)
    }
}
