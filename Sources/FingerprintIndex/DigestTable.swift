/// Digests of one length: records in columns, found by digest or by id.
///
/// Records with equal digests form a chain; the digest's slot holds its first record.
struct DigestTable: Sendable {
    private(set) var records: DigestRecords
    /// Next record with the same digest, or `none`.
    private var next: [UInt32] = []
    private var byDigest = SlotTable()
    private var byID = SlotTable()
    /// Drawn for each table, so that nobody outside can choose digests that meet in one slot.
    private let seed: UInt64

    private static let none = UInt32.max

    var count: Int { records.count }
    var width: Int { records.width }

    init(width: Int) {
        records = DigestRecords(width: width)
        var generator = SystemRandomNumberGenerator()
        seed = generator.next()
    }

    mutating func reserve(_ additional: Int) {
        let total = count + additional
        records.digests.reserveCapacity(total * width)
        records.ids.reserveCapacity(total)
        records.banks.reserveCapacity(total)
        next.reserveCapacity(total)
        let (records, seed) = (records, seed)
        byDigest.reserve(total) { Self.hash(records, $0, seed) }
        byID.reserve(total) { Self.hash(records.ids[$0], seed) }
    }

    /// - Precondition: The id is not in the table and the digest has the table's width.
    mutating func insert(id: Int64, bank: UInt16, digest: UnsafeRawBufferPointer) {
        let record = count
        let hash = Self.hash(digest, seed)
        let head = find(digest, hash)
        records.digests.append(contentsOf: digest)
        records.ids.append(id)
        records.banks.append(bank)
        if let head {
            next.append(UInt32(head.record))
            byDigest.replace(slot: head.slot, with: record)
        } else {
            next.append(Self.none)
            byDigest.insert(record, hash) { [records, seed] in Self.hash(records, $0, seed) }
        }
        byID.insert(record, Self.hash(id, seed)) { [records, seed] in Self.hash(records.ids[$0], seed) }
    }

    func contains(id: Int64) -> Bool { findID(id) != nil }

    mutating func remove(id: Int64) -> Bool {
        guard let place = findID(id) else { return false }
        let record = place.record
        byID.remove(slot: place.slot) { [records, seed] in Self.hash(records.ids[$0], seed) }
        unlink(record)
        let last = count - 1
        if record != last { move(last, to: record) }
        records.digests.removeLast(width)
        records.ids.removeLast()
        records.banks.removeLast()
        next.removeLast()
        return true
    }

    func lookup(_ digest: UnsafeRawBufferPointer, _ body: (Int64, UInt16) -> Void) {
        guard let head = find(digest, Self.hash(digest, seed)) else { return }
        var record = UInt32(head.record)
        while record != Self.none {
            body(records.ids[Int(record)], records.banks[Int(record)])
            record = next[Int(record)]
        }
    }

    private func find(_ digest: UnsafeRawBufferPointer, _ hash: Int) -> (slot: Int, record: Int)? {
        records.digests.withUnsafeBytes { all in
            byDigest.find(hash) { record in
                // Each width is a multiple of four.
                for offset in stride(from: 0, to: width, by: 4) {
                    let kept = all.loadUnaligned(fromByteOffset: record * width + offset, as: UInt32.self)
                    guard kept == digest.loadUnaligned(fromByteOffset: offset, as: UInt32.self) else { return false }
                }
                return true
            }
        }
    }

    private func findID(_ id: Int64) -> (slot: Int, record: Int)? {
        byID.find(Self.hash(id, seed)) { records.ids[$0] == id }
    }

    private func findHead(_ record: Int) -> (slot: Int, record: Int)? {
        records.digests.withUnsafeBytes { all in
            find(UnsafeRawBufferPointer(rebasing: all[record * width..<(record + 1) * width]), hash(record))
        }
    }

    /// Takes a record out of its chain.
    private mutating func unlink(_ record: Int) {
        guard let head = findHead(record) else { return }
        if head.record != record {
            redirect(from: head.record, past: record, to: next[record])
        } else if next[record] != Self.none {
            byDigest.replace(slot: head.slot, with: Int(next[record]))
        } else {
            byDigest.remove(slot: head.slot) { [records, seed] in Self.hash(records, $0, seed) }
        }
    }

    /// Gives the last record the number of a removed one.
    private mutating func move(_ last: Int, to record: Int) {
        if let head = findHead(last) {
            if head.record == last {
                byDigest.replace(slot: head.slot, with: record)
            } else {
                redirect(from: head.record, past: last, to: UInt32(record))
            }
        }
        if let place = findID(records.ids[last]) { byID.replace(slot: place.slot, with: record) }
        for index in 0..<width {
            records.digests[record * width + index] = records.digests[last * width + index]
        }
        records.ids[record] = records.ids[last]
        records.banks[record] = records.banks[last]
        next[record] = next[last]
    }

    private mutating func redirect(from head: Int, past record: Int, to target: UInt32) {
        var before = head
        while Int(next[before]) != record {
            guard next[before] != Self.none else { return }
            before = Int(next[before])
        }
        next[before] = target
    }

    private func hash(_ record: Int) -> Int { Self.hash(records, record, seed) }

    private static func hash(_ records: DigestRecords, _ record: Int, _ seed: UInt64) -> Int {
        records.digests.withUnsafeBytes { all in
            hash(UnsafeRawBufferPointer(rebasing: all[record * records.width..<(record + 1) * records.width]), seed)
        }
    }

    /// SipHash, as `Hasher` has it, with the process's own key and the table's.
    private static func hash(_ digest: UnsafeRawBufferPointer, _ seed: UInt64) -> Int {
        var hasher = Hasher()
        hasher.combine(seed)
        hasher.combine(bytes: digest)
        return hasher.finalize()
    }

    private static func hash(_ id: Int64, _ seed: UInt64) -> Int {
        var hasher = Hasher()
        hasher.combine(seed)
        hasher.combine(id)
        return hasher.finalize()
    }

    /// What is wrong with the table, if anything.
    func contradiction() -> String? {
        guard byID.count == count, next.count == count, records.banks.count == count,
            records.digests.count == count * width
        else { return "the columns of the digests differ in length" }
        for record in 0..<count {
            guard findID(records.ids[record])?.record == record else { return "a digest's id is lost" }
            var current = findHead(record).map { UInt32($0.record) } ?? Self.none
            var steps = 0
            while current != Self.none, current != UInt32(record), steps <= count {
                current = next[Int(current)]
                steps += 1
            }
            guard current == UInt32(record) else { return "a digest is lost" }
        }
        return nil
    }

    /// Longest probe over both tables.
    var longestProbe: Int {
        max(byDigest.longestProbe { hash($0) }, byID.longestProbe { Self.hash(records.ids[$0], seed) })
    }
}
