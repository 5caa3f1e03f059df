import Foundation

/// Numbers as people read them, the same everywhere: thin spaces between thousands, and units.
enum Amount {
    static func count(_ number: some BinaryInteger) -> String {
        let digits = String(number.magnitude)
        var text = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position).isMultiple(of: 3) { text.append("\u{202F}") }
            text.append(digit)
        }
        return number < 0 ? "−" + text : text
    }

    static func bytes(_ number: Int) -> String {
        let units = ["bytes", "kB", "MB", "GB", "TB"]
        var value = Double(number)
        var unit = 0
        while value >= 1000, unit < units.count - 1 {
            value /= 1000
            unit += 1
        }
        return "\(plain(value)) \(units[unit])"
    }

    static func seconds(_ number: Double) -> String {
        if number.isInfinite { return "over 30 s" }
        return number < 1 ? "\(plain(number * 1000)) ms" : "\(plain(number)) s"
    }

    /// A span of time, to the coarsest unit that says enough.
    static func span(_ seconds: TimeInterval) -> String {
        let whole = max(0, Int(seconds))
        switch whole {
        case ..<120: return "\(whole) s"
        case ..<7200: return "\(whole / 60) min"
        case ..<172_800: return "\(whole / 3600) h"
        default: return "\(whole / 86_400) days"
        }
    }

    static func moment(_ date: Date) -> String {
        date.formatted(Date.ISO8601FormatStyle(dateTimeSeparator: .space)).replacing("Z", with: " UTC")
    }

    /// One digit behind the point below ten, none above.
    private static func plain(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return tenths >= 10 || tenths == tenths.rounded() ? count(Int(value.rounded())) : "\(tenths)"
    }
}
