import SafetyCore

/// The whole input is what a worker answered.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let reply = try? WorkerReply(decoding: bytes[...]) else { return 0 }
    switch reply {
    case .picture(let picture): check(picture)
    case .entry(let entry): if case .success(let picture) = entry.picture { check(picture) }
    default: break
    }
    let encoded = reply.encoded()
    guard let again = try? WorkerReply(decoding: encoded[...]) else { fatalError("what was accepted is now refused") }
    if case .attempts(let before) = reply, case .attempts(let after) = again {
        // The order of a dictionary is nobody's concern.
        if before != after { fatalError("an attempt changed") }
    } else if again.encoded() != encoded || encoded.count != bytes.count {
        // No number or text has two encodings, and none is cut that the decoder accepts.
        fatalError("the reply changed")
    }
    return 0
}

private func check(_ picture: WorkerReply.PictureReply) {
    precondition((1...8).contains(picture.orientation))
    precondition(!picture.rasters.isEmpty)
    let capacity = 1 << 30
    for raster in picture.rasters where raster.fits(in: capacity) {
        // What the parent will read: the last byte of the last row.
        let last = raster.offset + (raster.height - 1) * raster.rowStride + raster.width * raster.channels
        precondition(raster.offset >= 0 && last <= capacity)
        precondition(raster.rowStride >= raster.width * raster.channels)
    }
}
