import Digests
import FingerprintIndex
import Fingerprints
import Foundation
import Media
import SafetyCore
import Storage

extension KnownContent {
    /// The banks that matching asks, with their distances and least qualities, as they stood when it began.
    public struct Selection: Sendable {
        public let names: [String]
        let banks: [UInt16: Bank]
        /// For each least quality, rising, the banks that take a picture of that quality, as far as each bank's own
        /// distance and as far as the wide band beyond it.
        let tiers: [(quality: Int, strict: BankSelection, wide: BankSelection)]
        /// Every bank: for digests, which have no quality.
        let all: BankSelection
        /// Every bank, as far as a look-up asks.
        let anyDistance: BankSelection

        /// - Parameter wideBand: bits beyond a bank's distance that a screening also wants to hear of.
        init(_ banks: [Bank], wideBand: Int = 0) {
            names = banks.map(\.name)
            var table: [UInt16: Bank] = [:]
            for bank in banks { table[IndexLoading.number(bank.id)] = bank }
            self.banks = table
            func selection(_ banks: [Bank], _ band: Int) -> BankSelection {
                BankSelection(
                    maximumDistances: Dictionary(
                        banks.map { (IndexLoading.number($0.id), min(256, $0.maxDistance + band)) },
                        uniquingKeysWith: { $1 }))
            }
            all = selection(banks, 0)
            anyDistance = BankSelection(banks.map { IndexLoading.number($0.id) })
            tiers = Set(banks.map(\.minQuality)).sorted().map { quality in
                let taken = banks.filter { $0.minQuality <= quality }
                return (quality, selection(taken, 0), selection(taken, wideBand))
            }
        }

        /// The banks that take a picture of this quality; nil when none does.
        ///
        /// The wide band is for the picture as it is stored and as it is shown. Turned and overlaid readings are
        /// matched strictly: each reading more multiplies the chance that something merely looks alike.
        func taking(_ quality: Int, _ variant: Variant) -> BankSelection? {
            guard let tier = tiers.last(where: { $0.quality <= quality }) else { return nil }
            return variant == .stored || variant == .asShown ? tier.wide : tier.strict
        }
    }

    /// The banks with these names, or every bank.
    ///
    /// - Parameter includingDisabled: matching asks only banks that are switched on, whatever was named; a person who
    ///   looks something up may look into all.
    /// - Throws: `StorageError` with `notFound` for a name that no bank has.
    public func selection(
        of names: [String] = [], includingDisabled: Bool = false, wideBand: Int = 0
    ) throws -> Selection {
        let banks = try store.banks().filter { includingDisabled || $0.enabled || !names.isEmpty }
        guard !names.isEmpty else { return Selection(banks, wideBand: wideBand) }
        let chosen = try names.map { name in
            guard let bank = banks.first(where: { $0.name.lowercased() == name.lowercased() }) else {
                throw StorageError.notFound(kind: "bank", id: name)
            }
            return bank
        }
        return Selection(chosen.filter { includingDisabled || $0.enabled }, wideBand: wideBand)
    }

    /// What matching says about an item.
    public struct Matched: Sendable {
        /// Nearest first; each banked fingerprint once, in the reading that came nearest.
        public var matches: [Match] { near.map(\.match) }
        /// The same with what each bank says of matches; with a wide band some lie beyond their bank's distance.
        public var near: [(match: Match, bank: Bank)] = []
        public var notes: [String] = []
    }

    /// Matches what was read of an item.
    ///
    /// - Throws: `StorageError` when the banks cannot be read.
    public func match(_ reading: ItemReading, in selection: Selection) throws -> Matched {
        var matched = Matched()
        var nearest: [Int64: (match: IndexMatch, algorithm: FingerprintAlgorithm, variant: Variant)] = [:]
        var found: [IndexMatch] = []
        for picture in reading.pictures {
            for note in Self.unfit(picture, selection) where !matched.notes.contains(note) {
                matched.notes.append(note)
            }
            guard !picture.hash.isFlat, let banks = selection.taking(picture.quality, picture.variant) else { continue }
            try index.search(picture.hash, radius: 256, banks: banks, into: &found)
            for match in found where match.distance < nearest[match.id]?.match.distance ?? 257 {
                nearest[match.id] = (match, .pdq, picture.variant)
            }
        }
        for (algorithm, digest) in reading.digests {
            for match in try digests.lookup(digest.bytes, banks: selection.all) {
                nearest[match.id] = (match, algorithm, .stored)
            }
        }
        guard !nearest.isEmpty else { return matched }
        let details = try store.fingerprints(ids: Array(nearest.keys))
        let silenced = try store.silencedValues(on: Self.names(of: reading))
        for (id, near) in nearest {
            // Removed since the index was asked: then it is no match any more.
            guard let fingerprint = details[id], let bank = selection.banks[near.match.bank] else { continue }
            if silenced.contains(BankedValue(bankID: fingerprint.bankID, value: fingerprint.value)) {
                matched.notes.append("a match with bank \(bank.name) is silenced by an exception")
                continue
            }
            let match = Match(
                bank: bank.name, fingerprintID: id, algorithm: near.algorithm, distance: near.match.distance,
                variant: near.variant, source: fingerprint.source ?? bank.source,
                externalID: fingerprint.externalID, labels: bank.labels + fingerprint.labels)
            matched.near.append((match, bank))
        }
        matched.near.sort { one, other in
            (one.match.distance, one.match.bank, one.match.fingerprintID)
                < (other.match.distance, other.match.bank, other.match.fingerprintID)
        }
        return matched
    }

    /// Where a reading is not matched, for people. Its turned readings share its quality and say the same.
    private static func unfit(_ picture: ItemReading.Picture, _ selection: Selection) -> [String] {
        let variant = picture.variant.rawValue.prefix { $0 != "+" }
        if picture.hash.isFlat { return ["\(variant): flat picture, its fingerprint says nothing; not matched"] }
        return selection.banks.values.filter { $0.minQuality > picture.quality }.sorted { $0.name < $1.name }.map {
            "\(variant): quality \(picture.quality) is below \($0.minQuality); not matched with bank \($0.name)"
        }
    }

    /// The fingerprints by which an exception may name the item.
    private static func names(of reading: ItemReading) -> [FingerprintValue] {
        var names: [FingerprintValue] = []
        // A flat picture's fingerprint names every flat picture: an exception for it would silence far too much.
        if let stored = reading.pictures.first(where: { $0.variant == .stored }), !stored.hash.isFlat {
            names.append(FingerprintValue(stored.hash))
        }
        if let digest = reading.digests[.sha256], let value = FingerprintValue(.sha256, bytes: digest.bytes) {
            names.append(value)
        }
        return names
    }
}
