/// XMP marks, found with a small scanner of our own.
///
/// It is no XML parser: it knows tags, attributes and text, resolves no entity, opens nothing, and steps over
/// document type declarations. Whatever is damaged it passes over. Names are matched by namespace where a prefix is
/// declared, else by the prefix that everybody uses.
/// Sources: ISO 16684-1 (XMP) sections 6 and 7; IPTC Photo Metadata Standard 2023.1 for the place, creator and source
/// type properties; CIPA DC-010 for the EXIF properties.
extension MetadataFindings {
    /// Reads one XMP packet in UTF-8, or in UTF-16 or UTF-32, whose zero bytes are dropped: the names looked for are
    /// ASCII.
    mutating func readXMP(_ packet: ByteView) {
        guard spend(packet.count) else { return }
        if packet.bytes.prefix(8).contains(0) {
            packet.bytes.filter { $0 != 0 }.withUnsafeBytes { scanXMP(ByteView($0)) }
        } else {
            scanXMP(packet)
        }
    }

    private mutating func scanXMP(_ packet: ByteView) {
        var scanner = XMPScanner(packet)
        while let (property, value) = scanner.next() { noteXMP(property, value) }
    }

    private mutating func noteXMP(_ property: XMPProperty, _ value: ByteView) {
        switch property {
        case .position: note(.gpsPosition, .xmp)
        case .place: note(.placeName, .xmp)
        case .serial: note(.deviceSerial, .xmp)
        case .model: note(.deviceModel, .xmp)
        case .owner: note(.ownerName, .xmp)
        case .time: note(.captureTime, .xmp)
        case .provenance: note(.c2paManifest, .xmp)
        case .sourceType: if let type = SourceTypeMark(value: value) { note(.aiSourceType, .xmp, type.label) }
        case .software: readGenerator(value, .xmp)
        case .comment: readParameters(value, .xmp, "generation parameters in the user comment")
        }
    }
}

/// What a property of XMP tells.
enum XMPProperty {
    case position, place, serial, model, owner, time, provenance, sourceType, software, comment

    /// - Parameters:
    ///   - namespace: the usual prefix of its namespace.
    ///   - name: its name without prefix.
    init?(namespace: String?, name: String) {
        switch name {
        case "GPSLatitude", "GPSLongitude", "GPSPosition", "GPSDestLatitude", "GPSDestLongitude": self = .position
        case "Sublocation", "LocationShown", "LocationCreated", "LocationName": self = .place
        case "City" where ["photoshop", "Iptc4xmpExt", "Iptc4xmpCore"].contains(namespace): self = .place
        case "Location" where namespace == "Iptc4xmpCore": self = .place
        case "SerialNumber", "LensSerialNumber", "BodySerialNumber", "CameraSerialNumber", "InternalSerialNumber":
            self = .serial
        case "Make" where namespace == "tiff", "Model" where namespace == "tiff": self = .model
        case "OwnerName", "CameraOwnerName": self = .owner
        case "creator" where namespace == "dc": self = .owner
        case "Artist" where namespace == "tiff" || namespace == "exif": self = .owner
        case "Owner" where namespace == "xmpRights": self = .owner
        case "DateTimeOriginal": self = .time
        case "DateCreated" where namespace == "photoshop": self = .time
        case "provenance" where namespace == "dcterms": self = .provenance
        case "DigitalSourceType", "DigitalSourcefileType": self = .sourceType
        case "CreatorTool", "softwareAgent": self = .software
        case "Software" where namespace == "tiff": self = .software
        case "Credit" where namespace == "photoshop": self = .software
        case "UserComment": self = .comment
        default: return nil
        }
    }

    /// The usual prefix of a namespace.
    static func usualPrefix(of namespace: String) -> String? {
        switch namespace {
        case "http://ns.adobe.com/exif/1.0/": "exif"
        case "http://cipa.jp/exif/1.0/": "exifEX"
        case "http://ns.adobe.com/exif/1.0/aux/": "aux"
        case "http://ns.adobe.com/tiff/1.0/": "tiff"
        case "http://ns.adobe.com/xap/1.0/": "xmp"
        case "http://ns.adobe.com/xap/1.0/rights/": "xmpRights"
        case "http://purl.org/dc/elements/1.1/": "dc"
        case "http://purl.org/dc/terms/": "dcterms"
        case "http://ns.adobe.com/photoshop/1.0/": "photoshop"
        case "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/": "Iptc4xmpCore"
        case "http://iptc.org/std/Iptc4xmpExt/2008-02-29/": "Iptc4xmpExt"
        default: nil
        }
    }
}

/// Walks through a packet and yields each known property that holds anything.
struct XMPScanner {
    private static let maximumDepth = 64
    private static let maximumNamespaces = 256

    private let view: ByteView
    private var position = 0
    /// What each open element tells; `nil` for unknown ones, which belong to the nearest known one around them.
    private var open: [XMPProperty?] = []
    /// Elements opened beyond the depth that is looked at.
    private var tooDeep = 0
    private var usualPrefixes: [String: String?] = [:]
    private var found: [(XMPProperty, ByteView)] = []

