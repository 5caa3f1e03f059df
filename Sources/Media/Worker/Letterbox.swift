/// Finds uniform borders around a picture: the bars that a player adds, or that someone adds to dodge a match.
enum Letterbox {
    struct Rectangle: Hashable, Sendable {
        var x: Int
        var y: Int
        var width: Int
        var height: Int
    }

    /// Greatest difference in brightness (0...255) from the corner that still counts as border.
    static let tolerance = 20
    /// Share of a border line's pixels, in thousandths, that may differ: compression noise.
    static let strayPerMille = 5
    /// Share of the area, in percent, that must go away for the crop to be worth a second fingerprint.
    static let leastPercent = 4
    /// Shortest side, in pixels, that is left standing.
    static let leastSide = 32

    /// The rectangle inside the borders, nil when there are none to speak of or nothing would be left.
    ///
    /// Top and left bars are measured against the top left corner, bottom and right bars against the bottom right
    /// one, so that bars of two colours are found as well.
    /// - Complexity: O(border pixels + width + height).
    static func findPicture(
        in pixels: UnsafeRawPointer, width: Int, height: Int, channels: Int, rowStride: Int
    ) -> Rectangle? {
        guard width > leastSide, height > leastSide else { return nil }

        func luma(_ x: Int, _ y: Int) -> Int {
            let pixel = pixels + (y * rowStride + x * channels)
            let first = Int(pixel.load(as: UInt8.self))
            guard channels == 3 else { return first }
            let green = Int(pixel.load(fromByteOffset: 1, as: UInt8.self))
            let blue = Int(pixel.load(fromByteOffset: 2, as: UInt8.self))
            return (299 * first + 587 * green + 114 * blue) / 1000
        }
        func isBorder(count: Int, colour: Int, at position: (Int) -> (Int, Int)) -> Bool {
            var strays = 0
            let allowed = count * strayPerMille / 1000
            for step in 0..<count {
                let (x, y) = position(step)
                if abs(luma(x, y) - colour) > tolerance {
                    strays += 1
                    if strays > allowed { return false }
                }
            }
            return true
        }

        let first = luma(0, 0)
        let last = luma(width - 1, height - 1)
        var top = 0
        var bottom = height
        while top < height, isBorder(count: width, colour: first, at: { ($0, top) }) { top += 1 }
        guard top < height else { return nil }
        while bottom > top, isBorder(count: width, colour: last, at: { ($0, bottom - 1) }) { bottom -= 1 }
        var left = 0
        var right = width
        let rows = bottom - top
        while left < width, isBorder(count: rows, colour: first, at: { (left, top + $0) }) { left += 1 }
        while right > left, isBorder(count: rows, colour: last, at: { (right - 1, top + $0) }) { right -= 1 }

        let found = Rectangle(x: left, y: top, width: right - left, height: bottom - top)
        guard found.width >= leastSide, found.height >= leastSide else { return nil }
        let kept = found.width * found.height
        guard kept * 100 <= width * height * (100 - leastPercent) else { return nil }
        return found
    }
}
