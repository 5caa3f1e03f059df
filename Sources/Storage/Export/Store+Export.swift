import Foundation
import SafetyCore

/// What an export wrote.
public struct ExportReport: Hashable, Sendable {
    public var written: Int
    /// Fingerprints that the format cannot carry: for hex, disabled ones.
    public var leftOut: Int
    public var byteCount: Int64
}

extension Store {
    /// Writes a bank's fingerprints as a list that an import takes back as it was.
    ///
    /// NDJSON and CSV carry everything: type, value, external id, labels, note, the switch, the source where it is not
    /// the bank's, and when it expires. A hex list carries the enabled values of one type and nothing else.
    /// - Parameters:
    ///   - type: only fingerprints of this type; hex needs it.
    ///   - write: takes the next piece of the list.
    /// - Complexity: O(fingerprints), streamed.
    @discardableResult
    public func exportFingerprints(
        ofBank bank: Int64, as format: ImportFormat, type: FingerprintAlgorithm? = nil,
        write: ([UInt8]) throws(StorageError) -> Void
    ) throws(StorageError) -> ExportReport {
        if format == .hex && type == nil {
            throw .invalid(field: "type", reason: "a hex list holds one type of value: name it")
        }
        var report = ExportReport(written: 0, leftOut: 0, byteCount: 0)
        var out: [UInt8] = []
        func flush() throws(StorageError) {
            report.byteCount += Int64(out.count)
            if !out.isEmpty { try write(out) }
            out.removeAll(keepingCapacity: true)
        }
        if format == .csv { out += Array("type,value,external_id,labels,note,enabled,source,expires\r\n".utf8) }
        var cursor: String?
        repeat {
            let page = try fingerprints(
                inBank: bank, matching: FingerprintFilter(algorithm: type), after: cursor, limit: 10_000)
            for fingerprint in page.items {
                if format == .hex && !fingerprint.enabled {
                    report.leftOut += 1
                    continue
                }
                ExportLine.append(fingerprint, as: format, to: &out)
                report.written += 1
            }
            try flush()
            cursor = page.next
        } while cursor != nil
        try flush()
        return report
    }
}

enum ExportLine {
    static func append(_ fingerprint: Fingerprint, as format: ImportFormat, to out: inout [UInt8]) {
        switch format {
        case .hex:
            fingerprint.value.withBytes { out += Hex.digits(of: $0) }
            out.append(10)
        case .csv:
            let fields = [
                fingerprint.value.algorithm.rawValue, fingerprint.value.hex, fingerprint.externalID ?? "",
                fingerprint.labels.joined(separator: ";"), fingerprint.note, fingerprint.enabled ? "true" : "false",
                fingerprint.source ?? "", fingerprint.expires.map(TimeText.write) ?? "",
            ]
            for (index, field) in fields.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                appendCSV(field, to: &out)
            }
            out += [13, 10]
        case .ndjson:
            out += Array(#"{"type":""#.utf8) + Array(fingerprint.value.algorithm.rawValue.utf8)
            out += Array(#"","value":""#.utf8) + Array(fingerprint.value.hex.utf8) + [UInt8(ascii: "\"")]
            if let id = fingerprint.externalID {
                out += Array(#","external_id":"#.utf8)
                appendJSON(id, to: &out)
            }
            if !fingerprint.labels.isEmpty {
                out += Array(#","labels":["#.utf8)
                for (index, label) in fingerprint.labels.enumerated() {
                    if index > 0 { out.append(UInt8(ascii: ",")) }
                    appendJSON(label, to: &out)
                }
                out.append(UInt8(ascii: "]"))
            }
            if !fingerprint.note.isEmpty {
                out += Array(#","note":"#.utf8)
                appendJSON(fingerprint.note, to: &out)
            }
            if !fingerprint.enabled { out += Array(#","enabled":false"#.utf8) }
            if let source = fingerprint.source {
                out += Array(#","source":"#.utf8)
                appendJSON(source, to: &out)
            }
            if let time = fingerprint.expires {
                out += Array(#","expires":""#.utf8) + Array(TimeText.write(time).utf8) + [UInt8(ascii: "\"")]
            }
            out += Array("}\n".utf8)
        }
    }

    private static func appendCSV(_ field: String, to out: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        let special = field.utf8.contains { [quote, UInt8(ascii: ","), 10, 13].contains($0) }
        // Leading or trailing spaces are kept by every reader only inside quotes.
        let spaced = field.first?.isWhitespace == true || field.last?.isWhitespace == true
        guard special || spaced else { return out += Array(field.utf8) }
        out.append(quote)
        for byte in field.utf8 {
            if byte == quote { out.append(quote) }
            out.append(byte)
        }
        out.append(quote)
    }

    private static func appendJSON(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): out += [UInt8(ascii: "\\"), byte]
            case 10: out += Array(#"\n"#.utf8)
            case 13: out += Array(#"\r"#.utf8)
            case 9: out += Array(#"\t"#.utf8)
            case 0..<0x20: out += Array(#"\u00"#.utf8) + withUnsafeBytes(of: byte) { Hex.digits(of: $0) }
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}
