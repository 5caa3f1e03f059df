import Digests
import Foundation
import Media
import SafetyCore

/// The digests of a whole file, read once in pieces of constant size.
enum FileDigests {
    private static let pieceSize = 1 << 18

    /// - Throws: `MediaError` with code `unreadable` when the file cannot be read to its end.
    static func read(
        _ descriptor: Int32, _ algorithms: Set<FingerprintAlgorithm>
    ) throws(MediaError) -> [FingerprintAlgorithm: DigestValue] {
        var hashers = Hashers(algorithms)
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: pieceSize, alignment: 64)
        defer { piece.deallocate() }
        var offset: off_t = 0
        while true {
            let count = pread(descriptor, piece.baseAddress, piece.count, offset)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else {
                throw MediaError(.unreadable, "The file could not be read: \(String(cString: strerror(errno))).")
            }
            if count == 0 { break }
            hashers.update(UnsafeRawBufferPointer(rebasing: piece[..<count]))
            offset += off_t(count)
        }
        return hashers.finish()
    }

    static func read(
        _ bytes: UnsafeRawBufferPointer, _ algorithms: Set<FingerprintAlgorithm>
    ) -> [FingerprintAlgorithm: DigestValue] {
        var hashers = Hashers(algorithms)
        hashers.update(bytes)
        return hashers.finish()
    }

    /// One running digest for each algorithm that is wanted.
    private struct Hashers {
        var md5: MD5?
        var sha1: SHA1?
        var sha256: SHA256?

        init(_ algorithms: Set<FingerprintAlgorithm>) {
            if algorithms.contains(.md5) { md5 = MD5() }
            if algorithms.contains(.sha1) { sha1 = SHA1() }
            if algorithms.contains(.sha256) { sha256 = SHA256() }
        }

        mutating func update(_ bytes: UnsafeRawBufferPointer) {
            md5?.update(bytes)
            sha1?.update(bytes)
            sha256?.update(bytes)
        }

        mutating func finish() -> [FingerprintAlgorithm: DigestValue] {
            var values: [FingerprintAlgorithm: DigestValue] = [:]
            values[.md5] = md5?.finalize()
            values[.sha1] = sha1?.finalize()
            values[.sha256] = sha256?.finalize()
            return values
        }
    }
}
