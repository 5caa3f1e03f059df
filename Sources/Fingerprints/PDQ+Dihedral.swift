internal import CPDQKernels

extension PDQ {
    /// The fingerprints of a picture in its eight orientations, read at once.
    public struct DihedralReading: Sendable, Hashable {
        /// Quality of the picture, the same in all orientations, 0...100.
        public var quality: Int
        /// Eight fingerprints in the order of `names`.
        public var hashes: [PDQHash]

        public init(quality: Int, hashes: [PDQHash]) {
            self.quality = quality
            self.hashes = hashes
        }

        /// The orientations, in the order of `hashes`.
        public static let names = [
            "original", "rotated_90", "rotated_180", "rotated_270", "flipped_x", "flipped_y", "flipped_diagonal",
            "flipped_antidiagonal",
        ]
    }

    /// Reads the fingerprints of all eight orientations for little more than the price of one: turning a picture
    /// transposes its frequencies and changes the sign of some.
    ///
    /// Every raster is filtered here, one of 64 x 64 too, as the reference does it; the first fingerprint of such a
    /// raster may therefore differ from that of `read`. A picture with a side below 5 gives eight fingerprints of
    /// zeros and quality 0. A fingerprint here may differ by a few bits from that of a picture really turned, since
    /// the sampling is not symmetric.
    ///
    /// - Complexity: O(width * height) time; scratch memory of about width * height / 32 bytes.
    public static func readDihedral(_ picture: PictureView, isa: InstructionSet = .best) -> DihedralReading {
        guard picture.width >= 5, picture.height >= 5 else {
            return DihedralReading(quality: 0, hashes: Array(repeating: PDQHash(0, 0, 0, 0), count: 8))
        }
        let isa = isa.orBaseline
        return withPlane(of: picture, filtersSmallRasters: true, isa: isa) { plane in
            withUnsafeTemporaryAllocation(of: Float.self, capacity: 512) { buffer in
                guard let frequencies = buffer.baseAddress else { return DihedralReading(quality: 0, hashes: []) }
                let turned = frequencies + 256
                pdq_transform(isa.kernel, plane, frequencies)
                let hashes = Turn.all.map { turn in
                    turn.apply(frequencies, to: turned)
                    return threshold(turned, isa: isa)
                }
                return DihedralReading(quality: quality(of: plane, isa: isa), hashes: hashes)
            }
        }
    }

    /// Reads the eight orientations of a picture from an array of bytes, rows following each other without a gap.
    ///
    /// - Throws: `PDQError` when the shape makes no sense or the array is too short for it.
    public static func readDihedral(
        _ bytes: [UInt8], width: Int, height: Int, channels: Int, isa: InstructionSet = .best
    ) throws(PDQError) -> DihedralReading {
        let result = bytes.withUnsafeBytes { buffer -> Result<DihedralReading, PDQError> in
            do throws(PDQError) {
                return .success(
                    readDihedral(try PictureView(buffer, width: width, height: height, channels: channels), isa: isa))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// What an orientation does to the frequencies. Row and column i of the table mean frequency i + 1, which is odd
    /// where i is even; mirroring an axis changes the sign of its odd frequencies.
    private struct Turn {
        var transposes: Bool
        /// Signs by the parity of the row and of the column in the table before it is transposed.
        var mirrorsRows: Bool
        var mirrorsColumns: Bool

        static let all = [
            Turn(transposes: false, mirrorsRows: false, mirrorsColumns: false),
            Turn(transposes: true, mirrorsRows: false, mirrorsColumns: true),
            Turn(transposes: false, mirrorsRows: true, mirrorsColumns: true),
            Turn(transposes: true, mirrorsRows: true, mirrorsColumns: false),
            Turn(transposes: false, mirrorsRows: true, mirrorsColumns: false),
            Turn(transposes: false, mirrorsRows: false, mirrorsColumns: true),
            Turn(transposes: true, mirrorsRows: false, mirrorsColumns: false),
            Turn(transposes: true, mirrorsRows: true, mirrorsColumns: true),
        ]

        func apply(_ frequencies: UnsafePointer<Float>, to turned: UnsafeMutablePointer<Float>) {
            for i in 0..<16 {
                let rowNegates = mirrorsRows && i & 1 == 0
                for j in 0..<16 {
                    let negates = rowNegates != (mirrorsColumns && j & 1 == 0)
                    let value = frequencies[i * 16 + j]
                    turned[transposes ? j * 16 + i : i * 16 + j] = negates ? -value : value
                }
            }
        }
    }
}
