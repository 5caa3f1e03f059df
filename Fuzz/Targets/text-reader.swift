import Language
import SafetyCore

private let reader = TextReader()

/// The first byte chooses what the text is and where it stands; the rest is the text, whatever its bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let choice = bytes.first else { return 0 }
    let text = Array(bytes.dropFirst())
    let kind = TextKind.allCases[Int(choice) % TextKind.allCases.count]
    let context: TextContext = choice & 0x80 == 0 ? .alone : .stream
    let reading = reader.read(text, kind: kind, context: context)
    precondition((0...1).contains(reading.score))
    precondition(reading.level == .none || reading.level == .notice || !reading.reasons.isEmpty)
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    for reason in reading.reasons {
        precondition(reason.length > 0 && reason.start >= 0 && reason.start + reason.length <= scalars.count)
        precondition((0...1).contains(reason.weight))
        guard !reading.notes.contains("invalid_utf8") else { continue }
        var quote = String.UnicodeScalarView()
        quote.append(contentsOf: scalars[reason.start..<reason.start + reason.length])
        precondition(String(quote) == reason.quote)
    }
    return 0
}
