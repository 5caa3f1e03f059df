/// Cuts a stream of bytes into lines.
struct LineCutter {
    private let limit: Int
    private var pending: [UInt8] = []

    /// - Parameter limit: longest line in bytes.
    init(limit: Int) { self.limit = limit }

    /// What stands behind the last line end; nil when there is nothing.
    var rest: [UInt8]? { pending.isEmpty ? nil : pending }

    /// - Throws: ``Problem`` of type `malformedRequest` for a line beyond the limit.
    mutating func cut(_ bytes: UnsafeRawBufferPointer, _ onLine: ([UInt8]) -> Void) throws(Problem) {
        var start = 0
        for position in 0..<bytes.count where bytes[position] == UInt8(ascii: "\n") {
            pending.append(contentsOf: bytes[start..<position])
            if pending.last == UInt8(ascii: "\r") { pending.removeLast() }
            guard pending.count <= limit else { throw tooLong }
            onLine(pending)
            pending.removeAll(keepingCapacity: true)
            start = position + 1
        }
        pending.append(contentsOf: bytes[start...])
        guard pending.count <= limit else { throw tooLong }
    }

    private var tooLong: Problem { Problem(.malformedRequest, "A line is longer than \(limit) bytes.") }
}
