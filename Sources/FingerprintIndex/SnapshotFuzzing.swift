import Fingerprints

/// Entry for fuzzers: takes any bytes for a snapshot and uses whatever can be opened.
package enum SnapshotFuzzing {
    /// Opens, searches, changes and merges; errors are fine, crashes are not.
    ///
    /// - Parameter verifyingChecksums: False lets the fuzzer past the checksums, to the checks of the structure.
    /// - Returns: Whether the bytes were accepted.
    @discardableResult
    package static func exercise(_ bytes: UnsafeRawBufferPointer, verifyingChecksums: Bool) -> Bool {
        do throws(FingerprintIndexError) {
            let file = try MappedFile(copying: bytes)
            let opened = try FingerprintIndex.open(
                file, expecting: nil, instructionSet: .best, verifyingChecksums: verifyingChecksums)
            let index = opened.fingerprints
            var generator = SplitMix64(seed: UInt64(bytes.count))
            let queries = [PDQHash(0, 0, 0, 0), PDQHash(.max, .max, .max, .max), generator.nextHash()]
            for query in queries {
                for radius in [0, 15, 16, 31, 40, 256] {
                    for match in try index.search(query, radius: radius).prefix(4) { index.remove(id: match.id) }
                }
                index.insert(IndexedFingerprint(id: Int64(bitPattern: generator.next()), bank: 1, hash: query))
            }
            for width in DigestIndex.widths {
                _ = try opened.digests.lookup([UInt8](repeating: 0, count: width))
            }
            // A forged file may hold contradictions; what counts is that they are found, not that there are none.
            do throws(FingerprintIndexError) { try index.checkInvariants() } catch {}
            index.compact()
            for query in queries { _ = try index.search(query, radius: 31) }
            return true
        } catch {
            return false
        }
    }
}
