/// One numbered step of the schema. Once released its text never changes: the next change is the next number.
package struct Migration: Sendable {
    package var number: Int
    package var name: String
    /// Portable statements; words in braces are the dialect's (``SQLDialect``).
    package var statements: [String]

    package init(number: Int, name: String, statements: [String]) {
        self.number = number
        self.name = name
        self.statements = statements
    }

    /// FNV-1a of name and statements (Fowler, Noll, Vo 1991): tells an edited migration, not a forged one.
    package var checksum: String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for text in [name] + statements {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0xff) &* 0x100_0000_01b3
        }
        return String(hash, radix: 16)
    }

    /// Every migration, oldest first.
    package static let all: [Migration] = [.m0001, .m0002, .m0003, .m0004, .m0005, .m0006, .m0007]
}
