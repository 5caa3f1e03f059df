extension ImportFormat {
    /// Tells the format by the first record, and by the file name where that leaves a doubt.
    ///
    /// - Parameter head: the beginning of the file; 64 KiB are plenty.
    public static func detect(_ head: [UInt8], fileName: String) throws(StorageError) -> ImportFormat {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            throw .unknownFormat(reason: "it is written in UTF-16; save it as UTF-8")
        }
        if head.starts(with: [0x1F, 0x8B]) || head.starts(with: [0x50, 0x4B, 3, 4]) {
            throw .unknownFormat(reason: "it is compressed; unpack it first")
        }
        let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
        for line in text.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
            let trimmed = line.drop { $0 == 0x20 || $0 == 0x09 }
            guard let first = trimmed.first, first != UInt8(ascii: "#") else { continue }
            if first == UInt8(ascii: "{") { return .ndjson }
            let digits = trimmed.prefix { Hex.isDigit($0) }.count
            if digits >= 32, digits <= 64, trimmed.count - digits <= 8 { return .hex }
            let names = String(decoding: trimmed, as: UTF8.self).lowercased()
                .split(whereSeparator: { $0 == "," || $0 == "\"" || $0.isWhitespace })
            if names.contains("value") { return .csv }
            break
        }
        switch fileName.split(separator: ".").last.map({ $0.lowercased() }) {
        case "ndjson", "jsonl": return .ndjson
        case "csv": return .csv
        case "hex": return .hex
        default: throw .unknownFormat(reason: "its first line is neither JSON, nor a CSV header, nor a value")
        }
    }
}
