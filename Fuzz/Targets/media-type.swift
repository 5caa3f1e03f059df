/// The whole input is the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let type = MediaType.sniff(bytes)
    if bytes.isEmpty, type != .unknown { fatalError("no bytes are of no type") }
    if MediaType.sniff(bytes) != type { fatalError("the same bytes are of two types") }
    if bytes.count >= MediaType.prefixLength {
        if MediaType.sniff(bytes + [0x3C, 0x73, 0x76, 0x67]) != type { fatalError("a byte beyond the prefix counts") }
        if MediaType.sniff(Array(bytes.prefix(MediaType.prefixLength))) != type {
            fatalError("the prefix is too short")
        }
    }
    return 0
}
