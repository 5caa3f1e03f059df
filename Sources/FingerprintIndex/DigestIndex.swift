import Synchronization

/// A digest of a file's bytes in a bank.
public struct IndexedDigest: Hashable, Sendable {
    /// The database row, unique in an index.
    public var id: Int64
    public var bank: UInt16
    /// 16 bytes of MD5, 20 of SHA-1 or 32 of SHA-256.
    public var digest: [UInt8]

    public init(id: Int64, bank: UInt16, digest: [UInt8]) {
        self.id = id
        self.bank = bank
        self.digest = digest
    }
}

/// Exact search over MD5, SHA-1 and SHA-256 digests of many banks.
///
/// Digests are told apart by their length. The tables are keyed with a random seed each, so that digests chosen by an
/// attacker spread like any others. Operations take about a microsecond and exclude each other.
public final class DigestIndex: Sendable {
    /// Lengths in bytes: MD5, SHA-1, SHA-256.
    static let widths = [16, 20, 32]

    private let tables: Mutex<[DigestTable]>

    /// An empty index.
    public init() { tables = Mutex(Self.widths.map { DigestTable(width: $0) }) }

    /// From a snapshot. Of several records with one id the last stands.
    init(records: [DigestRecords]) {
        var tables = Self.widths.map { DigestTable(width: $0) }
        for part in records {
            guard let table = tables.firstIndex(where: { $0.width == part.width }) else { continue }
            tables[table].reserve(part.count)
            part.digests.withUnsafeBytes { all in
                for record in 0..<part.count {
                    let digest = UnsafeRawBufferPointer(rebasing: all[record * part.width..<(record + 1) * part.width])
                    Self.put(&tables, table, id: part.ids[record], bank: part.banks[record], digest)
                }
            }
        }
        self.tables = Mutex(tables)
    }

    /// Number of digests of all lengths.
    /// - Complexity: O(1).
    public var count: Int { tables.withLock { $0.reduce(0) { $0 + $1.count } } }

    /// Number of digests of one length: 16 bytes are MD5, 20 SHA-1, 32 SHA-256.
    /// - Complexity: O(1).
    public func count(ofBytes width: Int) -> Int {
        tables.withLock { $0.first { $0.width == width }?.count ?? 0 }
    }

    /// Adds a digest, or replaces the one with its id, whatever its length was.
    /// - Throws: `digestLength`.
    /// - Complexity: O(1) on average.
    public func insert(_ element: IndexedDigest) throws(FingerprintIndexError) {
        let table = try Self.table(for: element.digest.count)
        tables.withLock { tables in
            element.digest.withUnsafeBytes { bytes in
                Self.put(&tables, table, id: element.id, bank: element.bank, bytes)
            }
        }
    }

    /// Adds many digests, or none when one of them has an impossible length.
    /// - Throws: `digestLength`.
    /// - Complexity: O(k).
    public func insert(contentsOf elements: [IndexedDigest]) throws(FingerprintIndexError) {
        for element in elements { _ = try Self.table(for: element.digest.count) }
        for element in elements { try insert(element) }
    }

    /// Removes the digest with this id.
    /// - Returns: Whether there was one.
    /// - Complexity: O(1) on average, plus the number of records with the same digest.
    @discardableResult
    public func remove(id: Int64) -> Bool {
        tables.withLock { tables in
            for table in tables.indices where tables[table].remove(id: id) { return true }
            return false
        }
    }

    /// Every record of this digest in the selected banks, in ascending order of id, with distance 0.
    /// - Throws: `digestLength`.
    /// - Complexity: O(1) on average, plus the number of records with this digest.
    public func lookup(
        _ digest: [UInt8], banks: BankSelection = .all
    ) throws(FingerprintIndexError) -> [IndexMatch] {
        let table = try Self.table(for: digest.count)
        var matches: [IndexMatch] = tables.withLock { tables in
            var found: [IndexMatch] = []
            digest.withUnsafeBytes { bytes in
                tables[table].lookup(bytes) { id, bank in
                    if banks[bank] >= 0 { found.append(IndexMatch(id: id, bank: bank, distance: 0)) }
                }
            }
            return found
        }
        if matches.count > 1 { matches.sort() }
        return matches
    }

    /// Compares the tables with their records.
    /// - Throws: `invariantBroken`.
    /// - Complexity: O(n), more where many records share a digest.
    public func checkInvariants() throws(FingerprintIndexError) {
        let problem = tables.withLock { tables in
            tables.lazy.compactMap { $0.contradiction() }.first
        }
        if let problem { throw .broken(problem) }
    }

    /// The records as they are now, for a snapshot.
    func records() -> [DigestRecords] { tables.withLock { $0.map(\.records) } }

    /// Longest way from a record's home slot, for tests.
    package var longestProbe: Int { tables.withLock { $0.map(\.longestProbe).max() ?? 0 } }

    private static func table(for length: Int) throws(FingerprintIndexError) -> Int {
        guard let table = widths.firstIndex(of: length) else {
            throw FingerprintIndexError(
                .digestLength,
                "A digest of \(length) bytes is not MD5 (16), SHA-1 (20) or SHA-256 (32). Check the list it came from."
            )
        }
        return table
    }

    private static func put(
        _ tables: inout [DigestTable], _ table: Int, id: Int64, bank: UInt16, _ digest: UnsafeRawBufferPointer
    ) {
        for other in tables.indices where tables[other].remove(id: id) { break }
        tables[table].insert(id: id, bank: bank, digest: digest)
    }
}
