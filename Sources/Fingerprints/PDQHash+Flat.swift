extension PDQHash {
    /// Whether this is the fingerprint of a flat picture: one colour, nothing to see. A bank must refuse it, or it
    /// would match other flat pictures.
    ///
    /// A flat picture has no frequencies but rounding errors. Which ones depends on colour and size, but each of the
    /// 16 rows of 16 bits is then nearly always one of a few patterns or its complement, since a row is the rounding
    /// error of a cosine times one factor. The rule was found by measuring all 256 grey levels and random
    /// colours at sizes from 5 x 5 to 2500 pixels a side, and then held against 360,000 other flat pictures: each has
    /// at least 5 rows among the ten patterns below. Of the 1465 published fingerprints of pictures that come with the
    /// reference, 1444 have none, 19 have one, 2 have three, and so the rule refuses none.
    ///
    /// Drawings that are all but flat may be refused too: two halves, or wide stripes along the diagonal.
    /// The fingerprint of zeros, which stands for pictures too small to read, counts as flat.
    ///
    /// - Complexity: O(1).
    public var isFlat: Bool {
        var rounded = 0
        for word in [w0, w1, w2, w3] {
            for shift in stride(from: 0, to: 64, by: 16) {
                let row = UInt16(truncatingIfNeeded: word >> UInt64(shift))
                switch min(row, ~row) {
                case 0x0000, 0x1134, 0x13a0, 0x2c4b, 0x33ac, 0x554b, 0x5555, 0x585e, 0x5e01, 0x7dff: rounded += 1
                default: break
                }
            }
        }
        return rounded >= 5
    }
}
