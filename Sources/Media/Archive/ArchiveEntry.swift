/// One entry of an archive, as its header tells it. Nothing of it is ever written to a disk.
public struct ArchiveEntry: Hashable, Sendable {
    public enum Kind: String, Codable, Hashable, Sendable {
        case file
        case directory
        /// A symbolic or hard link. Its target is not followed and not told.
        case link
        /// A device, a pipe or a socket.
        case special
    }

    /// Place in the archive, counted from 0.
    public let index: Int
    /// The path, made fit to be shown: no control characters, no invisible turns of direction, whatever its encoding.
    public let name: String
    /// What is wrong with the path, if anything. Such an entry can be screened like any other; the mark is for people
    /// who may unpack the archive elsewhere.
    public let unsafePath: UnsafePath?
    public let kind: Kind
    /// Unfolded bytes as the header claims. It may lie; ``ArchiveReader`` counts for itself.
    public let claimedSize: Int?
    /// Whether a password is needed to read it.
    public let isEncrypted: Bool

    /// Why a path is not safe to unpack.
    public enum UnsafePath: String, CaseIterable, Codable, Hashable, Sendable {
        case empty
        case tooLong = "too_long"
        /// It begins at the root of a file system.
        case absolute
        /// It begins with a drive letter.
        case drive
        /// It holds a `..`.
        case parent
        /// It holds a backslash, which some systems read as a separator.
        case backslash
        /// It holds control characters.
        case control
        /// It holds characters that hide or turn around the text next to them.
        case invisible
        /// It is not text in UTF-8.
        case encoding
    }
}

/// Judges the raw bytes of a path and makes them fit to be shown.
///
/// A NUL cannot be seen here: paths reach this code as C strings, which end there.
struct ArchivePath {
    let name: String
    let verdict: ArchiveEntry.UnsafePath?

    /// Looks at no more than one byte beyond the limit, however long the string is.
    init(cString: UnsafePointer<CChar>?, limit: Int) {
        var length = 0
        while let cString, length <= limit, cString[length] != 0 { length &+= 1 }
        self.init(UnsafeRawBufferPointer(start: cString, count: length), limit: limit)
    }

    init(_ raw: UnsafeRawBufferPointer, limit: Int) {
        let text = String(decoding: raw.prefix(max(0, limit)), as: UTF8.self)
        var shown = String.UnicodeScalarView()
        var hasControl = false
        var hasInvisible = false
        var isValid = true
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029:
                hasControl = true
                shown.append("\u{FFFD}")
            case 0xAD, 0x61C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0xE0000...0xE007F:
                hasInvisible = true
                shown.append("\u{FFFD}")
            case 0xFFFD:
                isValid = false
                shown.append(scalar)
            default:
                shown.append(scalar)
            }
        }
        name = String(shown)
        let parts = raw.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        let first = raw.first ?? 0
        if raw.isEmpty {
            verdict = .empty
        } else if raw.count > limit {
            verdict = .tooLong
        } else if first == UInt8(ascii: "/") || first == UInt8(ascii: "\\") {
            verdict = .absolute
        } else if raw.count >= 2, raw[1] == UInt8(ascii: ":"), (0x61...0x7A).contains(first | 0x20) {
            verdict = .drive
        } else if parts.contains(where: { $0.elementsEqual("..".utf8) }) {
            verdict = .parent
        } else if raw.contains(UInt8(ascii: "\\")) {
            verdict = .backslash
        } else if hasControl {
            verdict = .control
        } else if hasInvisible {
            verdict = .invisible
        } else if !isValid {
            verdict = .encoding
        } else {
            verdict = nil
        }
    }
}
