import SafetyCore

/// One event in the memory of a conversation, as coarse as it is stored.
struct RecentEvent: Hashable, Sendable {
    enum Kind: UInt8, Sendable {
        case message = 0
        case block = 1
        case report = 2
    }

    /// A sign with its weight in 1/255.
    struct Sign: Hashable, Sendable {
        var sign: SignID
        var share: UInt8
        var isOrdinary: Bool
        /// In Unicode scalars, at most 65,535.
        var start: UInt16
        /// In Unicode scalars, at most 255.
        var length: UInt8

        var weight: Double { Double(share) / 255 }

        init(_ one: MessageEvidence.Sign) {
            sign = one.sign
            // No number is no weight.
            share = UInt8(min(max(one.weight.isFinite ? one.weight : 0, 0), 1) * 255 + 0.5)
            isOrdinary = one.isOrdinary
            start = UInt16(clamping: one.start)
            length = UInt8(clamping: one.length)
        }

        init(sign: SignID, share: UInt8, isOrdinary: Bool, start: UInt16, length: UInt8) {
            self.sign = sign
            self.share = share
            self.isOrdinary = isOrdinary
            self.start = start
            self.length = length
        }
    }

    /// Most signs kept of one message.
    static let signLimit = 8

    var kind: Kind
    var id: UInt64 = 0
    var ticks: Int64
    /// Places among the members.
    var sender: Int
    var target: Int?
    var signs: [Sign] = []
    var level = Level.none
    var helpFirst = false
    var isRefusal = false
    /// The sender took it back or changed it.
    var isTakenBack = false
    var mentions: MessageEvidence.Mentions = []

    var hasPlainSigns: Bool { signs.contains { !$0.isOrdinary } }

    init(_ kind: Kind, by sender: Int, of target: Int?, ticks: Int64) {
        self.kind = kind
        self.sender = sender
        self.target = target
        self.ticks = ticks
    }

    init(_ evidence: MessageEvidence, sender: Int, ticks: Int64) {
        kind = .message
        id = evidence.id
        self.ticks = ticks
        self.sender = sender
        level = evidence.level
        helpFirst = evidence.helpFirst
        isRefusal = evidence.isRefusal
        mentions = evidence.mentions.intersection(.all)
        for one in evidence.signs { add(Sign(one)) }
        trim()
    }

    /// Adds what an edited text shows to what the first one did.
    mutating func merge(_ evidence: MessageEvidence) {
        for one in evidence.signs { add(Sign(one)) }
        trim()
        level = max(level, evidence.level)
        helpFirst = helpFirst || evidence.helpFirst
        isRefusal = isRefusal || evidence.isRefusal
        mentions.formUnion(evidence.mentions.intersection(.all))
    }

    private mutating func add(_ new: Sign) {
        guard new.share > 0 else { return }
        guard let index = signs.firstIndex(where: { $0.sign == new.sign }) else {
            signs.append(new)
            return
        }
        let old = signs[index]
        if (new.isOrdinary ? 0 : 1, new.share) > (old.isOrdinary ? 0 : 1, old.share) { signs[index] = new }
    }

    /// Keeps the plainest signs, in the order of the vocabulary, so that the same signs are the same bytes.
    private mutating func trim() {
        signs.sort { $0.sign.stateCode < $1.sign.stateCode }
        guard signs.count > Self.signLimit else { return }
        signs.sort { ($0.isOrdinary ? 1 : 0, -Int($0.share)) < ($1.isOrdinary ? 1 : 0, -Int($1.share)) }
        signs.removeLast(signs.count - Self.signLimit)
        signs.sort { $0.sign.stateCode < $1.sign.stateCode }
    }
}
