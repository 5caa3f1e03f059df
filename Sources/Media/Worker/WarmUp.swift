/// Exercises every decoder once before the filter closes: what they load or open lazily must be there by then.
enum WarmUp {
    /// Decodes the embedded samples of all formats.
    ///
    /// - Throws: `MediaError` with code workerUnavailable when a decoder is missing or broken.
    static func decodeSamples(by decoder: PictureDecoder) throws(MediaError) {
        let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 64)
        defer { scratch.deallocate() }
        guard let base = scratch.baseAddress else { return }
        for sample in WarmUpSample.all {
            var arena = RasterArena(base: base, capacity: scratch.count)
            let bytes = sample.bytes
            do throws(MediaError) {
                let result: Result<Void, MediaError> = bytes.withUnsafeBytes { pointer in
                    do throws(MediaError) {
                        _ = try decoder.decode(
                            pointer, into: &arena, options: DecodeOptions(), maxPixels: 1 << 16,
                            softBudget: .seconds(10))
                        return .success(())
                    } catch {
                        return .failure(error)
                    }
                }
                try result.get()
            } catch {
                throw MediaError(
                    .workerUnavailable, "the decoder of \(sample.name) does not work here: \(error.reason)")
            }
        }
    }
}

/// A tiny generated picture.
struct WarmUpSample {
    let name: String
    private let hexadecimal: String

    init(_ name: String, _ hexadecimal: String) {
        self.name = name
        self.hexadecimal = hexadecimal
    }

    /// The file's bytes.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        var high: UInt8?
        for digit in hexadecimal.utf8 {
            let value = digit < 0x3A ? digit &- 0x30 : digit &- 0x57
            if let first = high {
                bytes.append(first << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return bytes
    }
}
