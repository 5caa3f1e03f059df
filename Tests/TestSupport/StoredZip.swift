import Foundation

/// A zip file without compression, written by the tests so that its names and sizes can lie.
public enum StoredZip {
    /// - Parameter entries: names as they will stand in the file, with their content.
    public static func file(_ entries: [(name: String, content: Data)]) -> Data {
        var file = Data()
        var directory = Data()
        for (name, content) in entries {
            var common = Data()
            common.append(word: 20, bytes: 2)  // version
            common.append(word: 0x800, bytes: 2)  // names are UTF-8
            common.append(word: 0, bytes: 2)  // stored
            common.append(word: 0, bytes: 4)  // time
            common.append(word: Int(crc32(content)), bytes: 4)
            common.append(word: content.count, bytes: 4)
            common.append(word: content.count, bytes: 4)
            common.append(word: name.utf8.count, bytes: 2)
            common.append(word: 0, bytes: 2)
            directory += [0x50, 0x4B, 1, 2, 20, 0] + common
            directory.append(word: 0, bytes: 10)
            directory.append(word: file.count, bytes: 4)
            directory += Data(name.utf8)
            file += [0x50, 0x4B, 3, 4] + common + Data(name.utf8) + content
        }
        let start = file.count
        file += directory
        file += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
        file.append(word: entries.count, bytes: 2)
        file.append(word: entries.count, bytes: 2)
        file.append(word: directory.count, bytes: 4)
        file.append(word: start, bytes: 4)
        file.append(word: 0, bytes: 2)
        return file
    }

    private static func crc32(_ data: Data) -> UInt32 {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in data {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}

extension Data {
    /// Appends a little-endian number.
    fileprivate mutating func append(word: Int, bytes: Int) {
        for shift in 0..<bytes { append(shift < 8 ? UInt8(truncatingIfNeeded: word >> (shift * 8)) : 0) }
    }
}
