/// A picture in one byte a pixel, enlarged by a whole factor.
struct GreyPicture {
    let width: Int
    let height: Int
    /// Rows without gaps.
    private(set) var pixels: [UInt8]

    /// - Complexity: O(width · height · scale²).
    init(_ source: UnsafeRawPointer, width: Int, height: Int, channels: Int, rowStride: Int, scale: Int) {
        func grey(_ x: Int, _ y: Int) -> Int {
            let pixel = source + (y * rowStride + x * channels)
            let first = Int(pixel.load(as: UInt8.self))
            guard channels == 3 else { return first }
            // Rec. 601 luma in whole numbers.
            return
                (299 * first + 587 * Int(pixel.load(fromByteOffset: 1, as: UInt8.self))
                + 114 * Int(pixel.load(fromByteOffset: 2, as: UInt8.self))) / 1000
        }
        self.width = width * scale
        self.height = height * scale
        var pixels = [UInt8]()
        pixels.reserveCapacity(self.width * self.height)
        for y in 0..<self.height {
            for x in 0..<self.width {
                guard scale == 2 else {
                    pixels.append(UInt8(clamping: grey(x, y)))
                    continue
                }
                // Halfway pixels are the mean of their neighbours: edges stay where they are and become smooth.
                let left = x / 2
                let top = y / 2
                let right = min(left + x % 2, width - 1)
                let bottom = min(top + y % 2, height - 1)
                let sum = grey(left, top) + grey(right, top) + grey(left, bottom) + grey(right, bottom)
                pixels.append(UInt8(clamping: (sum + 2) / 4))
            }
        }
        self.pixels = pixels
    }

    /// Makes what differs from its surroundings dark, and the rest white.
    ///
    /// A chat has light words on dark bubbles beside dark words on light ones; a single threshold for the whole picture
    /// loses one of them. The surroundings are the mean of a square of `2 * radius + 1` pixels.
    /// - Complexity: O(width · height), whatever the radius.
    mutating func standOut(radius: Int) {
        let width = width
        let height = height
        guard width > 0, height > 0 else { return }
        // The sum of each column over the rows of the square, moved down a row at a time.
        var columns = [Int32](repeating: 0, count: width)
        for y in 0...min(radius, height - 1) {
            for x in 0..<width { columns[x] += Int32(pixels[y * width + x]) }
        }
        var rows = Int32(min(radius, height - 1) + 1)
        var result = [UInt8](repeating: 255, count: pixels.count)
        for y in 0..<height {
            var sum: Int32 = 0
            var count: Int32 = 0
            for x in 0...min(radius, width - 1) {
                sum += columns[x]
                count += 1
            }
            for x in 0..<width {
                let mean = sum / (count * rows)
                let difference = 2 * abs(Int32(pixels[y * width + x]) - mean)
                result[y * width + x] = 255 - UInt8(clamping: difference)
                if x + radius + 1 < width {
                    sum += columns[x + radius + 1]
                    count += 1
                }
                if x >= radius {
                    sum -= columns[x - radius]
                    count -= 1
                }
            }
            if y + radius + 1 < height {
                let row = (y + radius + 1) * width
                for x in 0..<width { columns[x] += Int32(pixels[row + x]) }
                rows += 1
            }
            if y >= radius {
                let row = (y - radius) * width
                for x in 0..<width { columns[x] -= Int32(pixels[row + x]) }
                rows -= 1
            }
        }
        pixels = result
    }
}
