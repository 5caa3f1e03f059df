/// One block of a GIF stream (GIF89a specification, appendix A).
struct GIFBlock {
    enum Kind {
        case image
        case graphicControl
        case comment
        case plainText
        /// With the eleven letters of its identifier and authentication code.
        case application(ByteView)
        case unknownExtension
        case trailer
    }

    let kind: Kind
    let range: Range<Int>
    /// What stands after the fixed head of an extension, with the length bytes of its sub-blocks.
    let content: ByteView
}

/// The blocks of a GIF stream up to and with its trailer.
struct GIFBlocks {
    let view: ByteView
    /// Header, screen descriptor and global colours.
    let head: Range<Int>

    /// `nil` when the bytes do not begin like a GIF stream.
    init?(_ view: ByteView) {
        guard view.holds("GIF87a") || view.holds("GIF89a"), let flags = view[10] else { return nil }
        let end = 13 &+ Self.colourTableSize(flags)
        guard view.slice(0, end) != nil else { return nil }
        self.view = view
        head = 0..<end
    }

    /// Visits each block.
    ///
    /// - Returns: whether the stream was whole, with a trailer at its end.
    func walk(_ visit: (GIFBlock) -> Void) -> Bool {
        var position = head.upperBound
        while let introducer = view[position] {
            switch introducer {
            case 0x3B:
                visit(GIFBlock(kind: .trailer, range: position..<(position &+ 1), content: view.prefix(0)))
                return true
            case 0x2C:
                guard let flags = view[position &+ 9] else { return false }
                let data = position &+ 11 &+ Self.colourTableSize(flags)
                guard let end = endOfSubBlocks(from: data) else { return false }
                visit(GIFBlock(kind: .image, range: position..<end, content: view.prefix(0)))
                position = end
            case 0x21:
                guard let label = view[position &+ 1], let end = endOfSubBlocks(from: position &+ 2) else {
                    return false
                }
                visit(extensionBlock(label, position..<end))
                position = end
            default:
                return false
            }
        }
        return false
    }

    private func extensionBlock(_ label: UInt8, _ range: Range<Int>) -> GIFBlock {
        var kind = GIFBlock.Kind.unknownExtension
        var start = range.lowerBound &+ 2
        switch label {
        case 0xF9: kind = .graphicControl
        case 0xFE: kind = .comment
        case 0x01: kind = .plainText
        case 0xFF:
            if view[start] == 11, let name = view.slice(start &+ 1, 11) {
                kind = .application(name)
                start &+= 12
            }
        default: break
        }
        let content = view.slice(min(start, range.upperBound)..<range.upperBound) ?? view.prefix(0)
        return GIFBlock(kind: kind, range: range, content: content)
    }

    private func endOfSubBlocks(from start: Int) -> Int? {
        var position = start
        while let length = view[position] {
            position &+= 1 &+ Int(length)
            if length == 0 { return position }
        }
        return nil
    }

    private static func colourTableSize(_ flags: UInt8) -> Int {
        flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) &+ 1)
    }
}

extension ByteView {
    /// The bytes of a sequence of GIF sub-blocks, without their length bytes.
    var withoutSubBlockLengths: [UInt8] {
        var bytes: [UInt8] = []
        var position = 0
        while let length = self[position], length > 0, let block = slice(position &+ 1, Int(length)) {
            bytes.append(contentsOf: block.bytes)
            position &+= 1 &+ Int(length)
        }
        return bytes
    }
}

extension MetadataFindings {
    /// Reads the comments and application extensions of a GIF stream.
    ///
    /// Sources: Adobe's XMP specification part 3 for XMP, which stands there without sub-blocks, followed by a trailer
    /// that lets plain readers skip it; the C2PA technical specification for `C2PA_GIF`.
    mutating func readGIF(_ view: ByteView) {
        guard let blocks = GIFBlocks(view) else { return }
        _ = blocks.walk { block in
            switch block.kind {
            case .application(let name) where name.holds("XMP Data"):
                readXMP(block.content)
            case .application(let name) where name.holds("C2PA_GIF"):
                guard spend(block.content.count) else { return }
                block.content.withoutSubBlockLengths.withUnsafeBytes { readManifest(ByteView($0)) }
            case .comment:
                guard spend(block.content.count) else { return }
                block.content.withoutSubBlockLengths.withUnsafeBytes {
                    readParameters(ByteView($0), .text, "generation parameters in a comment")
                }
            default: break
            }
        }
    }
}
