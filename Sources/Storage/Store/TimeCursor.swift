/// Where a page begins in a list that is ordered by time and id.
struct TimeCursor {
    var milliseconds: Int64
    var id: String

    /// Before everything.
    static let start = TimeCursor(milliseconds: .min, id: "")

    init(milliseconds: Int64, id: String) {
        self.milliseconds = milliseconds
        self.id = id
    }

    init(_ text: String) throws(StorageError) {
        let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "t", let milliseconds = Int64(parts[1]) else {
            throw .invalid(field: "cursor", reason: "this is no cursor of a page")
        }
        self.init(milliseconds: milliseconds, id: String(parts[2]))
    }

    var text: String { "t:\(milliseconds):\(id)" }
}
