/// Builds TIFF structures and EXIF blocks field by field, in either byte order, classic or big.
struct TIFFBuilder {
    enum Value {
        case ascii(String)
        case bytes([UInt8])
        case short([Int])
        case long([Int])
        case rational([(Int, Int)])
        /// Points at another directory, by its place in ``directories``.
        case directory(Int)
        /// Points at bytes that follow the directories, with their length stated elsewhere.
        case pixels([UInt8])
    }

    typealias Directory = [(tag: Int, value: Value)]

    var isLittle = true
    var isBig = false
    /// The first one is the main one.
    var directories: [Directory]
    /// For each directory that has a next one: which.
    var next: [Int: Int] = [:]

    init(_ directories: [Directory], isLittle: Bool = true, isBig: Bool = false, next: [Int: Int] = [:]) {
        self.directories = directories
        self.isLittle = isLittle
        self.isBig = isBig
        self.next = next
    }

    func number(_ value: Int, _ width: Int) -> [UInt8] {
        let big = (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
        return isLittle ? big.reversed() : big
    }

    private var offsetSize: Int { isBig ? 8 : 4 }

    private func size(_ directory: Directory) -> Int {
        (isBig ? 8 : 2) + directory.count * (isBig ? 20 : 12) + offsetSize
    }

    private func encode(_ value: Value, at starts: [Int]) -> (type: Int, count: Int, bytes: [UInt8]) {
        switch value {
        case .ascii(let text): (2, text.utf8.count + 1, Array(text.utf8) + [0])
        case .bytes(let bytes): (7, bytes.count, bytes)
        case .short(let values): (3, values.count, values.flatMap { number($0, 2) })
        case .long(let values): (4, values.count, values.flatMap { number($0, 4) })
        case .rational(let values): (5, values.count, values.flatMap { number($0.0, 4) + number($0.1, 4) })
        case .directory(let index): (isBig ? 18 : 4, 1, number(starts[index], offsetSize))
        case .pixels: (isBig ? 16 : 4, 1, [])
        }
    }

    var bytes: [UInt8] {
        var starts: [Int] = []
        var end = isBig ? 16 : 8
        for directory in directories {
            starts.append(end)
            end += size(directory)
        }
        var result: [UInt8] = Array((isLittle ? "II" : "MM").utf8) + number(isBig ? 43 : 42, 2)
        if isBig { result += number(8, 2) + number(0, 2) }
        result += number(starts.first ?? 0, offsetSize)
        var values: [UInt8] = []
        for (index, directory) in directories.enumerated() {
            result += number(directory.count, isBig ? 8 : 2)
            for (tag, value) in directory {
                let (type, count, bytes) = encode(value, at: starts)
                result += number(tag, 2) + number(type, 2) + number(count, offsetSize)
                if case .pixels(let pixels) = value {
                    result += number(end + values.count, offsetSize)
                    values += pixels
                } else if bytes.count <= offsetSize {
                    result += bytes + [UInt8](repeating: 0, count: offsetSize - bytes.count)
                } else {
                    result += number(end + values.count, offsetSize)
                    values += bytes
                }
                if values.count % 2 == 1 { values.append(0) }
            }
            result += number(next[index].map { starts[$0] } ?? 0, offsetSize)
        }
        return result + values
    }

    /// A block as a telling camera writes it: orientation 6, make, model, artist, position, serial number, time.
    static func telling(isLittle: Bool = true, isBig: Bool = false) -> TIFFBuilder {
        TIFFBuilder(
            [
                [
                    (0x010F, .ascii("Lantern Works")), (0x0110, .ascii("L1")), (0x0112, .short([6])),
                    (0x013B, .ascii("A. Person")), (0x8769, .directory(1)), (0x8825, .directory(2)),
                ],
                [
                    (0x9003, .ascii("2024:05:06 07:08:09")), (0xA430, .ascii("A. Person")),
                    (0xA431, .ascii("SN-000123")),
                ],
                [
                    (1, .ascii("N")), (2, .rational([(10, 1), (20, 1), (30, 1)])), (3, .ascii("E")),
                    (4, .rational([(40, 1), (5, 1), (6, 1)])),
                ],
            ], isLittle: isLittle, isBig: isBig)
    }

    /// A grey picture of 4 by 4 pixels in one strip, with all that ``telling(isLittle:isBig:)`` tells, XMP and IPTC.
    static func picture(pixels: [UInt8], isLittle: Bool = true, isBig: Bool = false) -> TIFFBuilder {
        var builder = telling(isLittle: isLittle, isBig: isBig)
        builder.directories[0] += [
            (256, .short([4])), (257, .short([4])), (258, .short([8])), (259, .short([1])), (262, .short([1])),
            (273, .pixels(pixels)), (277, .short([1])), (278, .short([4])), (279, .long([pixels.count])),
            (700, .bytes(XMPText.city)), (33723, .bytes(IPTCBuilder.datasets([(90, "Harbour"), (80, "A. Person")]))),
        ]
        builder.directories[0].sort { $0.tag < $1.tag }
        return builder
    }
}

/// Builds IPTC datasets of record 2 and the image resource around them.
enum IPTCBuilder {
    static func datasets(_ values: [(Int, String)]) -> [UInt8] {
        values.flatMap { number, text in
            [0x1C, 2, UInt8(number), UInt8(text.utf8.count >> 8), UInt8(text.utf8.count & 255)] + Array(text.utf8)
        }
    }

    static func resource(_ number: Int, _ data: [UInt8]) -> [UInt8] {
        Array("8BIM".utf8) + bigBytes(number, 2) + [0, 0] + bigBytes(data.count, 4) + data
            + (data.count % 2 == 1 ? [0] : [])
    }
}

/// XMP packets in different dress.
enum XMPText {
    static func packet(_ declarations: String, attributes: String = "", elements: String = "") -> [UInt8] {
        Array(
            """
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
            \(declarations) \(attributes)>\(elements)</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>
            """.utf8)
    }

    static let city = packet(
        "xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\"", attributes: "photoshop:City=\"Harbour\"")
    static let position = packet(
        "xmlns:exif=\"http://ns.adobe.com/exif/1.0/\"", attributes: "exif:GPSLatitude=\"10,20.5N\"")
}

func bigBytes(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}

func littleBytes(_ value: Int, _ width: Int) -> [UInt8] { bigBytes(value, width).reversed() }
