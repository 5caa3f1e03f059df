import SafetyCore

/// Writes the parts of a stored state.
struct StateWriter {
    var bytes: [UInt8] = []

    mutating func put<Figure: FixedWidthInteger>(_ figure: Figure) {
        for place in stride(from: 0, to: Figure.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: figure >> Figure(place)))
        }
    }

    mutating func put(_ member: ConversationState.Member) {
        let one = member.participant
        put(one.account)
        bytes.append(
            one.ageBand.stateCode | (one.isKnown ? 0x10 : 0) | (member.isDeclared ? 0x20 : 0))
        bytes.append(UInt8(one.contacts.rank))
    }

    mutating func put(_ record: SenderRecord) {
        put(UInt64(bitPattern: record.evidence.ticks))
        var mask: UInt64 = 0
        for (code, amount) in record.evidence.amounts.enumerated() where amount > 0 { mask |= 1 << UInt64(code) }
        put(mask)
        for amount in record.evidence.amounts where amount > 0 { put(amount.bitPattern) }
        put(record.total.bitPattern)
        put(record.messages)
        put(record.takenBack)
        var flags: UInt8 = 0
        if record.hasAsked { flags |= 1 }
        if record.helpFirst { flags |= 2 }
        if record.isBlocked { flags |= 4 }
        if record.isReported { flags |= 8 }
        if record.firstAlert != nil { flags |= 16 }
        bytes.append(flags)
        bytes.append(UInt8(record.level.rank))
        bytes += [
            record.sinceRefusal, record.sinceThreat, record.sinceAudience, record.sinceLeverage, record.sinceMade,
            record.sinceMoney,
        ]
        if let firstAlert = record.firstAlert { put(UInt64(bitPattern: firstAlert)) }
    }

    mutating func put(_ event: RecentEvent) {
        put(event.id)
        put(UInt64(bitPattern: event.ticks))
        bytes.append(UInt8(event.sender))
        bytes.append(event.target.map { UInt8($0) } ?? 0xFF)
        var flags: UInt8 = 0
        if event.helpFirst { flags |= 1 }
        if event.isRefusal { flags |= 2 }
        if event.isTakenBack { flags |= 4 }
        bytes.append(flags | event.kind.rawValue << 4)
        bytes.append(event.mentions.rawValue)
        bytes.append(UInt8(event.level.rank) << 4 | UInt8(event.signs.count))
        for one in event.signs {
            bytes.append(one.sign.stateCode | (one.isOrdinary ? 0x80 : 0))
            bytes.append(one.share)
            put(one.start)
            bytes.append(one.length)
        }
    }
}

extension AgeBand {
    /// The number of the band in stored states; never given anew.
    var stateCode: UInt8 {
        switch self {
        case .unknown: 0
        case .under10: 1
        case .from10To12: 2
        case .from13To15: 3
        case .from16To17: 4
        case .adult: 5
        }
    }

    init?(stateCode: UInt8) {
        guard let band = AgeBand.allCases.first(where: { $0.stateCode == stateCode }) else { return nil }
        self = band
    }
}
