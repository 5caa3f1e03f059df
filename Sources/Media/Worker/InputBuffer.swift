import CSandbox
import Glibc

/// The bytes of one item, read from its descriptor into memory that is kept from item to item.
final class InputBuffer {
    private var memory: UnsafeMutableRawPointer?
    private var capacity = 0
    /// Beyond this size the memory is given back after the item.
    private static let keptCapacity = 16 << 20

    deinit { free(memory) }

    /// Reads the whole file, from its beginning whatever the descriptor's position is.
    ///
    /// - Throws: `MediaError` with code unreadable, empty, tooManyBytes or outOfMemory.
    /// - Complexity: O(size of the file).
    func read(_ descriptor: Int32, maxBytes: Int) throws(MediaError) -> UnsafeRawBufferPointer {
        // fstat of the C library is a call that takes a path, which the worker's filter refuses.
        let size = Int(cs_file_size(descriptor))
        guard size >= 0 else { throw MediaError(.unreadable, "The item is not a regular file.") }
        guard size > 0 else { throw MediaError(.empty, "The file holds no bytes.") }
        guard size <= maxBytes else {
            throw MediaError(.tooManyBytes, "The file holds \(size) bytes; the limit is \(maxBytes). It was not read.")
        }
        if size > capacity {
            free(memory)
            capacity = 0
            let rounded = (size + 0xFFFF) & ~0xFFFF
            memory = malloc(rounded)
            guard memory != nil else { throw MediaError(.outOfMemory, "The file's \(size) bytes do not fit memory.") }
            capacity = rounded
        }
        guard let memory else { throw MediaError(.outOfMemory, "No memory for the file.") }
        var count = 0
        while count < size {
            let read = pread(descriptor, memory + count, size - count, off_t(count))
            if read > 0 {
                count += read
            } else if read == 0 {
                break
            } else if errno != EINTR {
                throw MediaError(.unreadable, "The file could not be read (errno \(errno)).")
            }
        }
        guard count > 0 else { throw MediaError(.empty, "The file holds no bytes.") }
        return UnsafeRawBufferPointer(start: memory, count: count)
    }

    /// Gives back what only a large item needed.
    func shrink() {
        guard capacity > Self.keptCapacity else { return }
        free(memory)
        memory = nil
        capacity = 0
    }
}
