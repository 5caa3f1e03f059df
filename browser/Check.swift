import Language
import SafetyCore

// One reading at a time, on one thread: a page has no other. The tables are made with the first call.
nonisolated(unsafe) private var checker: Checker?
nonisolated(unsafe) private var answer: [UInt8] = []

/// Room for a text of so many bytes, which the page fills before it calls `porchlight_check`.
@_expose(wasm, "porchlight_room")
@_cdecl("porchlight_room")
public func room(_ count: Int32) -> UnsafeMutablePointer<UInt8> {
    UnsafeMutablePointer<UInt8>.allocate(capacity: Int(max(count, 1)))
}

/// Reads a text of UTF-8 and frees its room. Subjects are those of `CheckSubject` in their order.
/// - Returns: how many bytes the answer has, which is JSON and lies at `porchlight_answer`.
@_expose(wasm, "porchlight_check")
@_cdecl("porchlight_check")
public func check(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int32, _ subject: Int32) -> Int32 {
    let text = String(decoding: UnsafeBufferPointer(start: bytes, count: Int(count)), as: UTF8.self)
    bytes.deallocate()
    let made = checker ?? Checker(TextReader(adverts: false))
    checker = made
    let subjects: [CheckSubject] = [.chat, .profile, .offer]
    let kind = subjects.indices.contains(Int(subject)) ? subjects[Int(subject)] : .chat
    var json = JSONWriter()
    made.read(text, as: kind).write(to: &json)
    answer = json.bytes
    return Int32(answer.count)
}

@_expose(wasm, "porchlight_answer")
@_cdecl("porchlight_answer")
public func lastAnswer() -> UnsafePointer<UInt8>? {
    // The array is kept until the next reading, so its storage stays where it is.
    answer.withUnsafeBufferPointer { $0.baseAddress }
}
