/// Makes text from outside safe to show.
public enum VisibleText {
    /// Control characters and the marks that hide or reverse writing become visible escapes, so that a file name
    /// cannot forge a line of output or pose as another name.
    /// - Complexity: O(n).
    public static func of(_ text: String) -> String {
        var safe = ""
        safe.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
                safe += "\\u{\(String(scalar.value, radix: 16))}"
            default: safe.unicodeScalars.append(scalar)
            }
        }
        return safe
    }
}
