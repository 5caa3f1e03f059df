import SafetyCore

/// The first byte chooses the format, the rest is the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeRawBufferPointer(start: start, count: count)
    guard let choice = bytes.first else { return 0 }
    let types: [MediaType] = [.jpeg, .png, .webp, .gif, .tiff, .heif]
    let file = UnsafeRawBufferPointer(rebasing: bytes.dropFirst())
    let reading = PictureMetadata.read(file, type: types[Int(choice) % types.count])
    precondition((1...8).contains(reading.orientation))
    precondition(Set(reading.signals.map(\.id)).count == reading.signals.count)
    return 0
}
