import Glibc

/// What a multipart body may cost.
package struct MultipartLimits: Hashable, Sendable {
    package var parts: Int
    /// Bytes of the headers of a part, with the line ends.
    package var headerBytes: Int
    /// Bytes of the headers of all parts.
    package var totalHeaderBytes: Int
    /// Bytes of a field name or of a media type.
    package var nameBytes: Int
    package var filenameBytes: Int

    package init(
        parts: Int = 100, headerBytes: Int = 8192, totalHeaderBytes: Int = 65_536, nameBytes: Int = 256,
        filenameBytes: Int = 1024
    ) {
        self.parts = parts
        self.headerBytes = headerBytes
        self.totalHeaderBytes = totalHeaderBytes
        self.nameBytes = nameBytes
        self.filenameBytes = filenameBytes
    }
}

/// A step through a multipart body.
package enum MultipartEvent {
    case partBegan(MultipartPart)
    /// The next bytes of the part, never none. They are valid during the call only.
    case partBytes(UnsafeRawBufferPointer)
    case partEnded
}

/// Reads a multipart/form-data body as its bytes come (RFC 7578, RFC 2046).
///
/// Bytes are pushed in as they arrive, cut anywhere; the events, taken together, are the same for every cut. The body
/// of a part is passed on without copying. Memory is that of the headers of one part. Lines end with CRLF only, and
/// what stands after a boundary other than spaces and a line end is refused: readers that disagree there can be
/// played against each other.
package struct MultipartParser {
    private enum State {
        /// Before the first delimiter; what stands here is passed over.
        case preamble
        /// In the body of a part.
        case body
        /// Behind a delimiter. Two hyphens here close the body.
        case afterDelimiter
        case afterHyphen
        /// Behind spaces or nothing at the end of a delimiter line.
        case delimiterSpaces(isLast: Bool)
        case delimiterReturn(isLast: Bool)
        case headers
        /// What stands behind the last line is passed over.
        case epilogue
        case failed(MultipartError)
    }

    /// CR LF - - and the boundary.
    private let delimiter: [UInt8]
    private let limits: MultipartLimits
    /// The first part may begin the body: its delimiter then counts as if a line had ended before it.
    private var state = State.preamble
    /// How many bytes of the delimiter the bytes just read match.
    private var matched = 2
    /// How many of these do not belong to the body: the line end that closed the headers.
    private var borrowed = 2
    private var headers: [UInt8] = []
    private var totalHeaderBytes = 0
    private var parts = 0
    private var padding = 0

    /// - Parameter boundary: as ``MultipartBoundary/parse(contentType:)`` gives it.
    /// - Throws: ``MultipartError`` with code invalidBoundary.
    package init(boundary: [UInt8], limits: MultipartLimits = MultipartLimits()) throws(MultipartError) {
        try MultipartBoundary.check(boundary)
        delimiter = Array("\r\n--".utf8) + boundary
        self.limits = limits
    }

    /// Takes the next bytes of the body.
    ///
    /// - Parameter onEvent: called in order; what it throws stops the parser.
    /// - Throws: ``MultipartError``, or what `onEvent` threw. The parser takes nothing after that.
    /// - Complexity: O(bytes)
    package mutating func consume(
        _ bytes: UnsafeRawBufferPointer, _ onEvent: (MultipartEvent) throws -> Void
    ) throws {
        if case .failed(let error) = state { throw error }
        do {
            var position = 0
            while position < bytes.count {
                switch state {
                case .preamble, .body: try search(bytes, &position, onEvent)
                case .epilogue: return
                case .headers:
                    try takeHeader(bytes[position], onEvent)
                    position += 1
                default:
                    try endDelimiter(bytes[position])
                    position += 1
                }
            }
        } catch {
            state = .failed(
                error as? MultipartError
                    ?? MultipartError(.stopped, "The body was not read to its end, because its reader stopped."))
            throw error
        }
    }

    /// Says that the body has ended.
    ///
    /// - Throws: ``MultipartError`` with code truncated when the closing boundary has not come, or the error that
    ///   stopped the parser before.
    package mutating func finish() throws(MultipartError) {
        switch state {
        case .failed(let error): throw error
        case .epilogue, .delimiterSpaces(isLast: true): return
        default:
            let error = MultipartError(
                .truncated, "The body ends before its closing boundary. It was cut on the way: send it again.")
            state = .failed(error)
            throw error
        }
    }

    // MARK: Bodies

    /// Looks for the delimiter and passes on what is certainly not part of it.
    private mutating func search(
        _ bytes: UnsafeRawBufferPointer, _ position: inout Int, _ onEvent: (MultipartEvent) throws -> Void
    ) throws {
        // A carriage return is the delimiter's first byte and none of its others. So a match that breaks off has no
        // shorter match inside it, and may be given back whole.
        while position < bytes.count, matched > 0 {
            if bytes[position] == delimiter[matched] {
                position += 1
                matched += 1
                if matched == delimiter.count { return try endPart(onEvent) }
            } else {
                let kept = matched - borrowed
                matched = 0
                if kept > 0 {
                    let start = borrowed
                    try delimiter.withUnsafeBytes {
                        try emit(UnsafeRawBufferPointer(rebasing: $0[start..<(start + kept)]), onEvent)
                    }
                }
                borrowed = 0
            }
        }
        guard position < bytes.count, let base = bytes.baseAddress else { return }
        let start = position
        while position < bytes.count {
            guard let found = memchr(base + position, 0x0D, bytes.count - position) else {
                position = bytes.count
                break
            }
            position = UnsafeRawPointer(found) - base
            // Runs of returns, which would make each look for the next one dear.
            while position + 1 < bytes.count, bytes[position + 1] == 0x0D { position += 1 }
            let length = min(delimiter.count, bytes.count - position)
            // The second byte decides nearly always.
            if length > 1, bytes[position + 1] != 0x0A {
                position += 2
                continue
            }
            guard delimiter.withUnsafeBytes({ Self.areEqual($0, base + position, length) }) else {
                position += 1
                continue
            }
            try emit(UnsafeRawBufferPointer(rebasing: bytes[start..<position]), onEvent)
            position += length
            matched = length
            if length == delimiter.count { try endPart(onEvent) }
            return
        }
        position = min(position, bytes.count)
        try emit(UnsafeRawBufferPointer(rebasing: bytes[start..<position]), onEvent)
    }

    private static func areEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawPointer, _ length: Int) -> Bool {
        guard let left = left.baseAddress else { return false }
        return memcmp(left, right, length) == 0
    }

    private func emit(_ bytes: UnsafeRawBufferPointer, _ onEvent: (MultipartEvent) throws -> Void) throws {
        if case .body = state, !bytes.isEmpty { try onEvent(.partBytes(bytes)) }
    }

    private mutating func endPart(_ onEvent: (MultipartEvent) throws -> Void) throws {
        if case .body = state { try onEvent(.partEnded) }
        matched = 0
        borrowed = 0
        padding = 0
        state = .afterDelimiter
    }

    // MARK: Delimiter lines

    private mutating func endDelimiter(_ byte: UInt8) throws(MultipartError) {
        switch (state, byte) {
        case (.afterDelimiter, UInt8(ascii: "-")): state = .afterHyphen
        case (.afterHyphen, UInt8(ascii: "-")): state = .delimiterSpaces(isLast: true)
        case (.afterDelimiter, 0x20), (.afterDelimiter, 0x09):
            padding = 1
            state = .delimiterSpaces(isLast: false)
        case (.delimiterSpaces, 0x20), (.delimiterSpaces, 0x09):
            padding += 1
            guard padding <= 256 else { throw Self.malformedDelimiter }
        case (.afterDelimiter, 0x0D): state = .delimiterReturn(isLast: false)
        case (.delimiterSpaces(let isLast), 0x0D): state = .delimiterReturn(isLast: isLast)
        case (.delimiterReturn(isLast: true), 0x0A): state = .epilogue
        case (.delimiterReturn(isLast: false), 0x0A):
            parts += 1
            guard parts <= limits.parts else {
                throw MultipartError(.tooManyParts, "The body has more than \(limits.parts) parts. Send fewer.")
            }
            headers.removeAll(keepingCapacity: true)
            state = .headers
        default: throw Self.malformedDelimiter
        }
    }

    private static let malformedDelimiter = MultipartError(
        .malformedDelimiter,
        "After a boundary stands something else than a line end (CRLF). Use a boundary that occurs in no part."
    )

    // MARK: Headers

    private mutating func takeHeader(_ byte: UInt8, _ onEvent: (MultipartEvent) throws -> Void) throws {
        headers.append(byte)
        totalHeaderBytes += 1
        guard headers.count <= limits.headerBytes, totalHeaderBytes <= limits.totalHeaderBytes else {
            throw MultipartError(
                .headersTooLarge,
                "The headers of a part are larger than \(limits.headerBytes) bytes, or those of all parts than "
                    + "\(limits.totalHeaderBytes).")
        }
        let count = headers.count
        let follows = count > 1 && headers[count - 2] == 0x0D
        guard follows == (byte == 0x0A), byte >= 0x20 || byte == 0x0D || byte == 0x0A || byte == 0x09, byte != 0x7F
        else {
            throw MultipartError(
                .malformedHeader,
                "A header line of a part does not end with CRLF or holds a control character. Write lines with CRLF.")
        }
        guard byte == 0x0A, count == 2 || count >= 4 && headers[count - 3] == 0x0A else { return }
        let part = try MultipartPart(headers: headers[..<(count - 2)], limits: limits)
        state = .body
        // The empty line that ends the headers also begins the delimiter of a part without a body.
        matched = 2
        borrowed = 2
        try onEvent(.partBegan(part))
    }
}
