import SafetyCore

/// Reads the parts of a stored state; every figure is checked, for the bytes may be anybody's.
struct StateReader {
    private let bytes: [UInt8]
    private var place: Int
    private let end: Int

    init(_ bytes: [UInt8], from start: Int, to end: Int) {
        self.bytes = bytes
        place = start
        self.end = end
    }

    var isAtEnd: Bool { place == end }

    mutating func byte() throws(ConversationStateError) -> UInt8 {
        guard place < end else { throw ConversationStateError(.wrongLength, "ends too soon.") }
        defer { place += 1 }
        return bytes[place]
    }

    private mutating func figure<Figure: FixedWidthInteger>(_: Figure.Type) throws(ConversationStateError) -> Figure {
        var value: Figure = 0
        for shift in stride(from: 0, to: Figure.bitWidth, by: 8) { value |= Figure(try byte()) << Figure(shift) }
        return value
    }

    mutating func word() throws(ConversationStateError) -> UInt64 { try figure(UInt64.self) }

    mutating func flag() throws(ConversationStateError) -> Bool {
        let value = try byte()
        guard value <= 1 else { throw .impossible("a flag that is neither yes nor no") }
        return value == 1
    }

    mutating func ticks() throws(ConversationStateError) -> Int64 {
        let value = Int64(bitPattern: try word())
        guard value >= -Ticks.limit, value <= Ticks.limit else { throw .impossible("a time that cannot be") }
        return value
    }

    /// A figure of four bytes, not negative and at most this.
    private mutating func amount(most: Float) throws(ConversationStateError) -> Float {
        let value = Float(bitPattern: try figure(UInt32.self))
        guard value >= 0, value <= most else { throw .impossible("an amount that cannot be") }
        return value
    }

    private mutating func level(_ rank: UInt8) throws(ConversationStateError) -> Level {
        guard Int(rank) < Level.allCases.count else { throw .impossible("a level that is not known") }
        return Level.allCases[Int(rank)]
    }

    private mutating func flags(below limit: UInt8) throws(ConversationStateError) -> UInt8 {
        let value = try byte()
        guard value < limit else { throw .impossible("a flag that is not known") }
        return value
    }

    mutating func member() throws(ConversationStateError) -> ConversationState.Member {
        let account = try word()
        let flags = try flags(below: 0x40)
        guard let band = AgeBand(stateCode: flags & 0x0F) else { throw .impossible("an age band that is not known") }
        return ConversationState.Member(
            participant: ConversationParticipant(
                account: account, ageBand: band, isKnown: flags & 0x10 != 0, contacts: try level(try byte())),
            isDeclared: flags & 0x20 != 0)
    }

    mutating func record() throws(ConversationStateError) -> SenderRecord {
        var record = SenderRecord()
        record.evidence.ticks = try ticks()
        let mask = try word()
        guard mask >> UInt64(SenderEvidence.places) == 0 else { throw .impossible("a sign that is not known") }
        for code in 0..<SenderEvidence.places where mask >> UInt64(code) & 1 == 1 {
            let value = try amount(most: 1)
            guard value > 0 else { throw .impossible("an amount that cannot be") }
            record.evidence.amounts[code] = value
        }
        record.total = try amount(most: 1000)
        record.messages = try figure(UInt32.self)
        record.takenBack = try figure(UInt16.self)
        let flags = try flags(below: 32)
        record.hasAsked = flags & 1 != 0
        record.helpFirst = flags & 2 != 0
        record.isBlocked = flags & 4 != 0
        record.isReported = flags & 8 != 0
        record.level = try level(try byte())
        record.sinceRefusal = try byte()
        record.sinceThreat = try byte()
        record.sinceAudience = try byte()
        record.sinceLeverage = try byte()
        record.sinceMade = try byte()
        record.sinceMoney = try byte()
        if flags & 16 != 0 { record.firstAlert = try ticks() }
        return record
    }

    mutating func event(members: Int) throws(ConversationStateError) -> RecentEvent {
        let id = try word()
        let ticks = try ticks()
        let sender = Int(try byte())
        let target = try byte()
        guard sender < members, target == 0xFF || Int(target) < members else {
            throw .impossible("an event of nobody")
        }
        let flags = try byte()
        let mentions = try byte()
        guard flags & 0x08 == 0, let kind = RecentEvent.Kind(rawValue: flags >> 4),
            mentions <= MessageEvidence.Mentions.all.rawValue
        else { throw .impossible("an event that is not known") }
        var event = RecentEvent(kind, by: sender, of: target == 0xFF ? nil : Int(target), ticks: ticks)
        event.id = id
        event.mentions = MessageEvidence.Mentions(rawValue: mentions)
        event.helpFirst = flags & 1 != 0
        event.isRefusal = flags & 2 != 0
        event.isTakenBack = flags & 4 != 0
        let counts = try byte()
        event.level = try level(counts >> 4)
        let count = Int(counts & 0x0F)
        guard count <= RecentEvent.signLimit else { throw .impossible("more signs than a message has") }
        for _ in 0..<count { event.signs.append(try sign()) }
        return event
    }

    private mutating func sign() throws(ConversationStateError) -> RecentEvent.Sign {
        let code = try byte()
        guard Int(code & 0x7F) < SignID.stateCodes else { throw .impossible("a sign that is not known") }
        return RecentEvent.Sign(
            sign: SignID.byStateCode[Int(code & 0x7F)], share: try byte(), isOrdinary: code & 0x80 != 0,
            start: try figure(UInt16.self), length: try byte())
    }
}
