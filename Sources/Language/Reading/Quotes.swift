/// Turns ranges of bytes into exact quotes with offsets in Unicode scalars, in one walk over the text.
struct Quotes {
    struct Quote {
        var text: String
        /// In Unicode scalars.
        var start: Int
        var length: Int
    }

    private(set) var quotes: [Quote] = []
    /// The bytes are not all UTF-8; each piece that is not counts as one scalar, U+FFFD, as `String(decoding:)` reads it.
    private(set) var isInvalid = false

    /// - Complexity: O(n + r log r) for n bytes and r ranges.
    init(_ bytes: [UInt8], ranges: [Range<Int>]) {
        if ranges.isEmpty {
            isInvalid = String(validating: bytes, as: UTF8.self) == nil
            return
        }
        // The edges in order; each scalar is counted once.
        var edges: [Int] = []
        for range in ranges {
            edges.append(range.lowerBound)
            edges.append(range.upperBound)
        }
        edges.sort()
        var offsets: [Int] = []
        offsets.reserveCapacity(edges.count)
        let decoded = String(decoding: bytes, as: UTF8.self)
        isInvalid = decoded.utf8.count != bytes.count || !decoded.utf8.elementsEqual(bytes)
        if !isInvalid {
            var scalars = 0
            var position = 0
            for edge in edges {
                while position < edge {
                    if bytes[position] & 0xC0 != 0x80 { scalars += 1 }
                    position += 1
                }
                offsets.append(scalars)
            }
        } else {
            var previous = 0
            var scalars = 0
            for edge in edges {
                scalars += String(decoding: bytes[previous..<edge], as: UTF8.self).unicodeScalars.count
                previous = edge
                offsets.append(scalars)
            }
        }
        func offset(_ edge: Int) -> Int {
            var low = 0
            var high = edges.count
            while low < high {
                let middle = (low + high) / 2
                if edges[middle] < edge { low = middle + 1 } else { high = middle }
            }
            return offsets[low]
        }
        quotes = ranges.map { range in
            let start = offset(range.lowerBound)
            return Quote(
                text: String(decoding: bytes[range], as: UTF8.self), start: start,
                length: offset(range.upperBound) - start)
        }
    }
}
