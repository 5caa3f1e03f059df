/// Which banks a query looks into, and how far in each of them.
///
/// A selection is a plain value made for each query, or kept and exchanged when a switch is turned:
/// the index itself holds no switches, so that a change is seen by the very next query.
public struct BankSelection: Hashable, Sendable {
    /// Largest distance for each bank number, -1 where the bank is off; nil when every bank is on without limit.
    private var limits: [Int16]?

    /// Every bank, each as far as the query's radius.
    public static let all = BankSelection(limits: nil)

    /// No bank.
    public static let none = BankSelection(limits: [])

    private init(limits: [Int16]?) { self.limits = limits }

    /// The given banks, each as far as the query's radius.
    /// - Complexity: O(highest bank number).
    public init(_ banks: some Sequence<UInt16>) {
        self.init(limits: [])
        for bank in banks { self[bank] = 256 }
    }

    /// The given banks, each as far as its own largest distance; a negative distance leaves the bank off.
    /// - Complexity: O(highest bank number).
    public init(maximumDistances: [UInt16: Int]) {
        self.init(limits: [])
        for (bank, distance) in maximumDistances { self[bank] = distance }
    }

    /// Largest distance of a bank, -1 when it is off, 256 when it has no limit of its own.
    /// - Complexity: O(1) to read, O(bank number) to write for the first time.
    public subscript(bank: UInt16) -> Int {
        get {
            guard let limits else { return 256 }
            return Int(bank) < limits.count ? Int(limits[Int(bank)]) : -1
        }
        set {
            var table = limits ?? Array(repeating: 256, count: 1 << 16)
            if table.count <= Int(bank) {
                table.append(contentsOf: repeatElement(-1, count: Int(bank) + 1 - table.count))
            }
            table[Int(bank)] = Int16(max(-1, min(256, newValue)))
            limits = table
        }
    }

    /// The widest distance of any bank; -1 when all are off.
    var widest: Int {
        guard let limits else { return 256 }
        return limits.max().map(Int.init) ?? -1
    }
}
