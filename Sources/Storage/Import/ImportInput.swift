import Foundation

/// An opened source: reads pieces, knows its length and, for a regular file, what it is known by.
final class ImportInput {
    let name: String
    let byteCount: Int64?
    /// Names this very file as it is now; nil for what cannot be read a second time.
    let identity: String?
    /// The first bytes, for telling the format.
    let head: [UInt8]

    private enum Body {
        case descriptor(Int32)
        case bytes([UInt8])
    }
    private let body: Body
    private var offset: Int
    /// Bytes of an unseekable source that were read for the head and are still to be handed out.
    private var pending: ArraySlice<UInt8>

    private static let headSize = 64 * 1024

    init(_ source: ImportSource) throws(StorageError) {
        offset = 0
        pending = []
        switch source {
        case .bytes(let bytes, let name):
            self.name = name
            body = .bytes(bytes)
            byteCount = Int64(bytes.count)
            identity = nil
            head = Array(bytes.prefix(Self.headSize))
        case .file, .standardInput:
            let descriptor: Int32
            let path: String
            if case .file(let named) = source {
                path = named
                descriptor = open(path, O_RDONLY | O_CLOEXEC)
            } else {
                path = "standard input"
                // A copy of the descriptor: /dev/stdin cannot be opened where it is a socket.
                descriptor = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
            }
            name = path
            guard descriptor >= 0 else { throw .file(path: path, reason: String(cString: strerror(errno))) }
            body = .descriptor(descriptor)
            var status = stat()
            // Standard input may stand in the middle of a file that others read on from: neither length nor resuming.
            let isRegular =
                fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && source != .standardInput
            if status.st_mode & S_IFMT == S_IFDIR {
                close(descriptor)
                throw .file(path: path, reason: "this is a folder, a list is a file")
            }
            var first = [UInt8](repeating: 0, count: Self.headSize)
            var count = 0
            while count < first.count {
                let got = first.withUnsafeMutableBytes {
                    Self.read(descriptor, into: UnsafeMutableRawBufferPointer(rebasing: $0[count...]))
                }
                guard got >= 0 else {
                    let reason = String(cString: strerror(errno))
                    close(descriptor)
                    throw .file(path: path, reason: reason)
                }
                if got == 0 { break }
                count += got
            }
            head = Array(first[..<count])
            pending = head[...]
            byteCount = isRegular ? Int64(status.st_size) : nil
            if isRegular {
                // FNV-1a of the first bytes: tells a file that was rewritten within the clock's resolution.
                let mark = head.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
                let modified = "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
                identity =
                    "\(URL(fileURLWithPath: path).standardizedFileURL.path)|\(status.st_size)|\(modified)|\(mark)"
            } else {
                identity = nil
            }
        }
    }

    deinit { if case .descriptor(let descriptor) = body { close(descriptor) } }

    /// Goes on from here.
    func seek(to position: Int64) throws(StorageError) {
        switch body {
        case .bytes: offset = Int(position)
        case .descriptor(let descriptor):
            pending = []
            guard lseek(descriptor, off_t(position), SEEK_SET) == off_t(position) else {
                throw .file(path: name, reason: String(cString: strerror(errno)))
            }
        }
    }

    /// Reads into `buffer`; 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(StorageError) -> Int {
        switch body {
        case .bytes(let bytes):
            let count = min(buffer.count, bytes.count - offset)
            guard count > 0 else { return 0 }
            buffer.copyBytes(from: bytes[offset..<offset + count])
            offset += count
            return count
        case .descriptor(let descriptor):
            if !pending.isEmpty {
                let part = pending.prefix(buffer.count)
                buffer.copyBytes(from: part)
                pending = pending.dropFirst(part.count)
                return part.count
            }
            let got = Self.read(descriptor, into: buffer)
            guard got >= 0 else { throw .file(path: name, reason: String(cString: strerror(errno))) }
            return got
        }
    }

    /// `read` that waits: whoever gave us our standard input may have made it non-blocking.
    private static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
        while true {
            let got = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
            if got >= 0 || (errno != EINTR && errno != EAGAIN) { return got }
            if errno == EAGAIN {
                var wish = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                poll(&wish, 1, -1)
            }
        }
    }
}

/// Cuts an input into sorted batches.
struct BatchReader {
    private let input: ImportInput
    private var parser: RecordParser
    private let problemLimit: Int
    private let buffer = PieceBuffer(byteCount: 4 << 20)
    private var filled = 0..<0
    private var reachedEnd = false

    /// A batch ends after this many bytes even if it has few rows, so that bad input shows progress too.
    private static let byteLimit: Int64 = 256 << 20

    init(_ input: ImportInput, parser: RecordParser, problemLimit: Int) throws(StorageError) {
        self.input = input
        self.parser = parser
        self.problemLimit = problemLimit
        if parser.position.offset > 0 { try input.seek(to: parser.position.offset) }
    }

    /// The next batch of at most `limit` rows; nil at the end.
    ///
    /// - Parameter stopAtProblem: end the batch soon after its first problem.
    mutating func next(limit: Int, stopAtProblem: Bool) throws(StorageError) -> ImportBatch? {
        var batch = ImportBatch(problemLimit: problemLimit)
        batch.rows.reserveCapacity(limit)
        let start = parser.position.offset
        while batch.rows.count < limit, batch.textBytes < RecordParser.textLimit,
            parser.position.offset - start < Self.byteLimit, !(stopAtProblem && !batch.problems.isEmpty)
        {
            if filled.count <= RecordParser.recordLimit, !reachedEnd { try fill() }
            if filled.isEmpty { break }
            let consumed: Int
            do throws(ImportProblem) {
                consumed = try parser.parse(
                    UnsafeRawBufferPointer(rebasing: buffer.bytes[filled]), isFinal: reachedEnd, limit: limit,
                    into: &batch)
            } catch {
                throw .importStopped(error)
            }
            filled = filled.lowerBound + consumed..<filled.upperBound
            if consumed == 0 && reachedEnd { break }
            // The parser wants to see more of a record that is shorter than the record limit: fill up.
            if consumed == 0 { try fill() }
        }
        batch.end = parser.position
        if parser.position.offset == start && batch.rows.isEmpty && batch.problems.isEmpty { return nil }
        batch.sort()
        return batch
    }

    /// Moves what is left to the front and reads until the buffer is full.
    private mutating func fill() throws(StorageError) {
        let bytes = buffer.bytes
        if filled.lowerBound > 0, let start = bytes.baseAddress {
            memmove(start, start + filled.lowerBound, filled.count)
        }
        filled = 0..<filled.count
        while filled.count < bytes.count, !reachedEnd {
            let count = try input.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[filled.upperBound...]))
            if count == 0 { reachedEnd = true }
            filled = 0..<filled.upperBound + count
        }
    }
}

/// Memory for the pieces that are read, freed with its owner.
private final class PieceBuffer {
    let bytes: UnsafeMutableRawBufferPointer

    init(byteCount: Int) { bytes = .allocate(byteCount: byteCount, alignment: 64) }

    deinit { bytes.deallocate() }
}
