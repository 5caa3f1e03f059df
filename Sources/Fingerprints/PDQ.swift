internal import CPDQKernels

/// PDQ, the perceptual fingerprint of pictures, in all its bits as the reference makes them.
///
/// Source: Facebook, "The TMK+PDQF Video-Hashing Algorithm and the PDQ Image-Hashing Algorithm", 2019. Luma is
/// `Float(299 R + 587 G + 114 B) / 1000`, the value of the Python binding that banks in use were made with. No
/// resize comes first: the whole raster is filtered, as HMA does it.
///
/// Two fingerprints of one picture lie within 31 bits of each other; readings of quality below 50 are commonly not
/// used for matching.
public enum PDQ {
    /// A fingerprint with the quality of the picture it was read from.
    public struct Reading: Sendable, Hashable {
        public var hash: PDQHash
        /// How much there is to see, 0 (flat) to 100.
        public var quality: Int

        public init(hash: PDQHash, quality: Int) {
            self.hash = hash
            self.quality = quality
        }
    }

    /// Reads the fingerprint and quality of a picture.
    ///
    /// A picture with a side below 5 has the fingerprint of zeros and quality 0. A raster of exactly 64 x 64 is not
    /// filtered. The bits are the same for every instruction set; one that the machine lacks counts as the baseline.
    ///
    /// - Complexity: O(width * height) time; scratch memory of about width * height / 32 bytes.
    public static func read(_ picture: PictureView, isa: InstructionSet = .best) -> Reading {
        guard picture.width >= 5, picture.height >= 5 else {
            return Reading(hash: PDQHash(0, 0, 0, 0), quality: 0)
        }
        let isa = isa.orBaseline
        return withPlane(of: picture, filtersSmallRasters: false, isa: isa) { plane in
            withUnsafeTemporaryAllocation(of: Float.self, capacity: 256) { frequencies in
                guard let base = frequencies.baseAddress else { return Reading(hash: PDQHash(0, 0, 0, 0), quality: 0) }
                pdq_transform(isa.kernel, plane, base)
                return Reading(hash: threshold(base, isa: isa), quality: quality(of: plane, isa: isa))
            }
        }
    }

    /// Reads a picture from an array of bytes, rows following each other without a gap.
    ///
    /// - Throws: `PDQError` when the shape makes no sense or the array is too short for it.
    public static func read(
        _ bytes: [UInt8], width: Int, height: Int, channels: Int, isa: InstructionSet = .best
    ) throws(PDQError) -> Reading {
        let result = bytes.withUnsafeBytes { buffer -> Result<Reading, PDQError> in
            do throws(PDQError) {
                return .success(
                    read(try PictureView(buffer, width: width, height: height, channels: channels), isa: isa))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    /// Calls `body` with the 64 x 64 plane of filtered luma, row after row.
    static func withPlane<R>(
        of picture: PictureView, filtersSmallRasters: Bool, isa: InstructionSet, _ body: (UnsafePointer<Float>) -> R
    ) -> R {
        let raster = pdq_raster(
            pixels: picture.baseAddress, width: picture.width, height: picture.height, channels: picture.channels,
            stride: picture.rowStride)
        let planeBytes = 64 * 64 * MemoryLayout<Float>.stride
        let filters = filtersSmallRasters || picture.width != 64 || picture.height != 64
        let scratchBytes = filters ? pdq_scratch_bytes(raster.width, raster.height) : 0
        let memory = UnsafeMutableRawPointer.allocate(byteCount: planeBytes + scratchBytes, alignment: 64)
        defer { memory.deallocate() }
        let plane = memory.bindMemory(to: Float.self, capacity: 64 * 64)
        if filters {
            pdq_decimate(isa.kernel, raster, plane, memory + planeBytes)
        } else {
            pdq_copy_luma(raster, plane)
        }
        return body(plane)
    }

    /// Quality of a plane: its gradients, scaled so that 100 is plenty.
    static func quality(of plane: UnsafePointer<Float>, isa: InstructionSet) -> Int {
        min(100, Int(pdq_gradient_sum(isa.kernel, plane)) / 90)
    }

    /// The 256 frequencies as bits: 1 where above their lower median.
    static func threshold(_ frequencies: UnsafePointer<Float>, isa: InstructionSet) -> PDQHash {
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        withUnsafeMutableBytes(of: &words) { buffer in
            if let base = buffer.baseAddress {
                pdq_threshold(isa.kernel, frequencies, base.assumingMemoryBound(to: UInt64.self))
            }
        }
        // The kernels number bits from the lowest up, the fingerprint is written with the highest first.
        return PDQHash(words.3, words.2, words.1, words.0)
    }
}
