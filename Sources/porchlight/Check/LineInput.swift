import Foundation

/// Lines of a file or of standard input, read as they come.
struct LineInput {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// - Throws: ``CommandFailure`` when the file cannot be opened.
    static func open(_ path: String) throws -> Int32 {
        guard path != "-" else { return STDIN_FILENO }
        let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw CommandFailure(
                "\(path) cannot be read: \(String(cString: strerror(errno))).", status: ExitStatus.usage)
        }
        return descriptor
    }

    /// Whether a whole line is there already.
    var hasMore: Bool { buffer[position...].contains(UInt8(ascii: "\n")) }

    /// The next line without its end; nil behind the last.
    /// - Complexity: O(its length), amortised.
    mutating func next() throws -> [UInt8]? {
        var searched = position
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                var line = Array(buffer[position..<end])
                position = end + 1
                if line.last == UInt8(ascii: "\r") { line.removeLast() }
                return line
            }
            searched = buffer.count
            guard !isAtEnd else {
                guard position < buffer.count else { return nil }
                defer { position = buffer.count }
                return Array(buffer[position...])
            }
            if position > 0 {
                buffer.removeFirst(position)
                searched -= position
                position = 0
            }
            try fill()
        }
    }

    private mutating func fill() throws {
        let size = 1 << 16
        let start = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: size))
        let count = buffer.withUnsafeMutableBytes { bytes -> Int in
            while true {
                let count = read(descriptor, bytes.baseAddress.map { $0 + start }, size)
                if count >= 0 || errno != EINTR { return count }
            }
        }
        guard count >= 0 else {
            throw CommandFailure("The input cannot be read on: \(String(cString: strerror(errno))).")
        }
        buffer.removeLast(size - count)
        isAtEnd = count == 0
    }
}

/// Lines gathered before they are written.
struct LineOutput {
    private var buffer: [UInt8] = []

    mutating func write(_ line: [UInt8]) {
        buffer.append(contentsOf: line)
        buffer.append(UInt8(ascii: "\n"))
        if buffer.count > 1 << 16 { flush() }
    }

    mutating func flush() {
        guard !buffer.isEmpty else { return }
        Terminal.write(bytes: buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
