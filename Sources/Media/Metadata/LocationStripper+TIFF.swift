extension LocationStripper {
    /// Tags that drawing needs: TIFF 6.0, its technical notes, TIFF/FX inks, the colour profile (ICC.1 annex B), and
    /// the rendering tags of DNG.
    private static func isDrawn(_ tag: Int) -> Bool {
        switch tag {
        case 254...259, 262...266, 273, 274, 277...284, 290...293, 296, 297, 301, 317...325, 330, 332...334, 336,
            338...347, 351, 400...404, 433...435, 512...515, 517...521, 529...532, 559, 32995...32998, 33421, 33422,
            34675, 37393, 37398, 37399:
            true
        // Names, serial numbers, private data, digests and times among the tags of DNG.
        case 50708, 50709, 50735, 50736, 50740, 50741, 50781, 50827, 50931...50936, 50942, 50966...50971, 51105, 51107:
            false
        case 50706...52600: true
        default: false
        }
    }

    private static let maximumNumbers = 1 << 23

    /// Rewrites each directory in place without the tags that drawing does not need, and overwrites with zeros every
    /// byte that no remaining tag refers to. Nothing moves, so the pixels stay where they are.
    static func stripTIFF(_ view: ByteView) throws(MediaError) -> [UInt8] {
        guard let tree = TIFFTree(view) else { throw corrupt("The file does not begin like a TIFF picture.") }
        var directories = ByteRanges()
        var kept = ByteRanges()
        var rewritten: [(range: Range<Int>, bytes: [UInt8])] = []
        var numbersLeft = maximumNumbers
        kept.add(0..<min(view.count, tree.isBig ? 16 : 8))
        let isComplete = tree.walk { directory, entries in
            guard directory.role == .main || directory.role == .sub else { return }
            let drawn = entries.filter { isDrawn($0.tag) }
            directories.add(directory.range)
            rewritten.append((directory.range, rewrite(directory, keeping: drawn, of: tree)))
            for entry in drawn {
                if let value = entry.value, !entry.isInline { kept.add(value) }
            }
            for range in pixels(of: drawn, in: tree, &numbersLeft) { kept.add(range) }
        }
        guard isComplete, numbersLeft > 0 else {
            throw corrupt("The TIFF directories are cut off or point too far around.")
        }
        guard !rewritten.isEmpty, !directories.overlap, !directories.meets(kept) else {
            throw entangled("The TIFF directories overlap pixels or each other.")
        }
        var clean = [UInt8](repeating: 0, count: view.count)
        for range in kept.joined { clean.replaceSubrange(range, with: view.bytes[range]) }
        for directory in rewritten { clean.replaceSubrange(directory.range, with: directory.bytes) }
        return clean
    }

    /// The directory with fewer entries, followed at once by the pointer to the next one, filled up with zeros.
    private static func rewrite(
        _ directory: TIFFTree.Directory, keeping entries: [TIFFTree.Entry], of tree: TIFFTree
    ) -> [UInt8] {
        var bytes = bigEndianBytes(UInt32(clamping: entries.count))
        if tree.isBig { bytes = [0, 0, 0, 0] + bytes } else { bytes = Array(bytes.suffix(2)) }
        if tree.order == .little { bytes.reverse() }
        let size = tree.entrySize
        for entry in entries { bytes += tree.view.from(entry.position).prefix(size).bytes }
        // A pointer that was cut off leads nowhere; zeros say so.
        bytes += tree.view.slice(directory.nextPointer, tree.offsetSize).map { Array($0.bytes) } ?? []
        bytes += [UInt8](repeating: 0, count: max(0, directory.range.count &- bytes.count))
        return bytes
    }

    /// Where the coded pixels of a directory stand: strips, tiles, and the streams and tables of old-style JPEG.
    private static func pixels(
        of entries: [TIFFTree.Entry], in tree: TIFFTree, _ numbersLeft: inout Int
    ) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        let size = tree.view.count
        func values(_ tag: Int) -> [Int]? {
            guard let entry = entries.first(where: { $0.tag == tag }) else { return nil }
            numbersLeft &-= min(max(0, entry.count), size)
            return numbersLeft > 0 ? tree.numbers(entry, limit: size) : nil
        }
        for (offsets, lengths) in [(273, 279), (324, 325), (513, 514)] {
            guard let starts = values(offsets) else { continue }
            let counts = values(lengths)
            for (index, start) in starts.enumerated() where start < size {
                // Without lengths, as some old writers have it, the pixels may reach to the end.
                let length = counts.map { index < $0.count ? $0[index] : 0 } ?? size
                ranges.append(start..<(start &+ min(length, size &- start)))
            }
        }
        // Tables of old-style JPEG state no length: quantisation 64 bytes, Huffman at most 16 + 256.
        for (tag, length) in [(519, 64), (520, 272), (521, 272)] {
            for start in values(tag) ?? [] where start < size {
                ranges.append(start..<(start &+ min(length, size &- start)))
            }
        }
        return ranges
    }
}
