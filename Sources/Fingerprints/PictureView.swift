/// An 8-bit raster in memory that somebody else owns: grey, or red, green and blue.
///
/// A view copies nothing and frees nothing: the memory must outlive it and stay as it is while it is read.
/// A row stride larger than a row lets a part of a picture be read in place.
public struct PictureView {
    public let baseAddress: UnsafePointer<UInt8>
    /// Columns, at least 1.
    public let width: Int
    /// Rows, at least 1.
    public let height: Int
    /// 1 (grey) or 3 (red, green, blue, one byte each).
    public let channels: Int
    /// Bytes from the start of a row to the start of the next one.
    public let rowStride: Int

    /// Looks at a raster in `bytes`, whose first byte is the top left sample.
    ///
    /// - Parameters:
    ///   - bytes: at least `(height - 1) * rowStride + width * channels` bytes.
    ///   - rowStride: bytes from row to row; nil for rows that follow each other without a gap.
    /// - Throws: `PDQError` when the shape makes no sense or the buffer is too small for it.
    public init(
        _ bytes: UnsafeRawBufferPointer, width: Int, height: Int, channels: Int, rowStride: Int? = nil
    ) throws(PDQError) {
        let stride = try Self.checkedStride(
            byteCount: bytes.count, width: width, height: height, channels: channels, rowStride: rowStride)
        guard let base = bytes.baseAddress else {
            throw PDQError(.bufferTooSmall, "The buffer has no memory; give the raster that the shape describes.")
        }
        self.baseAddress = base.assumingMemoryBound(to: UInt8.self)
        self.width = width
        self.height = height
        self.channels = channels
        self.rowStride = stride
    }

    /// The part of this picture that starts at column `x` and row `y`, in place.
    ///
    /// - Throws: `PDQError` when the part does not lie inside.
    public func part(x: Int, y: Int, width: Int, height: Int) throws(PDQError) -> PictureView {
        guard x >= 0, y >= 0, width > 0, height > 0, width <= self.width, height <= self.height,
            x <= self.width - width, y <= self.height - height
        else {
            throw PDQError(
                .badShape,
                "The part \(width) x \(height) at (\(x), \(y)) leaves the \(self.width) x \(self.height) picture; "
                    + "choose a part inside it.")
        }
        return PictureView(
            baseAddress: baseAddress + y * rowStride + x * channels, width: width, height: height, channels: channels,
            rowStride: rowStride)
    }

    private init(baseAddress: UnsafePointer<UInt8>, width: Int, height: Int, channels: Int, rowStride: Int) {
        self.baseAddress = baseAddress
        self.width = width
        self.height = height
        self.channels = channels
        self.rowStride = rowStride
    }

    /// Sides longer than this are refused, so that no size computed from them can overflow.
    static let longestSide = 1 << 24

    private static func checkedStride(
        byteCount: Int, width: Int, height: Int, channels: Int, rowStride: Int?
    ) throws(PDQError) -> Int {
        guard (1...longestSide).contains(width), (1...longestSide).contains(height) else {
            throw PDQError(
                .badShape,
                "A raster of \(width) x \(height) cannot be read; both sides must be 1 to \(longestSide).")
        }
        guard channels == 1 || channels == 3 else {
            throw PDQError(
                .badShape, "A raster of \(channels) channels cannot be read; give grey (1) or red, green, blue (3).")
        }
        let row = width * channels
        let stride = rowStride ?? row
        guard stride >= row else {
            throw PDQError(
                .badShape,
                "A row stride of \(stride) bytes is shorter than a row of \(row) bytes; rows may not overlap.")
        }
        let (gaps, overflow) = (height - 1).multipliedReportingOverflow(by: stride)
        guard !overflow, byteCount >= row, gaps <= byteCount - row else {
            throw PDQError(
                .bufferTooSmall,
                "\(byteCount) bytes cannot hold a raster of \(width) x \(height), \(channels) channels and row stride "
                    + "\(stride); give the whole raster or correct the shape.")
        }
        return stride
    }
}
