extension LocationStripper {
    /// Keeps the frame, its tables and scans, JFIF without its thumbnail, the colour profile (ICC.1 annex B) and
    /// Adobe's colour transform; writes the orientation anew.
    static func stripJPEG(_ view: ByteView) throws(MediaError) -> [UInt8] {
        guard let segments = JPEGSegments(view) else { throw corrupt("The file does not begin like a JPEG picture.") }
        var density: [UInt8] = []
        var body: [UInt8] = []
        body.reserveCapacity(view.count)
        var hasScan = false
        let ending = segments.walk { segment in
            switch segment.marker {
            case 0xE0 where segment.payload.holds("JFIF\0") && density.isEmpty:
                // Without a thumbnail, the segment is 16 bytes long and the thumbnail 0 by 0.
                if let head = segment.payload.slice(0, 12) { density = [0xFF, 0xE0, 0, 16] + head.bytes + [0, 0] }
            case 0xE2 where segment.payload.holds("ICC_PROFILE\0"):
                body.append(contentsOf: view.bytes[segment.range])
            case 0xEE where segment.payload.holds("Adobe"):
                if let transform = segment.payload.slice(0, 12) { body += [0xFF, 0xEE, 0, 14] + transform.bytes }
            case 0xE0...0xEF, 0xF0...0xF6, 0xF9...0xFE:
                break
            default:
                if segment.marker == 0xDA { hasScan = true }
                body.append(contentsOf: view.bytes[segment.range])
            }
        }
        switch ending {
        case .endOfImage: body += [0xFF, 0xD9]
        // A scan that was cut off still shows something; the copy is cut off at the same place.
        case .cutOff where hasScan: break
        case .cutOff: throw truncated("The JPEG stream ends before its pixels.")
        case .malformed: throw corrupt("Something stands in the JPEG stream where a marker has to.")
        }
        return [0xFF, 0xD8] + density + orientationSegment(PictureMetadata.read(view.bytes, type: .jpeg)) + body
    }

    private static func orientationSegment(_ reading: PictureMetadata.Reading) -> [UInt8] {
        guard reading.orientation != 1 else { return [] }
        let payload = Array("Exif\0\0".utf8) + MinimalEXIF.block(orientation: reading.orientation)
        return [0xFF, 0xE1, 0, UInt8(clamping: payload.count &+ 2)] + payload
    }
}
