/// The items of a HEIF or AVIF file: pictures, and metadata beside them.
///
/// Sources: ISO/IEC 14496-12 sections 8.11.3 (`iloc`) and 8.11.6 (`iinf`); ISO/IEC 23008-12 annex A for the `Exif`
/// item; Adobe's XMP specification part 3 for XMP as a `mime` item.
struct HEIFItems {
    struct Item {
        let number: Int
        let code: FourCC
        /// For `mime` items; empty for all others.
        let contentType: ByteView
        /// Where its bytes stand in the file, in order; `nil` when the file does not say so in a way that is read here.
        var extents: [Range<Int>]?

        var isEXIF: Bool { code == FourCC("Exif") }
        var isMIME: Bool { code == FourCC("mime") }
        var isXMP: Bool { isMIME && contentType.holds("application/rdf+xml") }
        var isMetadata: Bool { isEXIF || isMIME }
    }

    private static let maximumItems = 1 << 16
    private static let maximumExtents = 1 << 18

    private(set) var items: [Item] = []
    private var indices: [Int: Int] = [:]
    private var extentsLeft = maximumExtents

    /// Reads the items of one `meta` box.
    init(_ view: ByteView, meta: ISOBox) {
        var information: ISOBox?
        var locations: ISOBox?
        var store: ISOBox?
        ISOBoxes(view, in: meta.fullBody).walk { box in
            switch box.code {
            case FourCC("iinf"): information = information ?? box
            case FourCC("iloc"): locations = locations ?? box
            case FourCC("idat"): store = store ?? box
            default: break
            }
        }
        if let information { readInformation(view, information) }
        if let locations { readLocations(view, locations, store: store?.body) }
    }

    private mutating func readInformation(_ view: ByteView, _ box: ISOBox) {
        // The count before the entries has two bytes in version 0 and four after it.
        let start = box.fullBody.lowerBound &+ (view[box.body.lowerBound] == 0 ? 2 : 4)
        guard start <= box.body.upperBound else { return }
        var found: [Item] = []
        ISOBoxes(view, in: start..<box.body.upperBound).walk { entry in
            guard entry.code == FourCC("infe"), found.count < Self.maximumItems,
                let version = view[entry.body.lowerBound], version >= 2
            else { return }
            let width = version == 2 ? 2 : 4
            let position = entry.fullBody.lowerBound
            guard let number = view.number(position, bytes: width),
                position &+ width &+ 6 <= entry.body.upperBound, let code = view.code(position &+ width &+ 2)
            else { return }
            let names = view.slice((position &+ width &+ 6)..<entry.body.upperBound) ?? view.prefix(0)
            let contentType = names.firstIndex(of: 0).map { names.from($0 &+ 1) } ?? names.prefix(0)
            found.append(Item(number: number, code: code, contentType: contentType))
        }
        for item in found where indices[item.number] == nil {
            indices[item.number] = items.count
            items.append(item)
        }
    }

    private mutating func readLocations(_ view: ByteView, _ box: ISOBox, store: Range<Int>?) {
        guard let version = view[box.body.lowerBound], version <= 2, let sizes = view.u16(box.fullBody.lowerBound),
            let body = view.slice(box.body)
        else { return }
        let offsetSize = sizes >> 12
        let lengthSize = sizes >> 8 & 15
        let baseSize = sizes >> 4 & 15
        let indexSize = version == 0 ? 0 : sizes & 15
        guard [offsetSize, lengthSize, baseSize, indexSize].allSatisfy({ [0, 4, 8].contains($0) }) else { return }
        var reader = FieldReader(view: body, position: 6)
        guard let count = reader.number(version == 2 ? 4 : 2) else { return }
        for _ in 0..<min(count, Self.maximumItems) {
            guard let number = reader.number(version == 2 ? 4 : 2),
                let method = version == 0 ? 0 : reader.number(2).map({ $0 & 15 }),
                let source = reader.number(2), let base = reader.number(baseSize), let extents = reader.number(2)
            else { return }
            var ranges: [Range<Int>]? = source == 0 ? [] : nil
            for _ in 0..<extents {
                guard extentsLeft > 0, reader.number(indexSize) != nil, let offset = reader.number(offsetSize),
                    let length = reader.number(lengthSize)
                else { return }
                extentsLeft &-= 1
                let range = Self.range(base, offset, length, method: method, fileSize: view.count, store: store)
                if let range { ranges?.append(range) } else { ranges = nil }
            }
            if let index = indices[number], items[index].extents == nil { items[index].extents = ranges }
        }
    }

