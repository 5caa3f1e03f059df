/// The directories of a TIFF structure: of a TIFF file, or of the small one inside an EXIF block.
///
/// Knows both byte orders, classic TIFF (version 42) and BigTIFF (version 43). Directories that point at each other
/// in circles are visited once; the total of directories and entries is capped.
/// Sources: TIFF 6.0 (Adobe, 1992) section 2; the BigTIFF layout of libtiff; CIPA DC-008 section 4.6 for the
/// EXIF, GPS and interoperability directories.
struct TIFFTree {
    /// What a directory is for. A tag number means different things in different ones.
    enum Role: Int {
        case main
        case sub
        case exif
        case gps
        case interoperability
    }

    struct Directory {
        /// Where its entry count stands.
        let offset: Int
        let role: Role
        /// 0 for the first main directory, 1 for the next (a thumbnail, a second page), and so on.
        let number: Int
        let entryCount: Int
        /// Where the pointer to the next directory stands, unless the structure ends before.
        let nextPointer: Int
        /// The bytes from the entry count to the end of the pointer to the next directory.
        let range: Range<Int>
    }

    struct Entry {
        let tag: Int
        let type: Int
        let count: Int
        /// Where the entry itself stands.
        let position: Int
        /// Where its value stands, inside the entry or elsewhere; `nil` when it points outside the structure.
        let value: Range<Int>?
        let isInline: Bool
    }

    static let maximumDirectories = 4096
    static let maximumEntries = 1 << 18

    let view: ByteView
    let order: ByteOrder
    let isBig: Bool
    let firstDirectory: Int

    /// Size of offsets and of the value field in an entry.
    var offsetSize: Int { isBig ? 8 : 4 }
    var countSize: Int { isBig ? 8 : 2 }
    var entrySize: Int { isBig ? 20 : 12 }

    /// `nil` when the bytes do not begin like a TIFF structure.
    init?(_ view: ByteView) {
        if view.holds("II") {
            order = .little
        } else if view.holds("MM") {
            order = .big
        } else {
            return nil
        }
        guard let version = view.u16(2, order) else { return nil }
        if version == 42, let first = view.u32(4, order) {
            isBig = false
            firstDirectory = first
        } else if version == 43, view.u16(4, order) == 8, let first = view.u64(8, order) {
            isBig = true
            firstDirectory = first
        } else {
            return nil
        }
        self.view = view
    }

    /// Visits every directory that can be reached, each with its entries.
    ///
    /// - Returns: whether all of it was visited; `false` when a cap was met or a directory was cut off.
    @discardableResult
    func walk(_ visit: (Directory, [Entry]) -> Void) -> Bool {
        var waiting: [(offset: Int, role: Role, number: Int, depth: Int)] = [(firstDirectory, .main, 0, 0)]
        var seen: Set<[Int]> = []
        // Directories that do not overlap cannot hold more entries than this.
        var entriesLeft = min(Self.maximumEntries, view.count / entrySize)
        var isComplete = true
        var next = 0
        while next < waiting.count {
            let place = waiting[next]
            next &+= 1
            if place.offset == 0 { continue }
            guard seen.insert([place.offset, place.role.rawValue]).inserted else { continue }
            guard seen.count <= Self.maximumDirectories,
                let directory = directory(at: place.offset, role: place.role, number: place.number),
                directory.entryCount <= entriesLeft
            else {
                isComplete = false
                continue
            }
            entriesLeft &-= directory.entryCount
            let entries = (0..<directory.entryCount).compactMap { entry($0, in: directory) }
            visit(directory, entries)
            for entry in entries where place.depth < 6 {
                guard let role = Self.role(of: entry.tag, in: place.role) else { continue }
                for offset in numbers(entry, limit: role == .sub ? 256 : 1) {
                    guard waiting.count < 2 &* Self.maximumDirectories else {
                        isComplete = false
                        break
                    }
                    waiting.append((offset, role, 0, place.depth &+ 1))
                }
            }
            if place.role == .main || place.role == .sub,
                let following = view.number(directory.nextPointer, bytes: offsetSize, order)
            {
                waiting.append((following, place.role, place.number &+ 1, place.depth))
            }
        }
        return isComplete
    }

    /// The unsigned numbers of an entry's value, at most `limit`.
    func numbers(_ entry: Entry, limit: Int) -> [Int] {
        guard let value = entry.value, let width = Self.size(ofType: entry.type), [1, 2, 4, 8].contains(width),
            ![5, 10, 11, 12].contains(entry.type)
        else { return [] }
        return (0..<min(limit, entry.count)).compactMap {
            view.number(value.lowerBound &+ $0 &* width, bytes: width, order)
        }
    }

    private func directory(at offset: Int, role: Role, number: Int) -> Directory? {
        guard let count = view.number(offset, bytes: countSize, order), count <= Self.maximumEntries else { return nil }
        let size = countSize &+ count &* entrySize
        guard view.slice(offset, size) != nil else { return nil }
        // Some writers leave out the pointer to the next directory at the end of the structure.
        let end = min(view.count, offset &+ size &+ offsetSize)
        return Directory(
            offset: offset, role: role, number: number, entryCount: count, nextPointer: offset &+ size,
            range: offset..<end)
    }

    private func entry(_ index: Int, in directory: Directory) -> Entry? {
        let position = directory.offset &+ countSize &+ index &* entrySize
        guard let tag = view.u16(position, order), let type = view.u16(position &+ 2, order),
            let count = view.number(position &+ 4, bytes: offsetSize, order)
        else { return nil }
        let field = position &+ 4 &+ offsetSize
        var value: Range<Int>?
        var isInline = false
        if let size = Self.size(ofType: type) {
            let (length, overflow) = count.multipliedReportingOverflow(by: size)
            if !overflow {
                isInline = length <= offsetSize
                let start = isInline ? field : view.number(field, bytes: offsetSize, order)
                if let start, view.slice(start, length) != nil { value = start..<(start &+ length) }
            }
        }
        return Entry(tag: tag, type: type, count: count, position: position, value: value, isInline: isInline)
    }

    private static func role(of tag: Int, in parent: Role) -> Role? {
        switch (tag, parent) {
        case (0x8769, .main), (0x8769, .sub): .exif
        case (0x8825, .main), (0x8825, .sub), (0x8825, .exif): .gps
        case (0xA005, .exif): .interoperability
        case (0x014A, .main), (0x014A, .sub), (0x0190, .main): .sub
        default: nil
        }
    }

    /// Bytes of one value: TIFF 6.0 types 1...12, IFD (13), the 64-bit types (16...18), and UTF-8 of EXIF 3.0 (129).
    static func size(ofType type: Int) -> Int? {
        switch type {
        case 1, 2, 6, 7, 129: 1
        case 3, 8: 2
        case 4, 9, 11, 13: 4
        case 5, 10, 12, 16, 17, 18: 8
        default: nil
        }
    }
}
