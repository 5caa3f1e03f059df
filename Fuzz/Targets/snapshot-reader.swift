/// The whole input is the snapshot. Its checksums are not compared, or no change would ever get past them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeRawBufferPointer(start: start, count: count)
    let isAccepted = SnapshotFuzzing.exercise(bytes, verifyingChecksums: false)
    if !isAccepted, SnapshotFuzzing.exercise(bytes, verifyingChecksums: true) {
        fatalError("comparing checksums makes a bad snapshot good")
    }
    return 0
}
