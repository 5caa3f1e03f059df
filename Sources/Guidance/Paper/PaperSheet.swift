/// A short text to print: headings, lines to agree to, and lines to sign.
public struct PaperSheet: Hashable, Sendable {
    public enum Block: Hashable, Sendable {
        case title(String)
        case heading(String)
        case text(String)
        /// A line of a list, with a small box before it.
        case item(String)
        /// Lines to sign, each with the name under it; an empty name leaves the place blank.
        case signatures([String])
    }

    /// ISO 216 and ANSI/ASME Y14.1, in points.
    public enum Format: Hashable, Sendable {
        case a4
        case letter

        var width: Double { self == .a4 ? 595.28 : 612 }
        var height: Double { self == .a4 ? 841.89 : 792 }
    }

    /// Why a sheet cannot be written.
    public enum Trouble: Error, Hashable, Sendable {
        /// It holds a letter that the fonts of every reader do not have; `text` is the line.
        case letters(text: String)
        /// It would take more pages than are allowed.
        case tooLong
    }

    public var title: String
    public var language: GuidanceLanguage
    public var blocks: [Block]

    public init(title: String, language: GuidanceLanguage, blocks: [Block]) {
        self.title = title
        self.language = language
        self.blocks = blocks
    }

    /// Most pages of a sheet.
    public static let mostPages = 2

    /// The sheet as a PDF (1.7) whose text can be selected and is read aloud in its order: tagged, with title and language,
    /// and without a word of who made it, where, or when.
    /// - Throws: ``Trouble``.
    /// - Complexity: O(n).
    public func pdf(_ format: Format) throws(Trouble) -> [UInt8] {
        var layout = PaperLayout(format)
        for block in blocks { try layout.add(block) }
        guard layout.pages.count <= Self.mostPages else { throw .tooLong }
        return PaperFile(title: title, language: language, format: format, layout: layout).bytes
    }
}

/// Lays blocks on pages, one below the other.
struct PaperLayout {
    /// A page's drawing, and the tagged pieces of it in their order.
    struct Page {
        var content = ""
        var tags: [Tag] = []
    }

    enum Tag: String {
        case title = "H1"
        case heading = "H2"
        case text = "P"
        case item = "LI"
    }

    private(set) var pages = [Page()]
    private let format: PaperSheet.Format
    private var y: Double

    private static let margin = 56.0

    init(_ format: PaperSheet.Format) {
        self.format = format
        y = format.height - Self.margin
    }

    private var width: Double { format.width - 2 * Self.margin }

    mutating func add(_ block: PaperSheet.Block) throws(PaperSheet.Trouble) {
        switch block {
        case .title(let text): try write(text, .title, .bold, size: 20, before: 0, after: 8)
        case .heading(let text): try write(text, .heading, .bold, size: 12.5, before: 10, after: 2, keep: 40)
        case .text(let text): try write(text, .text, .regular, size: 10.5, before: 0, after: 4)
        case .item(let text): try write(text, .item, .regular, size: 10.5, before: 0, after: 3, indent: 18)
        case .signatures(let names):
            for start in stride(from: 0, to: names.count, by: 2) { try sign(Array(names[start...].prefix(2))) }
        }
    }

    /// - Parameter keep: points that must be free below, so that no heading stands alone at the foot of a page.
    private mutating func write(
        _ text: String, _ tag: Tag, _ font: PaperFont, size: Double, before: Double, after: Double, indent: Double = 0,
        keep: Double = 0
    ) throws(PaperSheet.Trouble) {
        guard let bytes = PaperFont.encoded(text) else { throw .letters(text: text) }
        let lines = Self.wrapped(bytes, font, size: size, width: width - indent)
        let leading = size * 1.32
        try makeRoom(before + Double(lines.count) * leading + keep)
        y -= before
        if tag == .item {
            let box = "\(Self.number(Self.margin)) \(Self.number(y - size)) 8 8 re S"
            pages[pages.count - 1].content += "/Artifact BMC 0.6 w 0.35 G \(box) EMC\n"
        }
        var drawing =
            "/\(tag.rawValue) <</MCID \(pages[pages.count - 1].tags.count)>> BDC\nBT /\(font == .bold ? "B" : "R") "
        drawing += "\(Self.number(size)) Tf 0.1 g \(Self.number(leading)) TL "
        drawing += "1 0 0 1 \(Self.number(Self.margin + indent)) \(Self.number(y - size)) Tm\n"
        for (place, line) in lines.enumerated() {
            drawing += "\(place == 0 ? "" : "T* ")<\(Self.hexadecimal(line))> Tj\n"
        }
        pages[pages.count - 1].content += drawing + "ET EMC\n"
        pages[pages.count - 1].tags.append(tag)
        y -= Double(lines.count) * leading + after
    }

    private mutating func sign(_ names: [String]) throws(PaperSheet.Trouble) {
        let column = (width - 24) / 2
        var written: [[[UInt8]]] = []
        for name in names {
            guard let bytes = PaperFont.encoded(name) else { throw .letters(text: name) }
            written.append(name.isEmpty ? [] : Self.wrapped(bytes, .regular, size: 10, width: column))
        }
        let rows = Double(max(1, written.map(\.count).max() ?? 1))
        try makeRoom(42 + rows * 12)
        y -= 34
        for (place, lines) in written.enumerated() {
            let x = Self.margin + Double(place) * (column + 24)
            pages[pages.count - 1].content +=
                "/Artifact BMC 0.6 w 0.35 G \(Self.number(x)) \(Self.number(y)) m \(Self.number(x + column)) \(Self.number(y)) l S EMC\n"
            guard !lines.isEmpty else { continue }
            var drawing = "/P <</MCID \(pages[pages.count - 1].tags.count)>> BDC BT /R 10 Tf 0.1 g 12 TL "
            drawing += "1 0 0 1 \(Self.number(x)) \(Self.number(y - 12)) Tm "
            for (row, line) in lines.enumerated() {
                drawing += "\(row == 0 ? "" : "T* ")<\(Self.hexadecimal(line))> Tj "
            }
            pages[pages.count - 1].content += drawing + "ET EMC\n"
            pages[pages.count - 1].tags.append(.text)
        }
        y -= 8 + rows * 12
    }

    /// - Throws: ``PaperSheet/Trouble/tooLong`` for a piece that is longer than a page: it would run off its foot.
    private mutating func makeRoom(_ height: Double) throws(PaperSheet.Trouble) {
        guard height <= format.height - 2 * Self.margin else { throw .tooLong }
        guard y - height < Self.margin else { return }
        pages.append(Page())
        y = format.height - Self.margin
    }

    /// Lines that fit: cut at blanks, and a word that fits no line at its letters.
    private static func wrapped(_ bytes: [UInt8], _ font: PaperFont, size: Double, width: Double) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var line: [UInt8] = []
        for word in bytes.split(separator: 0x20).map(Array.init) {
            let longer = line.isEmpty ? word : line + [0x20] + word
            if font.width(of: longer, size: size) <= width {
                line = longer
                continue
            }
            if !line.isEmpty { lines.append(line) }
            line = []
            for letter in word {
                if font.width(of: line + [letter], size: size) > width {
                    lines.append(line)
                    line = []
                }
                line.append(letter)
            }
        }
        return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789ABCDEF")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    /// Two digits behind the point, as PDF has no exponents.
    static func number(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}
