extension LocationStripper {
    /// Boxes at the top that a decoder needs; all others become free space.
    private static let neededBoxes: Set<FourCC> = [
        FourCC("ftyp"), FourCC("styp"), FourCC("meta"), FourCC("mdat"), FourCC("moov"), FourCC("moof"), FourCC("mfra"),
        FourCC("sidx"), FourCC("pdin"), FourCC("imda"),
    ]

    /// Overwrites the Exif and XMP items where they stand, and turns boxes that hold anything but pictures into free
    /// space of the same size. Nothing moves, so all offsets stay true.
    static func stripHEIF(_ view: ByteView) throws(MediaError) -> [UInt8] {
        var items: [HEIFItems.Item] = []
        var freed: [ISOBox] = []
        var isReadable = true
        var hasPictures = false
        var metadata = ByteRanges()
        var protected = ByteRanges()
        let isWhole = ISOBoxes(view).walk { box in
            guard neededBoxes.contains(box.code) else {
                protected.add(box.range)
                return freed.append(box)
            }
            switch box.code {
            case FourCC("mdat"), FourCC("imda"):
                hasPictures = true
                protected.add(box.range.lowerBound..<box.body.lowerBound)
            case FourCC("meta"): if !protectStructure(view, meta: box, &protected) { isReadable = false }
            default: protected.add(box.range)
            }
            if box.code == FourCC("moov") { freed += privateBoxes(view, in: box, depth: 0) }
            guard box.code == FourCC("meta") else { return }
            for item in HEIFItems(view, meta: box).items {
                guard item.isMetadata else {
                    hasPictures = true
                    for range in item.extents ?? [] { protected.add(range) }
                    continue
                }
                if item.extents == nil { isReadable = false }
                for range in item.extents ?? [] { metadata.add(range) }
                items.append(item)
            }
        }
        guard isWhole, hasPictures else { throw truncated("The file ends inside a box or holds no picture.") }
        guard isReadable else { throw entangled("Metadata is kept in a way that cannot be overwritten.") }
        guard !metadata.overlap, !metadata.meets(protected) else {
            throw entangled("Metadata shares bytes with the structure or with pixels.")
        }
        var clean = Array(view.bytes)
        for item in items {
            guard let extents = item.extents else { continue }
            overwrite(&clean, extents, with: blank(for: item, view, extents))
        }
        for box in freed { free(&clean, box) }
        return clean
    }

    /// What an item is overwritten with: a block with nothing but the orientation, or spaces for XMP.
    private static func blank(for item: HEIFItems.Item, _ view: ByteView, _ extents: [Range<Int>]) -> [UInt8] {
        let size = extents.reduce(0) { $0 &+ $1.count }
        guard item.isEXIF else {
            let empty = Array("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>".utf8)
            let start = item.isXMP && size >= empty.count ? empty : []
            return start + [UInt8](repeating: 0x20, count: size &- start.count)
        }
        var old: [UInt8] = []
        for range in extents { old += view.bytes[range] }
        let distance = old.withUnsafeBytes { ByteView($0).u32(0) } ?? 0
        var findings = MetadataFindings(fileSize: old.count)
        old.withUnsafeBytes { findings.readEXIF(ByteView($0).from(4 &+ distance)) }
        let block = [0, 0, 0, 0] + MinimalEXIF.block(orientation: findings.orientation)
        let start = size >= block.count ? block : []
        return start + [UInt8](repeating: 0, count: size &- start.count)
    }

    /// Everything of a `meta` box but its item store belongs to the structure.
    ///
    /// - Returns: whether the box could be followed to its end.
    private static func protectStructure(_ view: ByteView, meta: ISOBox, _ protected: inout ByteRanges) -> Bool {
        protected.add(meta.range.lowerBound..<meta.fullBody.lowerBound)
        return ISOBoxes(view, in: meta.fullBody).walk { part in
            let end = part.code == FourCC("idat") ? part.body.lowerBound : part.range.upperBound
            protected.add(part.range.lowerBound..<end)
        }
    }

    /// User data and metadata of a movie and its tracks.
    private static func privateBoxes(_ view: ByteView, in parent: ISOBox, depth: Int) -> [ISOBox] {
        var found: [ISOBox] = []
        ISOBoxes(view, in: parent.body).walk { box in
            switch box.code {
            case FourCC("udta"), FourCC("meta"), FourCC("uuid"): found.append(box)
            case FourCC("trak") where depth == 0: found += privateBoxes(view, in: box, depth: 1)
            default: break
            }
        }
        return found
    }

    private static func overwrite(_ bytes: inout [UInt8], _ ranges: [Range<Int>], with new: [UInt8]) {
        var used = 0
        for range in ranges {
            bytes.replaceSubrange(range, with: new[used..<(used &+ range.count)])
            used &+= range.count
        }
    }

    private static func free(_ bytes: inout [UInt8], _ box: ISOBox) {
        bytes.replaceSubrange((box.range.lowerBound &+ 4)..<(box.range.lowerBound &+ 8), with: FourCC("free").bytes)
        // The identifier of a `uuid` box is part of what is overwritten.
        let start = box.identifier == nil ? box.body.lowerBound : box.body.lowerBound &- 16
        for index in start..<box.range.upperBound { bytes[index] = 0 }
    }
}
