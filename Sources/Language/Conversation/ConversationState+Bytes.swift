import SafetyCore

/// The stored form, version 1. All figures are little-endian.
///
/// | bytes | what |
/// |---|---|
/// | 4 | `PLCS` |
/// | 1 | version |
/// | 1 + 1 | members, recent events |
/// | 1 + 8 | whether anything is older than the memory, and its latest time |
/// | each member | account 8, flags 1, contacts 1, then its base record |
/// | each recent event | id 8, time 8, sender 1, target 1, flags and kind 1, mentions 1, level and signs 1, 5 a sign |
/// | 8 | FNV-1a of everything before, against damage; against forgery the storage has to guard |
extension ConversationState {
    static let magic: [UInt8] = [0x50, 0x4C, 0x43, 0x53]
    static let version: UInt8 = 1

    /// The state in at most a kilobyte for each directed pair; the same events give the same bytes everywhere.
    /// - Complexity: O(members + ``memory``).
    public var bytes: [UInt8] {
        var out = StateWriter()
        out.bytes = Self.magic
        out.bytes.append(Self.version)
        out.bytes.append(UInt8(members.count))
        out.bytes.append(UInt8(recent.count))
        out.bytes.append(baseTicks == nil ? 0 : 1)
        out.put(UInt64(bitPattern: baseTicks ?? 0))
        for (member, record) in zip(members, base.records) {
            out.put(member)
            out.put(record)
        }
        for event in recent { out.put(event) }
        out.put(StateChecksum.of(out.bytes))
        return out.bytes
    }

    /// Reads a stored state.
    ///
    /// Any bytes may be given: what is no state is refused, and nothing in them can do harm.
    /// - Throws: ``ConversationStateError``, which says what to do.
    /// - Complexity: O(members + ``memory``).
    public init(bytes: [UInt8]) throws(ConversationStateError) {
        guard bytes.count >= 5, bytes.prefix(4).elementsEqual(Self.magic) else {
            throw ConversationStateError(.notAState, "does not begin as the state of a conversation does.")
        }
        guard bytes[4] == Self.version else {
            throw ConversationStateError(
                .unknownVersion, "has the version \(bytes[4]), and this program reads up to \(Self.version).")
        }
        guard bytes.count >= 24 else { throw ConversationStateError(.wrongLength, "ends too soon.") }
        var tail = StateReader(bytes, from: bytes.count - 8, to: bytes.count)
        guard try tail.word() == StateChecksum.of(bytes.dropLast(8)) else {
            throw ConversationStateError(.damaged, "is not what its checksum says: it was damaged or cut short.")
        }
        var reader = StateReader(bytes, from: 5, to: bytes.count - 8)
        self.init()
        let memberCount = Int(try reader.byte())
        let eventCount = Int(try reader.byte())
        guard memberCount <= Self.participantLimit, eventCount <= Self.memory else {
            throw .impossible("more participants or events than a state holds")
        }
        let hasBase = try reader.flag()
        let ticks = try reader.ticks()
        baseTicks = hasBase ? ticks : nil
        for _ in 0..<memberCount {
            let member = try reader.member()
            guard !members.contains(where: { $0.participant.account == member.participant.account }) else {
                throw .impossible("the same participant twice")
            }
            members.append(member)
            base.records.append(try reader.record())
        }
        var latest = baseTicks ?? -Ticks.limit
        for _ in 0..<eventCount {
            let event = try reader.event(members: memberCount)
            guard event.ticks >= latest else { throw .impossible("events that are not in the order of time") }
            latest = event.ticks
            recent.append(event)
        }
        guard reader.isAtEnd else { throw ConversationStateError(.wrongLength, "goes on after its end.") }
        replay()
    }
}

extension ConversationStateError {
    static func impossible(_ what: String) -> ConversationStateError {
        ConversationStateError(.impossibleValue, "holds \(what).")
    }
}

/// FNV-1a in 64 bits (Fowler, Noll and Vo): it notices every change of one byte.
enum StateChecksum {
    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return sum
    }
}
