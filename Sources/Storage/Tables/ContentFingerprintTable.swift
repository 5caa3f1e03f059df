/// Which fingerprints make up which content.
struct ContentFingerprintTable {
    let connection: any SQLConnection

    func insert(_ fingerprint: Int64, content: Int64) throws(StorageError) {
        try connection.run(
            "INSERT INTO content_fingerprint (fingerprint_id, content_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [.integer(fingerprint), .integer(content)])
    }

    /// The content that a fingerprint was put into.
    func content(of fingerprint: Int64) throws(StorageError) -> Int64? {
        try connection.first(
            "SELECT content_id FROM content_fingerprint WHERE fingerprint_id = ?", [.integer(fingerprint)]
        ) { $0.integer(0) }
    }

    func fingerprints(of content: Int64) throws(StorageError) -> [Int64] {
        try connection.all(
            "SELECT fingerprint_id FROM content_fingerprint WHERE content_id = ? ORDER BY fingerprint_id",
            [.integer(content)]
        ) { $0.integer(0) }
    }

    /// The contents of those among these fingerprints that were put into one under another id than their own.
    ///
    /// One query for each 512. Lists are filled up to a power of two, so that there are few texts to prepare.
    func contents(of fingerprints: [Int64]) throws(StorageError) -> [Int64: Int64] {
        var contents: [Int64: Int64] = [:]
        var index = 0
        while index < fingerprints.count {
            let part = fingerprints[index..<min(index + 512, fingerprints.count)]
            index += part.count
            var width = 1
            while width < part.count { width *= 2 }
            let marks = Array(repeating: "?", count: width).joined(separator: ", ")
            let statement = try connection.prepare(
                "SELECT fingerprint_id, content_id FROM content_fingerprint WHERE fingerprint_id IN (\(marks))")
            statement.reset()
            defer { statement.reset() }
            for position in 0..<width {
                let id = part[part.startIndex + min(position, part.count - 1)]
                try statement.bind(integer: id, at: position + 1)
            }
            while try statement.step() {
                let (fingerprint, content) = (statement.integer(0), statement.integer(1))
                if fingerprint != content { contents[fingerprint] = content }
            }
        }
        return contents
    }
}
