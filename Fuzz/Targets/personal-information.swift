import Language

private let normaliser = Normaliser()
private let finder = PersonalInformationFinder()

/// Findings quote something that is there.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    for found in finder.find(in: normaliser.normalise(bytes)) {
        guard found.range.upperBound <= count, !found.range.isEmpty, found.confidence > 0, found.confidence <= 1 else {
            fatalError("a finding without a place: \(found)")
        }
    }
    return 0
}
