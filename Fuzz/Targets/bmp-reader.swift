/// The first byte widens the rows, the rest is the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeRawBufferPointer(start: start, count: count)
    guard let gap = bytes.first else { return 0 }
    let file = UnsafeRawBufferPointer(rebasing: bytes.dropFirst())
    guard let reader = try? BMPReader(file) else { return 0 }
    let check = RasterCheck(
        width: reader.width, height: reader.height, channels: reader.channels, gap: Int(gap % 4))
    check.run(hasAlpha: reader.hasAlpha) { pixels, rowStride, alpha in
        (try? reader.read(into: pixels, rowStride: rowStride, alpha: reader.hasAlpha ? alpha : nil)) != nil
    }
    return 0
}
