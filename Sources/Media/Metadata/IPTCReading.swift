/// IPTC-IIM marks and the image resources of Photoshop that carry them.
///
/// Sources: IPTC-NAA Information Interchange Model 4.2, record 2; Adobe's Photoshop file format specification, section
/// "Image resources".
extension MetadataFindings {
    /// Reads the datasets of record 2.
    mutating func readIPTC(_ view: ByteView) {
        guard spend(view.count) else { return }
        var position = 0
        while let marker = view[position] {
            // Padding before the first dataset and between datasets is common.
            guard marker == 0x1C else {
                position &+= 1
                continue
            }
            guard let record = view[position &+ 1], let number = view[position &+ 2],
                var length = view.u16(position &+ 3)
            else { return }
            var start = position &+ 5
            if length & 0x8000 != 0 {
                let width = length & 0x7FFF
                guard (1...4).contains(width), let extended = view.number(start, bytes: width) else { return }
                length = extended
                start &+= width
            }
            guard let value = view.slice(start, length) else { return }
            if record == 2, !value.trimmed.isEmpty { readDataset(number, value) }
            position = start &+ length
        }
    }

    private mutating func readDataset(_ number: UInt8, _ value: ByteView) {
        switch number {
        case 27, 90, 92: note(.placeName, .iptc)
        case 80: note(.ownerName, .iptc)
        case 55: note(.captureTime, .iptc)
        case 65, 110: readGenerator(value, .iptc)
        default: break
        }
    }

    /// Reads a sequence of image resources, each `8BIM`, a number, a padded name, a length and padded data.
    mutating func readImageResources(_ view: ByteView) {
        guard spend(view.count) else { return }
        var position = 0
        while let number = view.u16(position &+ 4), let nameLength = view[position &+ 6] {
            guard ["8BIM", "PHUT", "AgHg", "DCSR", "MeSa"].contains(where: { view.holds($0, at: position) }) else {
                return
            }
            // The name counts its own length byte and is padded to an even size.
            let start = position &+ 6 &+ ((Int(nameLength) &+ 2) & ~1)
            guard let length = view.u32(start), let value = view.slice(start &+ 4, length) else { return }
            switch number {
            case 0x0404: readIPTC(value)
            case 0x0422, 0x0423: readEXIF(value)
            case 0x0424: readXMP(value)
            default: break
            }
            position = start &+ 4 &+ length &+ (length & 1)
        }
    }
}
