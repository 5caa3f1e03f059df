/// Marks of a C2PA manifest store. Its signatures are not checked: it is named as present, no more.
///
/// Sources: C2PA technical specification 2.1, sections on JUMBF labels and on embedding manifests; ISO/IEC 19566-5
/// (JUMBF) for the boxes.
extension MetadataFindings {
    /// The type of a JUMBF superbox that holds a C2PA manifest store.
    private static let manifestStore: [UInt8] = [
        0x63, 0x32, 0x70, 0x61, 0x00, 0x11, 0x00, 0x10, 0x80, 0x00, 0x00, 0xAA, 0x00, 0x38, 0x9B, 0x71,
    ]

    /// Reads a JUMBF box that may be a manifest store. Other uses of JUMBF are left alone.
    mutating func readJUMBF(_ view: ByteView) {
        guard view.holds("jumb", at: 4), view.holds("jumd", at: 12),
            view.slice(16, 16)?.bytes.elementsEqual(Self.manifestStore) == true
        else { return }
        readManifest(view)
    }

    /// Reads the bytes of a manifest store, wherever the container keeps them.
    ///
    /// Action assertions state IPTC's digital source type as plain text inside CBOR, so a search for the scheme finds
    /// it without decoding.
    mutating func readManifest(_ view: ByteView) {
        guard !view.isEmpty, spend(view.count) else { return }
        note(.c2paManifest, .container)
        var position = 0
        while let found = view.firstIndex(of: "digitalsourcetype/", from: position) {
            let start = found &+ 18
            var end = start
            while let byte = view[end], end &- start < 64, (0x61...0x7A).contains(byte | 0x20) { end &+= 1 }
            if let word = view.slice(start..<end) { noteSourceType(startingWith: word) }
            position = end
        }
    }

    /// In CBOR a letter may follow the text at once (the head of the next text), so the longest type that the
    /// word begins with counts.
    private mutating func noteSourceType(startingWith word: ByteView) {
        let text = word.text
        let fitting = SourceTypeMark.allCases.filter { text.hasPrefix($0.rawValue) }
        if let type = fitting.max(by: { $0.rawValue.count < $1.rawValue.count }) {
            note(.aiSourceType, .c2pa, type.label)
        }
    }
}
