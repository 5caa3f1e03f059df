import SafetyCore

extension RecordParser {
    func parseJSONLine(_ line: UnsafeRawBufferPointer, into batch: inout ImportBatch) {
        if line.trimmed.isEmpty { return }
        do throws(ImportProblem) {
            try parseObject(line, into: &batch)
        } catch {
            batch.add(error)
        }
    }

    private func parseObject(
        _ line: UnsafeRawBufferPointer, into batch: inout ImportBatch
    ) throws(ImportProblem) {
        var cursor = JSONCursor(line, number: position.line)
        var texts = ImportTexts()
        var type: FingerprintAlgorithm?
        var digits: (bytes: UnsafeRawBufferPointer, column: Int)?
        var decoded: [UInt8]?
        var seen: Set<String> = []
        try cursor.expect("{", or: "a record is a JSON object")
        if try !cursor.skip("}") {
            repeat {
                cursor.skipSpace()
                let nameColumn = cursor.column
                let name = try cursor.string()
                try cursor.expect(":", or: "a colon follows a name")
                cursor.skipSpace()
                let column = cursor.column
                func bad(_ code: ImportProblem.Code, _ message: String) -> ImportProblem {
                    ImportProblem(line: position.line, column: column, code: code, message: message)
                }
                func checked<T>(_ value: T, _ reason: String?) throws(ImportProblem) -> T {
                    if let reason { throw bad(.badField, reason) }
                    return value
                }
                if !seen.insert(name).inserted { throw bad(.syntax, "the name stands twice in the object") }
                switch name {
                case "type":
                    guard let word = try cursor.optionalString() else { break }
                    guard let known = RecordFields.type(word) else {
                        throw bad(.unknownType, "the type is one of pdq, md5, sha1, sha256")
                    }
                    type = known
                case "value":
                    if let plain = try cursor.plainString() {
                        digits = (plain, column + 1)
                    } else if let text = try cursor.optionalString() {
                        decoded = Array(text.utf8)
                        digits = (UnsafeRawBufferPointer(start: nil, count: 0), column + 1)
                    }
                case "external_id":
                    guard let id = try cursor.optionalScalar(), !id.isEmpty else { break }
                    texts.externalID = try checked(id, FieldRules.externalID(id))
                case "labels":
                    if try cursor.peek("[") {
                        let list = try cursor.strings()
                        texts.labels = try checked(list, FieldRules.labels(list))
                    } else {
                        let list = try cursor.optionalString().map(RecordFields.labels) ?? []
                        texts.labels = try checked(list, FieldRules.labels(list))
                    }
                case "note":
                    let note = try cursor.optionalString() ?? ""
                    texts.note = try checked(note, FieldRules.note(note))
                case "enabled":
                    guard let word = try cursor.optionalScalar() else { break }
                    guard let flag = RecordFields.flag(word) else { throw bad(.badField, "enabled is true or false") }
                    texts.enabled = flag
                case "source":
                    guard let source = try cursor.optionalString(), !source.isEmpty else { break }
                    texts.source = try checked(source, FieldRules.source(source))
                case "expires":
                    guard let word = try cursor.optionalString(), !word.isEmpty else { break }
                    guard let time = TimeText.parse(word) else { throw bad(.badField, RecordFields.timeRule) }
                    texts.expires = time
                default:
                    if refusesUnknownFields {
                        throw .unknownField(name, line: position.line, column: nameColumn)
                    }
                    try cursor.skipValue()
                    if batch.ignoredFields.count < 100 { batch.ignoredFields.insert(String(name.prefix(64))) }
                }
            } while try cursor.comma()
            try cursor.expect("}", or: "a comma or the end of the object belongs here")
        }
        try cursor.expectEnd()
        if texts.externalID == nil, texts.labels?.isEmpty == true { texts.labels = nil }
        if texts.externalID == nil, texts.note?.isEmpty == true { texts.note = nil }
        guard let digits else {
            throw ImportProblem(line: position.line, code: .missingValue, message: "the record has no value")
        }
        if let decoded {
            decoded.withUnsafeBytes {
                take($0, type: type ?? defaultType, texts: texts, column: digits.column, into: &batch)
            }
        } else if digits.bytes.isEmpty {
            throw ImportProblem(
                line: position.line, column: digits.column, code: .missingValue, message: "the record has no value")
        } else {
            take(digits.bytes, type: type ?? defaultType, texts: texts, column: digits.column, into: &batch)
        }
    }
}
