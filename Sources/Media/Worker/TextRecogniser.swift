import CTextRecognition
import SafetyCore

/// Reads the text of a screenshot in English and Spanish with Tesseract. Lives in the confined worker only.
///
/// Its languages are loaded before the worker gives up the right to open files.
final class TextRecogniser {
    private let reader: OpaquePointer

    static let languages = "eng+spa"
    /// Letters of a screenshot that is narrower than this are small: it is enlarged twice before it is read.
    static let smallWidth = 1000
    /// How far around a pixel its ground is looked for: about the height of a line.
    static let surroundings = 30
    /// Longest text that is handed back, in bytes.
    static let textLimit = 1 << 20

    /// - Throws: `MediaError` with code noTextReader that says what is missing.
    init() throws(MediaError) {
        var reason = [CChar](repeating: 0, count: 256)
        guard let reader = ctr_open(Self.languages, &reason) else {
            let words = reason.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            throw MediaError(
                .noTextReader,
                "Text in pictures cannot be read: \(String(decoding: words, as: UTF8.self))."
                    + " Install tesseract-ocr, tesseract-ocr-eng and tesseract-ocr-spa.")
        }
        self.reader = reader
    }

    deinit { ctr_close(reader) }

    /// Reads a raster and writes its text into `target`.
    ///
    /// - Parameters:
    ///   - pixels: `height` rows of `width` pixels of one or three bytes.
    ///   - target: where the UTF-8 goes, at most ``textLimit`` bytes.
    /// - Returns: the number of bytes and the mean confidence, 0…100.
    func read(
        _ pixels: UnsafeRawPointer, width: Int, height: Int, channels: Int, rowStride: Int,
        into target: UnsafeMutableRawBufferPointer
    ) throws(MediaError) -> (count: Int, confidence: Int) {
        let scale = width < Self.smallWidth ? 2 : 1
        var grey = GreyPicture(
            pixels, width: width, height: height, channels: channels, rowStride: rowStride, scale: scale)
        grey.standOut(radius: Self.surroundings)
        var confidence: Int32 = 0
        let count = grey.pixels.withUnsafeBufferPointer { pixels in
            ctr_read(
                reader, pixels.baseAddress, Int32(clamping: grey.width), Int32(clamping: grey.height),
                Int32(clamping: grey.width), target.baseAddress?.assumingMemoryBound(to: CChar.self), target.count,
                &confidence)
        }
        guard count >= 0 else { throw MediaError(.corrupt, "The picture's text could not be read.") }
        return (Int(count), Int(confidence))
    }

    /// Reads a small blank raster, so that everything loaded lazily is there.
    func warmUp() {
        let blank = [UInt8](repeating: 255, count: 64 * 64)
        var text = [UInt8](repeating: 0, count: 256)
        text.withUnsafeMutableBytes { text in
            blank.withUnsafeBytes { blank in
                guard let base = blank.baseAddress else { return }
                _ = try? read(base, width: 64, height: 64, channels: 1, rowStride: 64, into: text)
            }
        }
    }
}
