extension ArchiveReader {
    /// Opens two tiny archives that are part of the program, so that everything libarchive loads on first use, such as
    /// tables of character sets, is there before a worker gives up the right to open files.
    ///
    /// Afterwards a reader on a descriptor calls `read` and `lseek`, and memory calls. With no `TZ` in the environment
    /// the C library also asks for the time zone's file at each entry of a zip archive; so workers run with `TZ=UTC0`.
    ///
    /// - Returns: whether both were read as expected; `false` means that this build of libarchive will not do.
    @discardableResult
    public static func warmUp() -> Bool {
        [(zip, 48), (packedTar, 6)].allSatisfy { digits, size in
            guard let reader = try? ArchiveReader(bytes: bytes(of: digits)), let entry = try? reader.next(),
                let data = try? reader.readData(limit: 64)
            else { return false }
            return entry.name == "p\u{F6}rch.txt" && entry.unsafePath == nil && data.count == size
        }
    }

    private static func bytes(of digits: StaticString) -> [UInt8] {
        digits.withUTF8Buffer { letters in
            stride(from: 0, to: letters.count &- 1, by: 2).map { place in
                (nibble(letters[place]) << 4) | nibble(letters[place &+ 1])
            }
        }
    }

    private static func nibble(_ letter: UInt8) -> UInt8 { letter < 0x3A ? letter &- 0x30 : letter &- 0x57 }

    /// One deflated entry with an accented name marked as UTF-8.
    private static let zip: StaticString = """
        504b030414000008080000002100d70af4860b000000300000000a00000070c3b67263682e747874cbc94ccf2851c821\
        9a0400504b0102140314000008080000002100d70af4860b000000300000000a00000000000000000000008001000000\
        0070c3b67263682e747874504b0506000000000100010038000000330000000000
        """

    /// A tar archive with a pax header for the same name, packed with gzip.
    private static let packedTar: StaticString = """
        1f8b0800000000000203d3d3d7d3770848acf0484d4c492d62a0093080005cb481819131820d1237343032346050a860\
        a003282d2e492c025acf303281a1a542416249866dc1e16d45c9197a2515255c0ca360e480027b68b4d3d00e50a63633\
        31c19dff0dcc50f3bf81b9a9b1298382c168fea739c8c94ccf18cdf2a360148c825130f2000046469248000c0000
        """
}
