/// Ranges of a file, gathered one by one, then put in order and joined.
struct ByteRanges {
    private var gathered: [Range<Int>] = []

    mutating func add(_ range: Range<Int>) {
        if !range.isEmpty { gathered.append(range) }
    }

    var count: Int { gathered.count }

    /// In ascending order, without overlaps.
    ///
    /// - Complexity: O(*n* log *n*) in the number of ranges.
    var joined: [Range<Int>] {
        var result: [Range<Int>] = []
        for range in gathered.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, range.lowerBound <= last.upperBound {
                result[result.count &- 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }

    /// Whether two of the ranges share a byte.
    var overlap: Bool {
        var end = Int.min
        for range in gathered.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound < end { return true }
            end = max(end, range.upperBound)
        }
        return false
    }

    /// Whether a range of one shares a byte with a range of the other.
    func meets(_ other: ByteRanges) -> Bool {
        let left = joined
        let right = other.joined
        var i = 0
        var j = 0
        while i < left.count, j < right.count {
            if left[i].overlaps(right[j]) { return true }
            if left[i].upperBound <= right[j].upperBound { i &+= 1 } else { j &+= 1 }
        }
        return false
    }
}
