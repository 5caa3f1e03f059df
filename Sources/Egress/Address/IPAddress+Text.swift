extension IPAddress: CustomStringConvertible {
    /// Reads the one way of writing an IPv4 address (four decimal numbers without leading zeros) or any of the ways
    /// of RFC 4291, section 2.2 for IPv6, without brackets and without a zone. Everything else is nil: octal, hex and
    /// short forms are read differently by different programs, and that difference is what they are used for.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        if let address = Self.v4(bytes[...]) {
            self = .v4(address)
        } else if let (high, low) = Self.v6(bytes) {
            self = .v6(high, low)
        } else {
            return nil
        }
    }

    static func v4(_ bytes: ArraySlice<UInt8>) -> UInt32? {
        guard bytes.count <= 15 else { return nil }
        var address: UInt32 = 0
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        for part in parts {
            guard 1...3 ~= part.count, part.count == 1 || part.first != UInt8(ascii: "0") else { return nil }
            var number: UInt32 = 0
            for byte in part {
                guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
                number = number * 10 + UInt32(byte - UInt8(ascii: "0"))
            }
            guard number <= 255 else { return nil }
            address = address << 8 | number
        }
        return address
    }

    private static func v6(_ bytes: [UInt8]) -> (UInt64, UInt64)? {
        guard 2...45 ~= bytes.count else { return nil }
        let colon = UInt8(ascii: ":")
        var groups: [UInt16] = []
        var gap: Int?
        var position = 0
        if bytes[0] == colon {
            guard bytes[1] == colon else { return nil }
            gap = 0
            position = 2
        }
        while position < bytes.count {
            guard groups.count < 8 else { return nil }
            let end = bytes[position...].firstIndex(of: colon) ?? bytes.count
            let group = bytes[position..<end]
            if end == bytes.count, group.contains(UInt8(ascii: ".")) {
                guard groups.count <= 6, let quad = v4(group) else { return nil }
                groups += [UInt16(quad >> 16), UInt16(quad & 0xFFFF)]
                break
            }
            guard 1...4 ~= group.count else { return nil }
            var number: UInt16 = 0
            for byte in group {
                guard let digit = Self.hexDigit(byte) else { return nil }
                number = number << 4 | UInt16(digit)
            }
            groups.append(number)
            if end == bytes.count { break }
            position = end + 1
            guard position < bytes.count else { return nil }
            if bytes[position] == colon {
                guard gap == nil else { return nil }
                gap = groups.count
                position += 1
            }
        }
        if let gap {
            // "::" stands for at least one group.
            guard groups.count <= 7 else { return nil }
            groups.insert(contentsOf: [UInt16](repeating: 0, count: 8 - groups.count), at: gap)
        }
        guard groups.count == 8 else { return nil }
        func half(_ groups: ArraySlice<UInt16>) -> UInt64 { groups.reduce(0) { $0 << 16 | UInt64($1) } }
        return (half(groups[0..<4]), half(groups[4..<8]))
    }

    static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// As RFC 5952 writes it: lower case, no leading zeros, the first longest run of zeros as "::".
    public var description: String {
        switch self {
        case .v4(let address):
            return [24, 16, 8, 0].map { (shift: UInt32) in String(address >> shift & 0xFF) }.joined(separator: ".")
        case .v6(let high, let low):
            var groups: [UInt16] = []
            for half in [high, low] {
                for shift: UInt64 in [48, 32, 16, 0] { groups.append(UInt16(half >> shift & 0xFFFF)) }
            }
            var longest = 0..<0
            var start = 0
            while start < 8 {
                var end = start
                while end < 8, groups[end] == 0 { end += 1 }
                if end - start > max(1, longest.count) { longest = start..<end }
                start = max(end, start + 1)
            }
            func text(_ range: Range<Int>) -> String {
                groups[range].map { String($0, radix: 16) }.joined(separator: ":")
            }
            return longest.isEmpty ? text(0..<8) : text(0..<longest.lowerBound) + "::" + text(longest.upperBound..<8)
        }
    }
}
