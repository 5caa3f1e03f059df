import SafetyCore

/// Findings as CSV (RFC 4180): one line a match, and one line for an item without any.
public enum FindingCSV {
    public static let header =
        "path,status,type,width,height,variant,bank,algorithm,distance,fingerprint_id,external_id,labels,reason"

    /// The lines of one item, each ended by a line feed.
    public static func lines(_ item: Finding) -> String {
        let head = [
            item.path, item.status.rawValue, item.type ?? "", item.width.map(String.init) ?? "",
            item.height.map(String.init) ?? "",
        ]
        guard !item.matches.isEmpty else {
            let rest = ["", "", "", "", "", "", "", item.failure?.reason ?? item.notes.joined(separator: "; ")]
            return line(head + rest)
        }
        return item.matches.map { match in
            line(
                head + [
                    match.variant.rawValue, match.bank, match.algorithm.rawValue, String(match.distance),
                    String(match.fingerprintID), match.externalID ?? "", match.labels.joined(separator: ";"),
                    item.notes.joined(separator: "; "),
                ])
        }.joined()
    }

    private static func line(_ fields: [String]) -> String {
        fields.map(quoted).joined(separator: ",") + "\n"
    }

    /// Quotes a field where it must be. A leading `=`, `+`, `-` or `@` gets an apostrophe, because spreadsheets would
    /// run such a field as a formula and a file name is chosen by a stranger.
    private static func quoted(_ field: String) -> String {
        var text = VisibleText.of(field)
        if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) { text = "'" + text }
        guard text.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
