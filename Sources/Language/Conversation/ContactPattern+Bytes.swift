/// The stored form, version 1, little-endian: `PLCP`, version, today 8, then for each day minors 12, answered 12,
/// others 1, blocks 1 and reports 1, and at the end FNV-1a of everything before.
extension ContactPattern {
    static let magic: [UInt8] = [0x50, 0x4C, 0x43, 0x50]
    static let version: UInt8 = 1
    static let size = 4 + 1 + 8 + days * 27 + 8

    /// At most 256 bytes; the same events give the same bytes everywhere.
    public var bytes: [UInt8] {
        var out = StateWriter()
        out.bytes = Self.magic + [Self.version]
        out.put(UInt64(bitPattern: today))
        for day in recent {
            for sketch in [day.minors, day.answered] {
                out.put(sketch.low)
                out.put(sketch.high)
            }
            out.bytes += [day.others, day.blocks, day.reports]
        }
        out.put(StateChecksum.of(out.bytes))
        return out.bytes
    }

    /// Reads a stored pattern. Any bytes may be given.
    /// - Throws: ``ConversationStateError``, which says what to do.
    public init(bytes: [UInt8]) throws(ConversationStateError) {
        guard bytes.count >= 5, bytes.prefix(4).elementsEqual(Self.magic) else {
            throw ConversationStateError(.notAState, "does not begin as a pattern of contacts does.")
        }
        guard bytes[4] == Self.version else {
            throw ConversationStateError(
                .unknownVersion, "has the version \(bytes[4]), and this program reads up to \(Self.version).")
        }
        guard bytes.count == Self.size else {
            throw ConversationStateError(.wrongLength, "is not as long as a pattern of contacts is.")
        }
        var tail = StateReader(bytes, from: bytes.count - 8, to: bytes.count)
        guard try tail.word() == StateChecksum.of(bytes.dropLast(8)) else {
            throw ConversationStateError(.damaged, "is not what its checksum says: it was damaged or cut short.")
        }
        var reader = StateReader(bytes, from: 5, to: bytes.count - 8)
        self.init()
        today = Int64(bitPattern: try reader.word())
        guard today >= -Ticks.limit, today <= Ticks.limit else { throw .impossible("a time that cannot be") }
        for index in recent.indices {
            recent[index].minors = try reader.sketch()
            recent[index].answered = try reader.sketch()
            recent[index].others = try reader.byte()
            recent[index].blocks = try reader.byte()
            recent[index].reports = try reader.byte()
        }
    }
}

extension StateReader {
    fileprivate mutating func sketch() throws(ConversationStateError) -> Sketch {
        var sketch = Sketch()
        sketch.low = try word()
        for shift in stride(from: UInt32(0), to: 32, by: 8) { sketch.high |= UInt32(try byte()) << shift }
        return sketch
    }
}
