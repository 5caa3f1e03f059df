/// The first byte says where the body is cut, the rest is the body, with "b" as its boundary. Every cut must give the
/// same events, and bytes that come out must have gone in.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeRawBufferPointer(start: start, count: count)
    guard let first = bytes.first else { return 0 }
    let body = UnsafeRawBufferPointer(rebasing: bytes.dropFirst())
    let whole = Reading(body, piece: max(1, body.count))
    guard Reading(body, piece: Int(first) % 37 + 1) == whole else { fatalError("the cut made a difference") }
    if body.count < 300, Reading(body, piece: 1) != whole { fatalError("single bytes made a difference") }
    if whole.error == nil, whole.open { fatalError("a part was not ended") }
    if whole.bodies.reduce(0, { $0 + $1.count }) > body.count { fatalError("more came out than went in") }
    let delimiter = Array("\r\n--b".utf8)
    for part in whole.bodies where part.firstRange(of: delimiter) != nil { fatalError("a boundary in a part") }
    let text = String(decoding: body.prefix(200), as: UTF8.self)
    if let boundary = try? MultipartBoundary.parse(contentType: text), !(1...70 ~= boundary.count) {
        fatalError("a boundary of \(boundary.count)")
    }
    return 0
}

/// The events of a body that comes in pieces of one size.
private struct Reading: Equatable {
    var parts: [MultipartPart] = []
    var bodies: [[UInt8]] = []
    var open = false
    var error: MultipartError?

    init(_ body: UnsafeRawBufferPointer, piece: Int) {
        let limits = MultipartLimits(
            parts: 8, headerBytes: 400, totalHeaderBytes: 1000, nameBytes: 40, filenameBytes: 60)
        do {
            var parser = try MultipartParser(boundary: [UInt8(ascii: "b")], limits: limits)
            for start in stride(from: 0, to: body.count, by: piece) {
                // A copy of its own, so that the sanitizer sees what is read beyond it.
                let copy = Array(body[start..<min(start + piece, body.count)])
                try copy.withUnsafeBytes { try parser.consume($0) { take($0) } }
            }
            try parser.finish()
        } catch {
            self.error = error as? MultipartError
        }
        precondition(parts.count <= limits.parts)
    }

    private mutating func take(_ event: MultipartEvent) {
        switch event {
        case .partBegan(let part):
            precondition(!open && part.name.utf8.count <= 40)
            parts.append(part)
            bodies.append([])
            open = true
        case .partBytes(let bytes):
            precondition(open && !bytes.isEmpty)
            bodies[bodies.count - 1] += bytes
        case .partEnded:
            precondition(open)
            open = false
        }
    }
}
