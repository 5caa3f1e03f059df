import Media
import SafetyCore

/// A copy of a decoded picture that outlives the worker's loan.
struct Picture: Sendable {
    struct Raster: Sendable, Equatable {
        var width: Int
        var height: Int
        /// Always R, G, B.
        var pixels: [UInt8]

        subscript(x: Int, y: Int) -> [UInt8] { Array(pixels[(3 * (y * width + x))..<(3 * (y * width + x) + 3)]) }

        /// FNV-1a over the pixels.
        var fingerprint: UInt64 {
            pixels.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        }

        /// A raster from a rule for each pixel.
        init(width: Int, height: Int, _ colour: (Int, Int) -> [Int]) {
            self.width = width
            self.height = height
            pixels = []
            for y in 0..<height { for x in 0..<width { pixels += colour(x, y).map { UInt8(clamping: $0) } } }
        }

        init(_ raster: DecodedRaster) {
            width = raster.width
            height = raster.height
            pixels = []
            pixels.reserveCapacity(width * height * 3)
            for y in 0..<height {
                for x in 0..<width {
                    let offset = y * raster.rowStride + x * raster.channels
                    for channel in 0..<3 { pixels.append(raster.pixels[offset + (raster.channels == 3 ? channel : 0)]) }
                }
            }
        }

        /// Greatest difference of any sample.
        func distance(to other: Raster) -> Int {
            guard width == other.width, height == other.height else { return 256 }
            return zip(pixels, other.pixels).map { abs(Int($0) - Int($1)) }.max() ?? 0
        }
    }

    var type: MediaType
    var orientation: Int
    var hasAlpha: Bool
    var frameCount: Int
    var variants: [String]
    var rasters: [String: Raster]
    var notes: [String]
    var signals: [Signal]

    var stored: Raster { rasters["stored"] ?? Raster(width: 0, height: 0) { _, _ in [] } }

    init(_ decoded: DecodedPicture) {
        type = decoded.type
        orientation = decoded.orientation
        hasAlpha = decoded.hasAlpha
        frameCount = decoded.frameCount
        variants = decoded.rasters.map(\.variant.rawValue)
        rasters = [:]
        for raster in decoded.rasters { rasters[raster.variant.rawValue] = Raster(raster) }
        notes = decoded.notes
        signals = decoded.signals
    }

    /// Decodes bytes in a pool of one worker.
    static func decode(
        _ bytes: [UInt8], _ options: DecodeOptions = DecodeOptions(), by pool: MediaPool
    ) async throws -> Picture {
        try await pool.withDecoded(bytes: bytes, options: options) { Picture($0) }
    }
}

/// The gradient that most fixtures show.
let gradient = Picture.Raster(width: 24, height: 16) { x, y in [x * 10, y * 15, (x + y) % 2 * 100 + 50] }
