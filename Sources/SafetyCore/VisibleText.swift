/// Makes text from outside safe to show.
public enum VisibleText {
    /// Control characters and the marks that hide or reverse writing become visible escapes, so that a file name
    /// cannot forge a line of output or pose as another name.
    /// - Complexity: O(n).
    public static func of(_ text: String) -> String {
        var safe = ""
        safe.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
                safe += "\\u{\(String(scalar.value, radix: 16))}"
            default: safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }
}
