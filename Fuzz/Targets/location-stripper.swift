import SafetyCore

/// The first byte chooses the format, the rest is the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeRawBufferPointer(start: start, count: count)
    guard let choice = bytes.first else { return 0 }
    let types: [MediaType] = [.jpeg, .png, .webp, .gif, .tiff, .heif]
    let type = types[Int(choice) % types.count]
    let file = UnsafeRawBufferPointer(rebasing: bytes.dropFirst())
    guard let clean = try? LocationStripper.strip(file, type: type) else { return 0 }
    let before = PictureMetadata.read(file, type: type)
    let after = PictureMetadata.read(clean, type: type)
    if after.signals.contains(where: { $0.harm == .oversharing }) { fatalError("something private is left") }
    // A WebP file in the simple format has no place for an orientation.
    if type != .webp, after.orientation != before.orientation { fatalError("the orientation changed") }
    if type == .tiff || type == .heif, clean.count != file.count { fatalError("bytes moved") }
    guard let again = try? LocationStripper.strip(clean, type: type) else {
        fatalError("what was cleaned cannot be cleaned again")
    }
    if again != clean { fatalError("cleaning twice changes more than cleaning once") }
    return 0
}
