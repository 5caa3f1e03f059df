/// What an import from HMA took and what it did not.
public struct HMAImportReport: Codable, Sendable, Equatable {
    public struct BankLine: Codable, Sendable, Equatable {
        public var name: String
        /// Whether this import made it; a bank that was there keeps its own settings.
        public var made: Bool
        /// Contents of it that were taken.
        public var contents = 0
        /// Share of look-ups that ask it there; 0 is switched off.
        public var enabledRatio: Double
    }

    /// Something that was left out, with the first few ids that it concerns.
    public struct NotTaken: Codable, Sendable, Equatable {
        public var reason: String
        public var count: Int
        public var ids: [Int64]
    }

    /// Why the walk through the ids ended.
    public enum End: String, Codable, Sendable {
        /// As many signals were seen as the index of HMA holds, and then no more for a while.
        case sizesSeen = "sizes_seen"
        /// Nothing was found for a long time.
        case gap
    }

    public var source: String
    public var banks: [BankLine] = []
    /// Contents that were taken, new or known.
    public var contents = 0
    /// Of them, those that share a fingerprint with another and became one with it.
    public var joined = 0
    /// Of them, those that are switched off there, for a time or for good.
    public var disabled = 0
    /// Fingerprints that were not in the bank before, and those that were.
    public var added = 0
    public var alreadyThere = 0
    public var notTaken: [NotTaken] = []
    /// Exchanges that are set up there. Their contents are taken; they themselves are not.
    public var exchanges: [String] = []
    /// Signals of each kind that the index of HMA holds; empty where it does not say.
    public var announced: [String: Int] = [:]
    /// Signals of each kind that were seen, in the banks that were asked for and others.
    public var seen: [String: Int] = [:]
    /// Of them, those of contents that are switched on.
    var seenEnabled: [String: Int] = [:]
    /// The last id that was asked for.
    public var throughID: Int64 = 0
    /// The last id under which something was found.
    public var lastID: Int64 = 0
    public var end: End?
    /// The id after which an earlier import was taken up.
    public var resumedAfter: Int64?

    init(source: String) { self.source = source }

    /// Kinds of which fewer signals were seen than the index of HMA holds.
    public var missing: [String] {
        announced.filter { $0.value > seen[$0.key, default: 0] }.map(\.key).sorted()
    }

    /// Whether as many signals were counted as the index holds, as far as it holds any.
    func sizesAreSeen(_ counts: KeyPath<HMAImportReport, [String: Int]>) -> Bool {
        announced.values.contains { $0 > 0 }
            && announced.allSatisfy { $0.value <= self[keyPath: counts][$0.key, default: 0] }
    }

    /// How many ids of each reason are kept.
    private static let idLimit = 20

    mutating func leaveOut(_ id: Int64, _ reason: String) {
        if let place = notTaken.firstIndex(where: { $0.reason == reason }) {
            notTaken[place].count += 1
            if notTaken[place].ids.count < Self.idLimit { notTaken[place].ids.append(id) }
        } else {
            notTaken.append(NotTaken(reason: reason, count: 1, ids: [id]))
        }
    }
}
