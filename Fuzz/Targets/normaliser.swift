import Language

private let normaliser = Normaliser()

/// Offsets stay inside the original and in order, views stay inside their pools, and time stays linear.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let text = normaliser.normalise(bytes)
    guard text.original == bytes else { fatalError("the original changed") }
    var last = 0..<0
    for token in text.tokens {
        let range = token.originalRange
        guard range.upperBound <= count, !range.isEmpty else { fatalError("a token has no place: \(range)") }
        // One character may be several tokens ("℀" is a, / and c), and so may one abbreviation; none goes back.
        guard range.lowerBound >= last.lowerBound, range.upperBound >= last.upperBound else {
            fatalError("tokens out of order: \(last), \(range)")
        }
        guard token.key == Token.key(of: text.folded(token)) else { fatalError("a key is wrong") }
        guard !text.plain(token).isEmpty || text.folded(token).isEmpty || token.kind == .word else {
            fatalError("no plain view")
        }
        last = range
    }
    guard text.foldedBytes.count <= 40 * count + 64 else { fatalError("the views grow too long") }
    return 0
}
