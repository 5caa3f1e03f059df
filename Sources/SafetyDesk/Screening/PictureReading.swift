import Fingerprints
import Media
import SafetyCore

/// Turns a decoded picture into fingerprints, in place, while the worker lends its pixels.
enum PictureReading {
    static func read(_ picture: DecodedPicture, options: ReadingOptions, into reading: inout ItemReading) {
        reading.type = picture.type
        reading.width = picture.width
        reading.height = picture.height
        reading.signals = picture.signals
        reading.notes += picture.notes
        for raster in picture.rasters {
            guard
                let view = try? PictureView(
                    raster.pixels, width: raster.width, height: raster.height, channels: raster.channels,
                    rowStride: raster.rowStride)
            else {
                reading.notes.append("variant \(raster.variant) was not usable and was left out")
                continue
            }
            if options.orientations {
                let turned = PDQ.readDihedral(view)
                for (number, hash) in turned.hashes.enumerated() {
                    let variant =
                        number == 0 ? raster.variant : raster.variant.turned(PDQ.DihedralReading.names[number])
                    // The plain hash of a 64×64 raster differs from the first dihedral one, so it is taken by itself.
                    let own = number == 0 ? PDQ.read(view).hash : hash
                    reading.pictures.append(.init(variant: variant, hash: own, quality: turned.quality))
                }
            } else {
                let own = PDQ.read(view)
                reading.pictures.append(.init(variant: raster.variant, hash: own.hash, quality: own.quality))
            }
        }
        if options.thumbnail { reading.thumbnail = thumbnail(picture.stored) }
    }

    /// A grey picture of at most 48 pixels a side; each pixel is the mean of its area and then blurred over 5×5, so
    /// that shapes can be told apart and faces cannot.
    private static func thumbnail(_ raster: DecodedRaster) -> ScanReportPage.Thumbnail {
        let scale = max(1, (max(raster.width, raster.height) + 47) / 48)
        let width = max(1, raster.width / scale)
        let height = max(1, raster.height / scale)
        let green = raster.channels == 3 ? 1 : 0
        var small = [Int](repeating: 0, count: width * height)
        // A grid of at most 8×8 samples an area is plenty for a picture that is blurred anyway.
        let step = max(1, scale / 8)
        for y in 0..<height {
            for x in 0..<width {
                var sum = 0
                var count = 0
                for sampleY in stride(from: y * scale, to: min((y + 1) * scale, raster.height), by: step) {
                    for sampleX in stride(from: x * scale, to: min((x + 1) * scale, raster.width), by: step) {
                        sum += Int(raster.pixels[sampleY * raster.rowStride + sampleX * raster.channels + green])
                        count += 1
                    }
                }
                small[y * width + x] = sum / max(1, count)
            }
        }
        var blurred = [UInt8](repeating: 0, count: width * height)
        for y in 0..<height {
            for x in 0..<width {
                var sum = 0
                var count = 0
                for nearY in max(0, y - 2)...min(height - 1, y + 2) {
                    for nearX in max(0, x - 2)...min(width - 1, x + 2) {
                        sum += small[nearY * width + nearX]
                        count += 1
                    }
                }
                blurred[y * width + x] = UInt8(clamping: sum / count)
            }
        }
        return ScanReportPage.Thumbnail(width: width, height: height, pixels: blurred)
    }
}
