import Web

/// What a parser said of a body, with the bytes of each part joined.
struct ReadForm: Equatable {
    struct Part: Equatable {
        var part: MultipartPart
        var body: [UInt8]
        var isWhole: Bool
    }

    var parts: [Part] = []
    var error: MultipartError?

    /// Parses a body that comes in pieces cut at `cuts`.
    static func parse(
        _ bytes: [UInt8], boundary: String = "b0und", cuts: [Int] = [], limits: MultipartLimits = MultipartLimits()
    ) -> ReadForm {
        var form = ReadForm()
        do {
            var parser = try MultipartParser(boundary: Array(boundary.utf8), limits: limits)
            var start = 0
            for end in cuts + [bytes.count] {
                // A copy of its own, so that reading beyond it would be seen.
                let piece = Array(bytes[start..<end])
                start = end
                try piece.withUnsafeBytes { try parser.consume($0) { form.take($0) } }
            }
            try parser.finish()
        } catch {
            form.error = error as? MultipartError
        }
        return form
    }

    static func parse(_ text: String, limits: MultipartLimits = MultipartLimits()) -> ReadForm {
        parse(Array(text.utf8), limits: limits)
    }

    private mutating func take(_ event: MultipartEvent) {
        switch event {
        case .partBegan(let part): parts.append(Part(part: part, body: [], isWhole: false))
        case .partBytes(let bytes):
            precondition(!bytes.isEmpty)
            parts[parts.count - 1].body += bytes
        case .partEnded: parts[parts.count - 1].isWhole = true
        }
    }

    var texts: [String] { parts.map { String(decoding: $0.body, as: UTF8.self) } }
}

/// A part as a browser writes it.
func formPart(_ name: String, _ body: String, _ more: String = "") -> String {
    "--b0und\r\nContent-Disposition: form-data; name=\"\(name)\"\(more)\r\n\r\n\(body)\r\n"
}

let formEnd = "--b0und--\r\n"
