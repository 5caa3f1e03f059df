import FingerprintIndex
import Fingerprints

/// The plainest possible index: what every answer is compared with.
struct BruteForce {
    var elements: [Int64: IndexedFingerprint] = [:]

    init(_ elements: [IndexedFingerprint] = []) {
        for element in elements { insert(element) }
    }

    mutating func insert(_ element: IndexedFingerprint) { elements[element.id] = element }

    mutating func remove(id: Int64) -> Bool { elements.removeValue(forKey: id) != nil }

    func search(_ hash: PDQHash, radius: Int, banks: BankSelection = .all) -> [IndexMatch] {
        elements.values.compactMap { element in
            let distance = element.hash.distance(to: hash)
            guard distance <= radius, distance <= banks[element.bank] else { return nil }
            return IndexMatch(id: element.id, bank: element.bank, distance: distance)
        }
        .sorted()
    }
}

extension SplitMix64 {
    /// Hashes in families: members of one family are 0 to 60 bits from its head, so that every radius has matches.
    mutating func families(count: Int, size: Int = 8, banks: UInt64 = 4, firstID: Int64 = 1) -> [IndexedFingerprint] {
        var head = nextHash()
        return (0..<count).map { number in
            if number % size == 0 { head = nextHash() }
            let hash = neighbour(of: head, at: Int(next() % 61))
            return IndexedFingerprint(id: firstID + Int64(number), bank: UInt16(next() % banks), hash: hash)
        }
    }
}

let availableInstructionSets = InstructionSet.allCases.filter(\.isAvailable)