    /// The bytes of one extent: counted from the start of the file (method 0) or of the item store (method 1).
    private static func range(
        _ base: Int, _ offset: Int, _ length: Int, method: Int, fileSize: Int, store: Range<Int>?
    ) -> Range<Int>? {
        let space: Range<Int>
        switch method {
        case 0: space = 0..<fileSize
        case 1:
            guard let store else { return nil }
            space = store
        default: return nil
        }
        let (inside, overflow) = base.addingReportingOverflow(offset)
        guard !overflow, inside >= 0, inside <= space.count else { return nil }
        let start = space.lowerBound &+ inside
        // A length of zero means all of it.
        let size = length == 0 ? space.upperBound &- start : length
        guard size >= 0, size <= space.upperBound &- start else { return nil }
        return start..<(start &+ size)
    }
}

/// Reads numbers one after another; a width of zero reads zero.
private struct FieldReader {
    let view: ByteView
    var position: Int

    mutating func number(_ width: Int) -> Int? {
        if width == 0 { return 0 }
        guard let value = view.number(position, bytes: width) else { return nil }
        position &+= width
        return value
    }
}

/// Identifiers of `uuid` boxes.
enum ISOIdentifier {
    /// XMP beside the items (Adobe's XMP specification part 3).
    static let xmp: [UInt8] = [
        0xBE, 0x7A, 0xCF, 0xCB, 0x97, 0xA9, 0x42, 0xE8, 0x9C, 0x71, 0x99, 0x94, 0x91, 0xE3, 0xAF, 0xAC,
    ]
    /// A C2PA manifest store (C2PA technical specification, "Embedding manifests into BMFF").
    static let c2pa: [UInt8] = [
        0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81,
    ]
}

extension MetadataFindings {
    /// Reads the Exif and XMP items, and the boxes that hold XMP or a C2PA manifest.
    mutating func readHEIF(_ view: ByteView) {
        ISOBoxes(view).walk { box in
            switch box.code {
            case FourCC("meta"): readItems(view, HEIFItems(view, meta: box))
            case FourCC("uuid"):
                guard let identifier = box.identifier, let body = view.slice(box.body) else { return }
                if identifier.bytes.elementsEqual(ISOIdentifier.c2pa) { readManifest(body) }
                if identifier.bytes.elementsEqual(ISOIdentifier.xmp) { readXMP(body) }
            case FourCC("jumb"): if let whole = view.slice(box.range) { readJUMBF(whole) }
            case FourCC("moov"): readMovie(view, box)
            default: break
            }
        }
    }

    private mutating func readItems(_ view: ByteView, _ items: HEIFItems) {
        for item in items.items where item.isMetadata {
            guard let extents = item.extents, let first = extents.first else { continue }
            var gathered: [UInt8] = []
            if extents.count > 1 {
                for range in extents where spend(range.count) {
                    gathered.append(contentsOf: view.slice(range)?.bytes ?? view.prefix(0).bytes)
                }
                gathered.withUnsafeBytes { readItem(item, ByteView($0)) }
            } else if let single = view.slice(first) {
                readItem(item, single)
            }
        }
    }

    private mutating func readItem(_ item: HEIFItems.Item, _ value: ByteView) {
        if item.isXMP { readXMP(value) }
        // The block begins with the distance from there to the TIFF structure.
        if item.isEXIF, let distance = value.u32(0) { readEXIF(value.from(4 &+ distance)) }
    }

    /// Picture sequences may carry a place in their user data: QuickTime's `©xyz`, 3GPP's `loci`.
    private mutating func readMovie(_ view: ByteView, _ movie: ISOBox) {
        ISOBoxes(view, in: movie.body).walk { box in
            guard box.code == FourCC("udta") else { return }
            ISOBoxes(view, in: box.body).walk { entry in
                if entry.code.rawValue == 0xA978_797A { note(.gpsPosition, .container) }
                if entry.code == FourCC("loci") { note(.placeName, .container) }
            }
        }
    }
}
