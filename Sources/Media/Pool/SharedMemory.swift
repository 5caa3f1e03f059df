import CSandbox
import Glibc

/// The parent's read-only view of the memory that a worker writes its pixels to.
///
/// It stays mapped and warm from item to item and from worker to worker. Its size is sealed, so no worker can make
/// reading it fault.
final class SharedMemory {
    let descriptor: Int32
    let size: Int
    private let base: UnsafeRawPointer

    /// Pages beyond this many bytes are given back after an item that touched them.
    static let warmBytes = 96 << 20

    init(size: Int) throws(MediaError) {
        let descriptor = cs_shared_memory_create("porchlight-pixels", size)
        guard descriptor >= 0 else {
            throw MediaError(
                .workerUnavailable, "Shared memory of \(size) bytes cannot be made (errno \(-descriptor)).")
        }
        guard let base = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0), base != MAP_FAILED else {
            let error = errno
            close(descriptor)
            throw MediaError(.workerUnavailable, "Shared memory cannot be mapped (errno \(error)).")
        }
        self.descriptor = descriptor
        self.size = size
        self.base = UnsafeRawPointer(base)
    }

    deinit {
        munmap(UnsafeMutableRawPointer(mutating: base), size)
        close(descriptor)
    }

    /// The bytes of a range; nil when it does not lie inside.
    func view(offset: Int, count: Int) -> UnsafeRawBufferPointer? {
        guard offset >= 0, count >= 0, offset <= size, count <= size - offset else { return nil }
        return UnsafeRawBufferPointer(start: base + offset, count: count)
    }

    /// Gives back what an item of `used` bytes touched beyond the part that is kept warm.
    func release(used: Int) {
        guard used > Self.warmBytes, size > Self.warmBytes else { return }
        _ = cs_punch_hole(descriptor, Self.warmBytes, size - Self.warmBytes)
    }
}
