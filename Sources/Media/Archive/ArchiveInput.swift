import CArchive

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where libarchive gets its bytes: a descriptor that is read and never written, or memory.
///
/// It counts what it hands out, so that ratios rest on real bytes.
final class ArchiveInput {
    private enum Source {
        case descriptor(CInt)
        case memory([UInt8])
    }

    private static let blockSize = 1 << 16

    private let source: Source
    private let block: UnsafeMutableRawBufferPointer
    private var position = 0
    /// Bytes of the whole input; `nil` for a pipe, which has no end that could be known and cannot be read twice.
    let size: Int?
    /// Bytes handed out so far, those read twice counted twice.
    private(set) var consumed = 0

    init(descriptor: CInt) {
        source = .descriptor(descriptor)
        let end = Int(lseek(descriptor, 0, SEEK_END))
        size = end >= 0 && lseek(descriptor, 0, SEEK_SET) == 0 ? end : nil
        block = .allocate(byteCount: Self.blockSize, alignment: 16)
    }

    init(memory: [UInt8]) {
        source = .memory(memory)
        size = memory.count
        block = .allocate(byteCount: Self.blockSize, alignment: 16)
    }

    deinit { block.deallocate() }

    /// The next block, empty at the end, or `nil` when reading failed.
    func read() -> UnsafeRawBufferPointer? {
        var count = 0
        switch source {
        case .memory(let bytes):
            count = min(Self.blockSize, max(0, bytes.count &- position))
            bytes.withUnsafeBytes { whole in
                block.copyMemory(from: UnsafeRawBufferPointer(rebasing: whole[position..<(position &+ count)]))
            }
        case .descriptor(let descriptor):
            repeat {
                #if canImport(Glibc)
                    count = Glibc.read(descriptor, block.baseAddress, Self.blockSize)
                #else
                    count = Darwin.read(descriptor, block.baseAddress, Self.blockSize)
                #endif
            } while count < 0 && errno == EINTR
        }
        guard count >= 0 else { return nil }
        position &+= count
        consumed &+= count
        return UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(block)[0..<count])
    }

    /// Moves to an offset from the start (0), the current place (1) or the end (2); answers the new one, or `nil`.
    func seek(_ offset: Int, from whence: CInt) -> Int? {
        guard let size else { return nil }
        let base = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? position : size
        let (target, overflow) = base.addingReportingOverflow(offset)
        guard !overflow, target >= 0, target <= size else { return nil }
        if case .descriptor(let descriptor) = source {
            guard lseek(descriptor, off_t(target), SEEK_SET) == off_t(target) else { return nil }
        }
        position = target
        return target
    }

    /// Moves forward by at most `count` bytes; answers by how many.
    func skip(_ count: Int) -> Int {
        guard let size, count > 0 else { return 0 }
        let step = min(count, max(0, size &- position))
        return seek(step, from: SEEK_CUR) == nil ? 0 : step
    }
}
