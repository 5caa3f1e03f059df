import Foundation

/// Times in lists, as RFC 3339 writes them (a profile of ISO 8601): `2027-01-31T12:00:00Z`, with fractions of a second
/// and any offset, or a date alone, which is its first moment in UTC.
enum TimeText {
    /// Nil for anything else, and for times outside the years 1970 to 9999.
    static func parse(_ text: some StringProtocol) -> Date? {
        var bytes = Array(text.utf8)[...]
        func number(_ digits: Int) -> Int? {
            guard bytes.count >= digits, bytes.prefix(digits).allSatisfy({ (0x30...0x39).contains($0) }) else {
                return nil
            }
            defer { bytes = bytes.dropFirst(digits) }
            return bytes.prefix(digits).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        func take(_ allowed: String) -> UInt8? {
            guard let byte = bytes.first, allowed.utf8.contains(byte) else { return nil }
            bytes = bytes.dropFirst()
            return byte
        }
        guard let year = number(4), take("-") != nil, let month = number(2), take("-") != nil, let day = number(2),
            (1...12).contains(month), (1...length(of: month, in: year)).contains(day)
        else { return nil }
        var milliseconds = days(year, month, day) * 86_400_000
        if !bytes.isEmpty {
            guard take("Tt ") != nil, let hour = number(2), take(":") != nil, let minute = number(2),
                take(":") != nil, let second = number(2), hour < 24, minute < 60, second <= 60
            else { return nil }
            milliseconds += ((hour * 60 + minute) * 60 + second) * 1000
            if take(".,") != nil {
                let digits = bytes.prefix { (0x30...0x39).contains($0) }
                guard !digits.isEmpty else { return nil }
                bytes = bytes.dropFirst(digits.count)
                for (digit, worth) in zip(digits, [100, 10, 1]) { milliseconds += Int(digit - 0x30) * worth }
            }
            guard let zone = take("Zz+-") else { return nil }
            if zone == UInt8(ascii: "+") || zone == UInt8(ascii: "-") {
                guard let hours = number(2), take(":") != nil, let minutes = number(2), hours < 24, minutes < 60 else {
                    return nil
                }
                let offset = (hours * 60 + minutes) * 60_000
                milliseconds += zone == UInt8(ascii: "+") ? -offset : offset
            }
        }
        guard bytes.isEmpty else { return nil }
        let time = Date(milliseconds: Int64(milliseconds))
        return FieldRules.time(time) == nil ? time : nil
    }

    /// In UTC, to the second, or to the millisecond where there is a fraction.
    static func write(_ time: Date) -> String {
        let milliseconds = Int(time.milliseconds)
        let day = Int((Double(milliseconds) / 86_400_000).rounded(.down))
        let rest = milliseconds - day * 86_400_000
        let (year, month, dayOfMonth) = date(day)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let fraction = rest % 1000 == 0 ? "" : "." + String(String(rest % 1000 + 1000).dropFirst())
        let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map(two).joined(separator: ":")
        return "\(String(year + 10_000).dropFirst())-\(two(month))-\(two(dayOfMonth))T\(clock)\(fraction)Z"
    }

    private static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func date(_ day: Int) -> (year: Int, month: Int, day: Int) {
        // The year by its mean length may be one too late, never too early.
        var year = 1970 + (day + 1) * 400 / 146_097
        if days(year, 1, 1) > day { year -= 1 }
        var month = 12
        while days(year, month, 1) > day { month -= 1 }
        return (year, month, day - days(year, month, 1) + 1)
    }

    /// Days since 1970-01-01 in the Gregorian calendar, counted in years that begin in March.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let marchYear = month > 2 ? year : year - 1
        let monthsSinceMarch = (month + 9) % 12
        let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
        // 719,468 days lie between the first of March of the year 0 and 1970-01-01.
        return marchYear * 365 + leapDays + (153 * monthsSinceMarch + 2) / 5 + day - 1 - 719_468
    }
}