    init(_ view: ByteView) { self.view = view }

    mutating func next() -> (XMPProperty, ByteView)? {
        while found.isEmpty {
            guard position < view.count else { return nil }
            advance()
        }
        return found.removeLast()
    }

    /// Takes one piece: a run of text, or something between angle brackets.
    private mutating func advance() {
        guard view[position] == UInt8(ascii: "<") else {
            let end = view.firstIndex(of: UInt8(ascii: "<"), from: position) ?? view.count
            take(text: position..<end)
            position = end
            return
        }
        if view.holds("<!--", at: position) {
            position = end(of: "-->", from: position &+ 4)
        } else if view.holds("<![CDATA[", at: position) {
            let start = position &+ 9
            position = end(of: "]]>", from: start)
            take(text: start..<max(start, position &- 3))
        } else if view.holds("<?", at: position) {
            position = end(of: "?>", from: position &+ 2)
        } else if view.holds("<!", at: position) {
            position = end(of: ">", from: position &+ 2)
        } else if view.holds("</", at: position) {
            position = end(of: ">", from: position &+ 2)
            if tooDeep > 0 { tooDeep &-= 1 } else { _ = open.popLast() }
        } else {
            takeTag()
        }
    }

    private func end(of text: StaticString, from start: Int) -> Int {
        view.firstIndex(of: text, from: start).map { $0 &+ text.utf8CodeUnitCount } ?? view.count
    }

    private mutating func take(text range: Range<Int>) {
        guard let property = open.last(where: { $0 != nil }) ?? nil, let text = view.slice(range)?.trimmed,
            !text.isEmpty
        else { return }
        found.append((property, text))
    }

    private mutating func takeTag() {
        let start = position &+ 1
        let end = endOfTag(from: start)
        position = min(view.count, end &+ 1)
        let isClosed = end > start && view[end &- 1] == UInt8(ascii: "/")
        guard let tag = view.slice(start..<max(start, isClosed ? end &- 1 : end)) else { return }
        // Declarations count for the whole tag, also for what stands before them.
        forEachAttribute(of: tag) { scanner, name, value in scanner.declare(name, value) }
        let element = property(named: tag.prefix(nameLength(in: tag, from: 0)))
        forEachAttribute(of: tag) { scanner, name, value in
            guard !value.trimmed.isEmpty else { return }
            if let known = scanner.property(named: name) {
                scanner.found.append((known, value))
            } else if let element, name.text.hasSuffix(":resource") {
                scanner.found.append((element, value))
            }
        }
        if isClosed { return }
        if open.count < Self.maximumDepth { open.append(element) } else { tooDeep &+= 1 }
    }

    /// The closing bracket of a tag; brackets inside quotes do not count.
    private func endOfTag(from start: Int) -> Int {
        var index = start
        var quote: UInt8?
        while index < view.count {
            let byte = view.bytes[index]
            if let mark = quote {
                if byte == mark { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return index
            }
            index &+= 1
        }
        return view.count
    }

    private func nameLength(in tag: ByteView, from start: Int) -> Int {
        var index = start
        while index < tag.count {
            let byte = tag.bytes[index]
            if byte <= 0x20 || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/") { break }
            index &+= 1
        }
        return index &- start
    }

    private mutating func forEachAttribute(of tag: ByteView, _ body: (inout XMPScanner, ByteView, ByteView) -> Void) {
        var index = nameLength(in: tag, from: 0)
        while index < tag.count {
            if tag.bytes[index] <= 0x20 || tag.bytes[index] == UInt8(ascii: "/") {
                index &+= 1
                continue
            }
            let length = nameLength(in: tag, from: index)
            guard let name = tag.slice(index, length) else { return }
            index &+= max(1, length)
            while let byte = tag[index], byte <= 0x20 { index &+= 1 }
            guard tag[index] == UInt8(ascii: "=") else { continue }
            index &+= 1
            while let byte = tag[index], byte <= 0x20 { index &+= 1 }
            guard let quote = tag[index], quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
            let start = index &+ 1
            let end = tag.firstIndex(of: quote, from: start) ?? tag.count
            if let value = tag.slice(start..<max(start, end)) { body(&self, name, value) }
            index = end &+ 1
        }
    }

    private mutating func declare(_ name: ByteView, _ value: ByteView) {
        guard name.holds("xmlns:"), name.count <= 64, value.count <= 128,
            usualPrefixes.count < Self.maximumNamespaces
        else { return }
        usualPrefixes[name.from(6).text] = .some(XMPProperty.usualPrefix(of: value.text))
    }

    private func property(named name: ByteView) -> XMPProperty? {
        guard !name.isEmpty, name.count <= 96 else { return nil }
        var local = name
        var namespace: String?
        if let colon = name.firstIndex(of: UInt8(ascii: ":")) {
            local = name.from(colon &+ 1)
            let prefix = name.prefix(colon).text
            if let declared = usualPrefixes[prefix] { namespace = declared } else { namespace = prefix }
        }
        return XMPProperty(namespace: namespace, name: local.text)
    }
}
