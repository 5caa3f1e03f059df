import CIndexKernels

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The bytes of a snapshot: a file mapped for reading, or memory in its place.
///
/// `@unchecked Sendable`: the bytes are never written after `init`; they go away in `deinit`, when nobody holds them.
/// A snapshot file is replaced by renaming another over it, never changed in place, so the mapping stays whole.
final class MappedFile: @unchecked Sendable {
    let bytes: UnsafeRawPointer
    let count: Int
    private let isFile: Bool

    /// - Throws: `inputOutput`, or `snapshotDamaged` when the file is empty.
    init(path: String) throws(FingerprintIndexError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("open the snapshot", path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system("read the size of the snapshot", path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .damaged("\(path) is not a regular file") }
        guard status.st_size > 0 else { throw .damaged("\(path) is empty") }
        guard let mapped = clx_map_file(descriptor, Int(status.st_size)) else {
            throw .system("map the snapshot", path)
        }
        bytes = mapped
        count = Int(status.st_size)
        isFile = true
    }

    /// A copy of bytes in memory, for fuzzing without files.
    init(copying source: UnsafeRawBufferPointer) throws(FingerprintIndexError) {
        guard let memory = clx_arena_allocate(max(1, source.count)) else {
            throw FingerprintIndexError(.outOfMemory, "There is no memory for \(source.count) bytes.")
        }
        if let from = source.baseAddress { memory.copyMemory(from: from, byteCount: source.count) }
        bytes = UnsafeRawPointer(memory)
        count = source.count
        isFile = false
    }

    deinit {
        if isFile {
            clx_unmap_file(bytes, count)
        } else {
            clx_arena_free(UnsafeMutableRawPointer(mutating: bytes), max(1, count))
        }
    }
}

extension FingerprintIndexError {
    /// A refusal of the system, with its own words.
    static func system(_ what: String, _ path: String) -> FingerprintIndexError {
        let number = errno
        let words = strerror(number).map { String(cString: $0) } ?? "error \(number)"
        return FingerprintIndexError(
            .inputOutput, "Could not \(what) \(path): \(words). Check the folder, its rights and the free space.")
    }
}
