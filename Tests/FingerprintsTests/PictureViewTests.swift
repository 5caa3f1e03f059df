import Fingerprints
import Testing

@Suite("A view of a picture in memory")
struct PictureViewTests {
    @Test("reads a part of a larger picture in place, as if it had been copied out")
    func partsEqualCopies() throws {
        let (width, height) = (210, 190)
        for channels in [1, 3] {
            let bytes = TestPicture.noise.bytes(width: width, height: height, channels: channels)
            try bytes.withUnsafeBytes { buffer in
                let whole = try PictureView(buffer, width: width, height: height, channels: channels)
                for (x, y, w, h) in [(0, 0, 64, 64), (13, 7, 100, 150), (146, 126, 64, 64), (1, 1, 209, 189)] {
                    var copy: [UInt8] = []
                    for row in y..<(y + h) {
                        let start = (row * width + x) * channels
                        copy += bytes[start..<(start + w * channels)]
                    }
                    let part = try whole.part(x: x, y: y, width: w, height: h)
                    for isa in instructionSets {
                        #expect(
                            try PDQ.read(part, isa: isa)
                                == PDQ.read(copy, width: w, height: h, channels: channels, isa: isa))
                    }
                }
            }
        }
    }

    @Test("accepts a last row without the gap that its stride leaves after the others")
    func lastRowNeedsNoGap() throws {
        let bytes = TestPicture.noise(count: 9 * 50 + 30, seed: 1)
        try bytes.withUnsafeBytes { buffer in
            _ = try PictureView(buffer, width: 10, height: 10, channels: 3, rowStride: 50)
        }
        #expect(throws: PDQError.self) {
            try bytes.dropLast().withUnsafeBytes { buffer in
                _ = try PictureView(buffer, width: 10, height: 10, channels: 3, rowStride: 50)
            }
        }
    }

    @Test(
        "refuses shapes that make no raster",
        arguments: [
            (0, 5, 3, nil), (5, 0, 3, nil), (-1, 5, 3, nil), (5, 5, 2, nil), (5, 5, 4, nil), (5, 5, 3, 14),
            (Int.max, Int.max, 3, nil), (5, 5, 3, -15),
        ] as [(Int, Int, Int, Int?)])
    func badShapes(shape: (Int, Int, Int, Int?)) {
        let bytes = [UInt8](repeating: 0, count: 1000)
        let error = #expect(throws: PDQError.self) {
            try bytes.withUnsafeBytes {
                _ = try PictureView($0, width: shape.0, height: shape.1, channels: shape.2, rowStride: shape.3)
            }
        }
        #expect(error?.code == .badShape)
    }

    @Test("refuses buffers that end before the raster does, and strides too large to count")
    func smallBuffers() {
        let bytes = [UInt8](repeating: 0, count: 74)
        for stride in [nil, 16, Int.max] as [Int?] {
            let error = #expect(throws: PDQError.self) {
                try bytes.withUnsafeBytes {
                    _ = try PictureView($0, width: 5, height: 5, channels: 3, rowStride: stride)
                }
            }
            #expect(error?.code == .bufferTooSmall)
        }
        #expect(throws: PDQError.self) { try PDQ.read([], width: 5, height: 5, channels: 1) }
        #expect(throws: PDQError.self) { try PDQ.readDihedral(bytes, width: 5, height: 5, channels: 3) }
    }

    @Test("refuses parts that leave the picture")
    func badParts() throws {
        let bytes = [UInt8](repeating: 0, count: 100)
        try bytes.withUnsafeBytes { buffer in
            let whole = try PictureView(buffer, width: 10, height: 10, channels: 1)
            for (x, y, w, h) in [
                (-1, 0, 5, 5), (6, 0, 5, 5), (0, 6, 5, 5), (0, 0, 11, 1), (0, 0, 0, 5), (Int.max, 0, 5, 5),
            ] {
                #expect(throws: PDQError.self) { try whole.part(x: x, y: y, width: w, height: h) }
            }
        }
    }
}
