/// What the headers of a part say.
package struct MultipartPart: Hashable, Sendable {
    /// The form field.
    package let name: String
    /// The name of the file as the sender tells it: a label, never a path to write to.
    package let filename: String?
    /// The media type as sent.
    package let contentType: String?

    package init(name: String, filename: String? = nil, contentType: String? = nil) {
        self.name = name
        self.filename = filename
        self.contentType = contentType
    }
}

extension MultipartPart {
    /// Reads header lines, each ended by CRLF, as RFC 7578 has them: Content-Disposition is needed, Content-Type is
    /// taken, others are passed over. Parameters with an asterisk, such as `filename*`, are passed over, as its
    /// section 4.2 asks.
    ///
    /// - Throws: ``MultipartError``
    init(headers bytes: ArraySlice<UInt8>, limits: MultipartLimits) throws(MultipartError) {
        var name: String?
        var filename: String?
        var contentType: String?
        var seen: Set<String> = []
        var rest = bytes
        while let end = rest.firstIndex(of: 0x0D) {
            let line = rest[..<end]
            // The parser has seen to it that LF follows.
            rest = rest[end...].dropFirst(2)
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
                line[..<colon].allSatisfy(ParameterReader.isOfToken)
            else {
                throw MultipartError(
                    .malformedHeader,
                    "A header line of a part has no name before a colon, or is folded. Write it in one line.")
            }
            let header = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            guard seen.insert(header).inserted else {
                throw MultipartError(.duplicateHeader, "The header \(header) stands twice in a part. Send it once.")
            }
            let value = line[(colon + 1)...]
            switch header {
            case "content-disposition": (name, filename) = try Self.disposition(value, limits)
            case "content-type": contentType = try Self.contentType(value, limits)
            case "content-transfer-encoding":
                let encoding = Self.trimmed(value).lowercased()
                guard ["binary", "8bit", "7bit"].contains(encoding) else {
                    throw MultipartError(
                        .encodedPart, "A part is encoded for e-mail. Send its bytes as they are (RFC 7578, 4.7).")
                }
            default: break
            }
        }
        guard let name else {
            throw MultipartError(
                .missingName, "A part has no Content-Disposition: form-data with a name. Add one to every part.")
        }
        self.init(name: name, filename: filename, contentType: contentType)
    }

    private static func disposition(
        _ value: ArraySlice<UInt8>, _ limits: MultipartLimits
    ) throws(MultipartError) -> (name: String?, filename: String?) {
        var reader = ParameterReader(value, valueEnds: "()<>@,;:\\\"/[]?={} \t")
        guard reader.readMain() == "form-data" else { return (nil, nil) }
        var name: String?
        var filename: String?
        while let (parameter, value) = try reader.next(in: "Content-Disposition", quoting: .form) {
            switch parameter {
            case "name":
                guard value.count <= limits.nameBytes else {
                    throw MultipartError(
                        .nameTooLong, "The name of a part is longer than \(limits.nameBytes) bytes.")
                }
                guard let text = String(validating: value, as: UTF8.self) else {
                    throw MultipartError(.malformedHeader, "The name of a part is not UTF-8. Send it as UTF-8.")
                }
                name = text
            case "filename":
                guard value.count <= limits.filenameBytes else {
                    throw MultipartError(
                        .nameTooLong, "The file name of a part is longer than \(limits.filenameBytes) bytes.")
                }
                // A label only: what is not UTF-8 in it is replaced, not refused.
                filename = String(decoding: value, as: UTF8.self)
            default: break
            }
        }
        return (name, filename)
    }

    private static func contentType(
        _ value: ArraySlice<UInt8>, _ limits: MultipartLimits
    ) throws(MultipartError) -> String {
        let text = trimmed(value)
        guard text.utf8.count <= limits.nameBytes else {
            throw MultipartError(.nameTooLong, "The Content-Type of a part is longer than \(limits.nameBytes) bytes.")
        }
        return text
    }

    private static func trimmed(_ value: ArraySlice<UInt8>) -> String {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        let start = value.drop(while: isSpace)
        let end = start.lastIndex { !isSpace($0) }
        return String(decoding: end.map { start[...$0] } ?? [], as: UTF8.self)
    }
}
