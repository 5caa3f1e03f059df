/// The whole input is the archive, read under limits that are soon met.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let limits = ArchiveLimits(
        maxEntries: 200, maxEntryBytes: 1 << 20, maxTotalBytes: 4 << 20, maxRatio: 100, ratioFloor: 1 << 18,
        maxPathLength: 256)
    guard let reader = try? ArchiveReader(bytes: bytes, limits: limits) else { return 0 }
    var entries = 0
    while true {
        do throws(ArchiveError) {
            guard let entry = try reader.next() else { return 0 }
            precondition(entry.index == entries && entries < limits.maxEntries)
            entries += 1
            precondition(!entry.name.unicodeScalars.contains { $0.value < 0x20 })
            // Every third entry is passed over unread.
            if entries % 3 == 0 { continue }
            let data = try reader.readData(limit: 1 << 19)
            precondition(data.count <= 1 << 19)
        } catch {
            guard error.leavesArchiveReadable else { return 0 }
        }
    }
}
