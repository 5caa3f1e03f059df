/// The parts of a model file, found and measured; nothing in them is trusted beyond that.
///
/// Layout, little-endian: a header of 64 bytes (magic `PLENCODR`, version, number of sections, size of the file,
/// SHA-256 of all that follows the header), a table of 32 bytes a section (name, offset, length), and the sections,
/// each at a multiple of 64. docs/encoder.md lists them.
struct EncoderFile {
    static let version: UInt32 = 1
    static let headerBytes = 64
    static let entryBytes = 32
    static let alignment = 64

    let bytes: UnsafeRawBufferPointer
    private var sections: [UInt32: UnsafeRawBufferPointer] = [:]

    /// SHA-256 of everything after the header, as the header says.
    var digest: [UInt8] { [UInt8](bytes[24..<56]) }
    var content: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[Self.headerBytes...]) }

    init(_ bytes: UnsafeRawBufferPointer) throws(EncoderError) {
        self.bytes = bytes
        guard bytes.count >= 8, bytes.prefix(8).elementsEqual("PLENCODR".utf8) else {
            throw EncoderError(.notAModel, "does not begin as such a file does.")
        }
        guard bytes.count >= Self.headerBytes else { throw EncoderError(.truncated, "ends within its header.") }
        guard let start = bytes.baseAddress, Int(bitPattern: start) % Self.alignment == 0 else {
            throw EncoderError(.misaligned, "does not lie at a multiple of \(Self.alignment) in memory.")
        }
        let version = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
        guard version == Self.version else {
            throw EncoderError(.unknownVersion, "has version \(version); this build reads version \(Self.version).")
        }
        let size = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
        guard UInt64(bytes.count) >= size else {
            throw EncoderError(.truncated, "is \(bytes.count) bytes long and should be \(size).")
        }
        guard UInt64(bytes.count) == size else {
            throw EncoderError(.damagedLayout, "is \(bytes.count) bytes long and should be \(size).")
        }
        try readTable(Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self)))
    }

    private mutating func readTable(_ count: Int) throws(EncoderError) {
        guard count <= (bytes.count - Self.headerBytes) / Self.entryBytes else {
            throw EncoderError(.damagedLayout, "claims \(count) sections, more than it has room for.")
        }
        let firstPlace = UInt64(Self.headerBytes + count * Self.entryBytes)
        for index in 0..<count {
            let entry = Self.headerBytes + index * Self.entryBytes
            let name = bytes.loadUnaligned(fromByteOffset: entry, as: UInt32.self)
            let offset = bytes.loadUnaligned(fromByteOffset: entry + 8, as: UInt64.self)
            let length = bytes.loadUnaligned(fromByteOffset: entry + 16, as: UInt64.self)
            let (end, overflow) = offset.addingReportingOverflow(length)
            guard !overflow, offset >= firstPlace, end <= UInt64(bytes.count),
                offset % UInt64(Self.alignment) == 0
            else { throw EncoderError(.damagedLayout, "has a section that lies outside it or is not aligned.") }
            let section = UnsafeRawBufferPointer(rebasing: bytes[Int(offset)..<Int(end)])
            guard sections.updateValue(section, forKey: name) == nil else {
                throw EncoderError(.damagedLayout, "has a section twice.")
            }
        }
    }

    /// The section of a four-letter name; with a length, only if it has exactly that many bytes.
    func section(_ name: StaticString, bytes length: Int? = nil) throws(EncoderError) -> UnsafeRawBufferPointer {
        var key: UInt32 = 0
        for position in 0..<4 { key |= UInt32(name.utf8Start[position]) << UInt32(8 * position) }
        guard let section = sections[key] else { throw EncoderError(.damagedLayout, "lacks the section \(name).") }
        guard length == nil || section.count == length else {
            throw EncoderError(
                .wrongShape, "has \(section.count) bytes in section \(name), where \(length ?? 0) belong.")
        }
        return section
    }
}
