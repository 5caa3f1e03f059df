import SafetyCore

/// The first byte chooses the format and the type, the second how the list is cut, the rest is the list, in which the
/// byte 1 stands for what is too long for an input: a long run of the byte before it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    guard count >= 2 else { return 0 }
    let format = ImportFormat.allCases[Int(bytes[0]) % 3]
    let types: [FingerprintAlgorithm?] = [nil] + FingerprintAlgorithm.allCases
    let type = types[Int(bytes[0]) / 3 % types.count]
    let list = lengthened(bytes.dropFirst(2))

    let whole = Reading(list, format, type, cut: nil)
    let pieces = Reading(list, format, type, cut: UInt64(bytes[1]))
    if whole.fatal != pieces.fatal { fatalError("the header's fate depends on the pieces") }
    if whole.fatal == nil, whole.end.offset != Int64(list.count) { fatalError("not all was read") }
    if whole.end != pieces.end { fatalError("the end depends on the pieces") }
    if whole.records != pieces.records { fatalError("the records depend on the pieces") }
    if whole.problems != pieces.problems { fatalError("the problems depend on the pieces") }
    for record in whole.records where record.line < 1 || record.line >= whole.end.line { fatalError("no such line") }

    _ = try? ImportFormat.detect(Array(list.prefix(4096)), fileName: "list")
    checkDigits(list)
    return 0
}

private func lengthened(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    // Longer together than a record may be, alone or not; the byte after tells the exact length.
    var list: [UInt8] = []
    var runs = 0
    var rest = bytes
    while let byte = rest.popFirst() {
        guard byte == 1, runs < 3, let last = list.last else {
            list.append(byte)
            continue
        }
        runs += 1
        let trim = Int(rest.popFirst() ?? 0)
        list.append(contentsOf: repeatElement(last, count: max(0, RecordParser.recordLimit + 40 - trim)))
    }
    return list
}

private struct Record: Equatable {
    var value: FingerprintValue
    var line: Int
    var texts: ImportTexts?
}

/// A list read to its end or to its bad header.
private struct Reading {
    var records: [Record] = []
    var problems: [ImportProblem] = []
    var fatal: ImportProblem?
    var end = ParserPosition()

    /// - Parameter cut: nil hands in the whole list at once; otherwise pieces, batches and restarts follow from it.
    init(_ list: [UInt8], _ format: ImportFormat, _ type: FingerprintAlgorithm?, cut: UInt64?) {
        var random = (cut ?? 0) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ bound: Int) -> Int {
            random ^= random << 13
            random ^= random >> 7
            random ^= random << 17
            return Int(random % UInt64(bound))
        }
        let longest = list.count < 4096 && random & 2 == 0 ? 40 : 70_000
        let fullest = list.count < 4096 ? 5 : 500
        var parser = RecordParser(format: format, defaultType: type)
        var offset = 0
        var visible = cut == nil ? list.count : 0
        var isFinal = cut == nil
        repeat {
            var batch = ImportBatch(problemLimit: .max)
            if cut != nil {
                // A reader of files learns at times only by one more reading that there is no more.
                isFinal = isFinal || visible == list.count
                visible = min(list.count, visible + 1 + next(longest))
                isFinal = isFinal || (visible == list.count && next(2) == 0)
            }
            // A copy of its own, so that a look beyond the piece is noticed.
            let piece = Array(list[offset..<visible])
            do throws(ImportProblem) {
                offset += try piece.span.bytes.withUnsafeBytes { bytes throws(ImportProblem) in
                    try parser.parse(
                        bytes, isFinal: isFinal, limit: cut == nil ? .max : 1 + next(fullest), into: &batch)
                }
            } catch {
                fatal = error
            }
            take(batch)
            // Another program may go on from where this one stood.
            if cut != nil, next(4) == 0 { parser = RecordParser(format: format, defaultType: type, at: batch.end) }
        } while fatal == nil && (!isFinal || (cut != nil && offset < list.count))
    }

    private mutating func take(_ batch: ImportBatch) {
        end = batch.end
        for row in batch.rows {
            let texts = row.texts < 0 ? nil : batch.texts[Int(row.texts)]
            records.append(Record(value: row.value, line: row.line, texts: texts))
        }
        problems += batch.problems
        if batch.problemCounts.values.reduce(0, +) != batch.problems.count { fatalError("a problem is not counted") }
        var sorted = batch
        sorted.sort()
        if sorted.rows.count + sorted.repeated.count != batch.rows.count { fatalError("sorting lost a row") }
        for (a, b) in zip(sorted.rows, sorted.rows.dropFirst()) where b.value < a.value {
            fatalError("the rows are not sorted")
        }
    }
}

/// The digits read eight at a time against the digits read one at a time.
private func checkDigits(_ list: [UInt8]) {
    for type in FingerprintAlgorithm.allCases {
        let text = Array(list.prefix(type.byteCount * 2))
        let outcome = text.withUnsafeBytes { Hex.parse($0, as: type) }
        if text.count < type.byteCount * 2 {
            if outcome != .badLength(text.count) { fatalError("too few digits were taken") }
        } else if let bad = text.firstIndex(where: { !Hex.isDigit($0) }) {
            if outcome != .badDigit(bad) { fatalError("a bad digit was taken") }
        } else {
            guard case .value(let value) = outcome, value.hex == String(decoding: text, as: UTF8.self).lowercased()
            else { fatalError("good digits were misread") }
        }
    }
}
