import Digests
import Fingerprints
import SafetyCore
import SafetyDesk
import Storage
import Synchronization

/// Which banks a look-up asks.
struct HMAAsked: Sendable {
    /// Names in any case; nil is every bank.
    var names: [String]?
    /// A number in 0..<1: banks whose share lies above it are asked.
    var coin: Double
    /// Also asks banks that are switched off, and no coin is tossed.
    var everyBank: Bool
    /// Least quality known of the picture, 0…100.
    var quality = 100

    init(_ query: HMAQuery) throws(HMAError) {
        names = query.list("banks")
        everyBank = try query.flag("bypass_coinflip")
        coin = Self.toss(seed: query["seed"])
    }

    /// The same seed always gives the same number; none gives a new one each time.
    static func toss(seed: String?) -> Double {
        guard let seed else { return Double.random(in: 0..<1) }
        var hash = SHA256()
        Array(seed.utf8).withUnsafeBytes { hash.update($0) }
        let word = hash.finalize().bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Double(word >> 11) * 0x1p-53
    }
}

/// A match as HMA tells it.
struct HMAMatch: Sendable, Hashable {
    var content: Int64
    var distance: Int
}

/// The banks as look-ups need them, remembered until something in the database changes.
final class HMABankCache: Sendable {
    private struct Snapshot {
        var sequence: Int64
        var banks: [Bank]
        var enabled: KnownContent.Selection
    }

    private let known: KnownContent
    private let cached = Mutex<Snapshot?>(nil)

    init(_ known: KnownContent) { self.known = known }

    /// Contents that match a value, by bank in order of name, nearest first. A content with several matching fingerprints
    /// is told once.
    ///
    /// - Parameter item: what else names the item, so that exceptions made for it count.
    func matches(
        of value: FingerprintValue, _ asked: HMAAsked, item: [FingerprintValue] = []
    ) throws -> [(bank: String, matches: [HMAMatch])] {
        // The fingerprint of a flat picture resembles that of any other.
        if let hash = value.pdq, hash.isFlat { return [] }
        guard let (selection, widest) = try selection(asked) else { return [] }
        let near = try known.lookup(value, distance: widest, in: selection).filter {
            $0.distance <= $0.bank.maxDistance
        }
        guard !near.isEmpty else { return [] }
        let silenced = try known.store.silencedValues(on: [value] + item)
        let contents = try known.store.contentIDs(ofFingerprints: near.map(\.fingerprint.id))
        var nearest: [String: [Int64: Int]] = [:]
        for (fingerprint, bank, distance) in near {
            if silenced.contains(BankedValue(bankID: bank.id, value: fingerprint.value)) { continue }
            let content = contents[fingerprint.id] ?? fingerprint.id
            nearest[bank.name, default: [:]][content] = min(distance, nearest[bank.name]?[content] ?? .max)
        }
        return nearest.sorted { $0.key < $1.key }.map { bank, found in
            let matches = found.map { HMAMatch(content: $0.key, distance: $0.value) }
            return (bank, matches.sorted { ($0.distance, $0.content) < ($1.distance, $1.content) })
        }
    }

    /// The banks to ask with the largest distance among them; nil when none is to be asked.
    private func selection(_ asked: HMAAsked) throws -> (KnownContent.Selection, Int)? {
        let names = asked.names.map { Set($0.map { $0.lowercased() }) }
        var attempts = 0
        while true {
            let snapshot = try snapshot()
            let chosen = snapshot.banks.filter { bank in
                (asked.everyBank || bank.enabled && bank.matchRatio > asked.coin) && bank.minQuality <= asked.quality
                    && names?.contains(bank.name.lowercased()) ?? true
            }
            guard let widest = chosen.map(\.maxDistance).max() else { return nil }
            if chosen.count == snapshot.enabled.names.count, chosen.allSatisfy(\.enabled) {
                return (snapshot.enabled, widest)
            }
            do {
                return (try known.selection(of: chosen.map(\.name), includingDisabled: true), widest)
            } catch StorageError.notFound where attempts < 3 {
                // Removed or renamed this moment: look again.
                attempts += 1
            }
        }
    }

    private func snapshot() throws -> Snapshot {
        let sequence = known.sequence
        if let held = cached.withLock({ $0 }), held.sequence == sequence { return held }
        let fresh = Snapshot(
            sequence: sequence, banks: try known.store.banks(), enabled: try known.selection())
        cached.withLock { $0 = fresh }
        return fresh
    }
}
