/// Small writers of picture and archive files for tests.
enum Writer {
    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var crc: UInt32 = ~0
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }

    static func big(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * (count - 1 - $0))) }
    }

    static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? value >> (8 * $0) : 0) }
    }

    private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
        let content = Array(name.utf8) + body
        return big(body.count, 4) + content + big(Int(crc32(content)), 4)
    }

    /// A PNG with stored (not compressed) rows.
    static func png(
        width: Int, height: Int, bits: Int = 8, colour: Int, rows: [[UInt8]], extra: [(String, [UInt8])] = []
    ) -> [UInt8] {
        // Each row begins with its filter: none.
        var raw: [UInt8] = []
        for row in rows { raw += [0 as UInt8] + row }
        var stream: [UInt8] = [0x78, 0x01]
        var position = 0
        repeat {
            let count = min(65535, raw.count - position)
            stream.append(position + count == raw.count ? 1 : 0)
            stream += little(count, 2) + little(~count & 0xFFFF, 2)
            stream += raw[position..<(position + count)]
            position += count
        } while position < raw.count
        var (a, b) = (1, 0)
        for byte in raw {
            a = (a + Int(byte)) % 65521
            b = (b + a) % 65521
        }
        stream += big(b << 16 | a, 4)
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        file += chunk("IHDR", big(width, 4) + big(height, 4) + [UInt8(bits), UInt8(colour), 0, 0, 0])
        for (name, body) in extra { file += chunk(name, body) }
        return file + chunk("IDAT", stream) + chunk("IEND", [])
    }

    /// An 8-bit RGB PNG.
    static func png(_ raster: Picture.Raster) -> [UInt8] {
        png(width: raster.width, height: raster.height, colour: 2, rows: rows(raster))
    }

    static func rows(_ raster: Picture.Raster) -> [[UInt8]] {
        (0..<raster.height).map { Array(raster.pixels[($0 * raster.width * 3)..<(($0 + 1) * raster.width * 3)]) }
    }

    static func ppm(_ raster: Picture.Raster) -> [UInt8] {
        Array("P6 \(raster.width) \(raster.height) 255\n".utf8) + raster.pixels
    }

    /// An animation of one pixel; frame number n is grey of n modulo 256.
    static func gif(frames: Int) -> [UInt8] {
        var file = Array("GIF89a".utf8) + [1, 0, 1, 0, 0, 0, 0]
        for number in 0..<frames {
            // Shown for one tick, and a table of four colours of its own.
            file += [0x21, 0xF9, 4, 0, 1, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0x81]
            file += [UInt8](repeating: UInt8(number & 255), count: 12)
            // Codes of three bits: clear, colour 0, end.
            file += [2, 2, 0x44, 0x01, 0]
        }
        return file + [0x3B]
    }

    /// A zip archive of stored entries.
    static func zip(_ entries: [(path: String, bytes: [UInt8])]) -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for (path, bytes) in entries {
            let name = Array(path.utf8)
            var common: [UInt8] = []
            for (value, size) in [
                (20, 2), (0, 8), (Int(crc32(bytes)), 4), (bytes.count, 4), (bytes.count, 4), (name.count, 2), (0, 2),
            ] { common += little(value, size) }
            directory += [0x50, 0x4B, 1, 2, 20, 0] + common
            directory += little(0, 10) + little(file.count, 4) + name
            file += [0x50, 0x4B, 3, 4] + common + name + bytes
        }
        var end: [UInt8] = [0x50, 0x4B, 5, 6]
        for (value, size) in [
            (0, 4), (entries.count, 2), (entries.count, 2), (directory.count, 4), (file.count, 4), (0, 2),
        ] { end += little(value, size) }
        return file + directory + end
    }

    /// The JPEG with an EXIF block that states the orientation, right behind its first marker.
    static func jpeg(_ bytes: [UInt8], orientation: Int) -> [UInt8] {
        let tiff: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0]
        let body = Array("Exif\0\0".utf8) + tiff + [0, 0, 0, 0]
        return Array(bytes[0..<2]) + [0xFF, 0xE1] + big(body.count + 2, 2) + body + Array(bytes[2...])
    }
}
