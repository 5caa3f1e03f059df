import CArchive

/// Reads the entries of a zip or tar archive one after another, in memory, under limits.
///
/// Formats: zip; tar (ustar, pax, GNU), plain or packed once with gzip, bzip2, xz or zstd. All other formats and
/// packings of libarchive stay switched off, above all those that start other programs. Archives inside an archive are
/// entries like any other; they are not opened.
///
/// Every limit counts bytes that were really read or unfolded: sizes in headers are claims.
///
/// ```swift
/// let reader = try ArchiveReader(descriptor: descriptor, limits: ArchiveLimits())
/// while let entry = try reader.next() {
///     guard entry.kind == .file else { continue }
///     let bytes = try reader.readData(limit: 50 << 20)
/// }
/// ```
///
/// Not `Sendable`: one reader belongs to one thread.
public final class ArchiveReader {
    private var archive: OpaquePointer
    private let readsInOrder: Bool
    private let input: ArchiveInput
    private let limits: ArchiveLimits
    private var entriesSeen = 0
    /// Unfolded bytes of all entries so far.
    private var produced = 0
    private var currentIsUnread = false
    private var currentIsEncrypted = false
    private var isOver = false
    /// How often the archive may be opened anew after an entry that libarchive cannot get past.
    private var recoveriesLeft = 32

    /// Opens an archive for reading from a descriptor, which stays the caller's and is read from its beginning when it
    /// can be moved there.
    ///
    /// A pipe works for tar; a zip archive read from a pipe shows its entries in the order of their bytes.
    ///
    /// - Throws: ``ArchiveError`` with code `unrecognised`, `unsupported_packing` or `unreadable`.
    public convenience init(descriptor: Int32, limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
        try self.init(input: ArchiveInput(descriptor: descriptor), limits: limits)
    }

    /// Opens an archive that is in memory.
    ///
    /// - Throws: ``ArchiveError`` with code `unrecognised` or `unsupported_packing`.
    public convenience init(bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(ArchiveError) {
        try self.init(input: ArchiveInput(memory: bytes), limits: limits)
    }

    private init(input: ArchiveInput, limits: ArchiveLimits) throws(ArchiveError) {
        self.input = input
        self.limits = limits
        // A zip archive is read by its directory. One without it is read from front to back, where passing over an
        // entry means unfolding it.
        do throws(ArchiveError) {
            archive = try Self.open(input, readsInOrder: input.size == nil)
            readsInOrder = input.size == nil
        } catch {
            guard error.code == .unrecognised, input.seek(0, from: 0) != nil else { throw error }
            archive = try Self.open(input, readsInOrder: true)
            readsInOrder = true
        }
    }

    deinit { archive_read_free(archive) }

    private static func open(_ input: ArchiveInput, readsInOrder: Bool) throws(ArchiveError) -> OpaquePointer {
        guard let archive = archive_read_new() else {
            throw ArchiveError(.unreadable, "There is no memory left to open an archive.")
        }
        do throws(ArchiveError) {
            try ArchiveLocale.use { () throws(ArchiveError) in
                try enable(archive, readsInOrder: readsInOrder)
                connect(archive, to: input)
                try open(archive)
            }
        } catch {
            archive_read_free(archive)
            throw error
        }
        return archive
    }

    private static func enable(_ archive: OpaquePointer, readsInOrder: Bool) throws(ArchiveError) {
        // A filter that libarchive was built without would start an outside program; it answers ARCHIVE_WARN then.
        let answers = [
            readsInOrder
                ? archive_read_support_format_zip_streamable(archive)
                : archive_read_support_format_zip_seekable(archive),
            archive_read_support_format_tar(archive),
            archive_read_support_filter_gzip(archive), archive_read_support_filter_bzip2(archive),
            archive_read_support_filter_xz(archive), archive_read_support_filter_zstd(archive),
        ]
        guard answers.allSatisfy({ $0 == ARCHIVE_OK }) else {
            throw ArchiveError(.unsupportedPacking, "This build of libarchive lacks zip, tar or one of their packings.")
        }
    }

    private static func connect(_ archive: OpaquePointer, to input: ArchiveInput) {
        // The callbacks borrow the input, which a reader keeps alive until after `archive_read_free`.
        archive_read_set_callback_data(archive, Unmanaged.passUnretained(input).toOpaque())
        archive_read_set_read_callback(archive) { _, client, buffer in
            guard let client, let buffer,
                let block = Unmanaged<ArchiveInput>.fromOpaque(client).takeUnretainedValue().read()
            else { return -1 }
            buffer.pointee = block.baseAddress
            return block.count
        }
        guard input.size != nil else { return }
        archive_read_set_seek_callback(archive) { _, client, offset, whence in
            guard let client else { return Int64(ARCHIVE_FATAL) }
            let input = Unmanaged<ArchiveInput>.fromOpaque(client).takeUnretainedValue()
            return input.seek(Int(offset), from: whence).map { Int64($0) } ?? Int64(ARCHIVE_FATAL)
        }
        archive_read_set_skip_callback(archive) { _, client, count in
            guard let client else { return 0 }
            return Int64(Unmanaged<ArchiveInput>.fromOpaque(client).takeUnretainedValue().skip(Int(count)))
        }
    }

    private static func open(_ archive: OpaquePointer) throws(ArchiveError) {
        guard archive_read_open1(archive) == ARCHIVE_OK else {
            throw ArchiveError(.unrecognised, "This is no zip or tar archive. \(told(by: archive))")
        }
        // One packing is a packed tar; more on top of each other only serve to hide how much is inside.
        guard archive_filter_count(archive) <= 2 else {
            throw ArchiveError(
                .unsupportedPacking, "The archive is packed more than once. Unpack it once, then try again.")
        }
    }

    /// Goes to the next entry, past the rest of the current one.
    ///
    /// - Returns: its header, or `nil` after the last one.
    /// - Throws: ``ArchiveError``: `too_many_entries`, `bomb`, `total_too_large`, `unrecognised`, `damaged`,
    ///   `unreadable`. None of them leaves more to read.
    public func next() throws(ArchiveError) -> ArchiveEntry? {
        try ArchiveLocale.use { () throws(ArchiveError) in try self.advance() }
    }

    /// Goes past `count` entries, to go on after a pause with those that follow.
    ///
    /// - Returns: how many there were to go past.
    /// - Throws: as ``next()``.
    @discardableResult
    public func skip(_ count: Int) throws(ArchiveError) -> Int {
        var skipped = 0
        while skipped < count, try next() != nil { skipped &+= 1 }
        return skipped
    }

    /// All bytes of the current entry. An entry can be read once.
    ///
    /// - Parameter limit: the most bytes that are wanted; ``ArchiveLimits/maxEntryBytes`` holds as well.
    /// - Throws: ``ArchiveError``. `encrypted`, `entry_too_large`, `unsupported_packing`, `no_entry` and most cases of
    ///   `damaged` leave the archive readable; `bomb`, `total_too_large` and `unreadable` do not.
    /// - Complexity: O(`limit`) in time and memory.
    public func readData(limit: Int) throws(ArchiveError) -> [UInt8] {
        guard currentIsUnread, !isOver else {
            throw ArchiveError(
                .noEntry, "There is no entry to read, or it was read already.", leavesArchiveReadable: !isOver)
        }
        currentIsUnread = false
        guard !currentIsEncrypted else {
            throw ArchiveError(
                .encrypted, "The entry is locked with a password, so nobody can screen what is in it.",
                leavesArchiveReadable: true)
        }
        let most = max(0, min(limit, limits.maxEntryBytes))
        return try ArchiveLocale.use { () throws(ArchiveError) in
            var data: [UInt8] = []
            let consumedBefore = self.input.consumed
            let start = self.produced
            while let block = try self.nextBlock(since: consumedBefore, producedBefore: start) {
                // Sparse entries leave out runs of zeros, which their readers put back.
                guard block.offset >= data.count, block.offset &+ block.bytes.count <= most else {
                    if block.offset < data.count { throw self.damaged("Its blocks overlap.") }
                    throw ArchiveError(
                        .entryTooLarge, "The entry holds more than \(most) bytes.", leavesArchiveReadable: true)
                }
                data.append(contentsOf: repeatElement(0, count: block.offset &- data.count))
                data.append(contentsOf: block.bytes)
            }
            return data
        }
    }

    private func advance() throws(ArchiveError) -> ArchiveEntry? {
        if isOver { return nil }
        try drain()
        var header: OpaquePointer?
        switch archive_read_next_header(archive, &header) {
        case ARCHIVE_OK, ARCHIVE_WARN: break
        case ARCHIVE_EOF:
            isOver = true
            return nil
        default:
            isOver = true
            if entriesSeen == 0, archive_format(archive) == 0 {
                throw ArchiveError(.unrecognised, "This is no zip or tar archive. \(told)")
            }
            throw ArchiveError(.damaged, "The archive cannot be followed after entry \(entriesSeen). \(told)")
        }
        guard let header else { return nil }
        guard entriesSeen < limits.maxEntries else {
            isOver = true
            throw ArchiveError(.tooManyEntries, "The archive holds more than \(limits.maxEntries) entries.")
        }
        let entry = describe(header)
        entriesSeen &+= 1
        currentIsUnread = true
        currentIsEncrypted = entry.isEncrypted
        return entry
    }

    /// Unfolds what is left of the current entry where libarchive would do so unseen: in packed tar archives, and
    /// wherever the input cannot be moved.
    private func drain() throws(ArchiveError) {
        guard entriesSeen > 0, archive_filter_count(archive) > 1 || readsInOrder else { return }
        currentIsUnread = false
        let consumedBefore = input.consumed
        let start = produced
        while true {
            do throws(ArchiveError) {
                if try nextBlock(since: consumedBefore, producedBefore: start) == nil { return }
            } catch {
                // What is damaged inside an entry is none of our concern on the way past it.
                if error.leavesArchiveReadable { return }
                throw error
            }
        }
    }

    private func nextBlock(
        since consumedBefore: Int, producedBefore: Int
    ) throws(ArchiveError) -> (offset: Int, bytes: UnsafeRawBufferPointer)? {
        var start: UnsafeRawPointer?
        var size = 0
        var offset: Int64 = 0
        switch archive_read_data_block(archive, &start, &size, &offset) {
        case ARCHIVE_OK, ARCHIVE_WARN: break
        case ARCHIVE_EOF: return nil
        case ARCHIVE_FATAL:
            let message = told
            if recover() { throw damaged(message) }
            isOver = true
            throw ArchiveError(.damaged, "The archive cannot be followed inside entry \(entriesSeen). \(message)")
        default:
            throw damaged(told)
        }
        produced &+= size
        try checkLimits(entryProduced: produced &- producedBefore, entryConsumed: input.consumed &- consumedBefore)
        guard let place = Int(exactly: offset), place >= 0, place <= Int.max &- size else {
            throw damaged("Its blocks stand in impossible places.")
        }
        return (place, UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : size))
    }

    /// Opens the archive anew at the entry it stopped at, where a directory tells the way; libarchive gives up a whole
    /// archive for one damaged entry.
    private func recover() -> Bool {
        guard !readsInOrder, recoveriesLeft > 0, archive_filter_count(archive) == 1,
            archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_ZIP, input.seek(0, from: 0) != nil,
            let fresh = try? Self.open(input, readsInOrder: false)
        else { return false }
        recoveriesLeft &-= 1
        archive_read_free(archive)
        archive = fresh
        var header: OpaquePointer?
        for _ in 0..<entriesSeen {
            let answer = archive_read_next_header(archive, &header)
            guard answer == ARCHIVE_OK || answer == ARCHIVE_WARN else { return false }
        }
        return true
    }

    private func checkLimits(entryProduced: Int, entryConsumed: Int) throws(ArchiveError) {
        if produced > limits.maxTotalBytes {
            isOver = true
            throw ArchiveError(.totalTooLarge, "The archive unfolds to more than \(limits.maxTotalBytes) bytes.")
        }
        // The whole is measured against the archive's size, so that entries which share bytes are seen through;
        // one entry against what was read for it, give or take a block.
        let held = max(1, min(input.size ?? .max, input.consumed))
        let ratio = max(produced / held, entryProduced / (entryConsumed &+ (1 << 16)))
        if max(produced, entryProduced) > limits.ratioFloor, ratio >= limits.maxRatio {
            isOver = true
            throw ArchiveError(
                .bomb,
                "The archive unfolds to \(ratio) times its size (\(produced) bytes so far), more than"
                    + " \(limits.maxRatio) times: it is made to exhaust machines. Do not unpack it.")
        }
    }

    private var told: String { Self.told(by: archive) }

    private func damaged(_ what: String) -> ArchiveError {
        ArchiveError(.damaged, "Entry \(entriesSeen) cannot be read whole. \(what)", leavesArchiveReadable: true)
    }

    /// What libarchive says about its last failure, made fit to be shown: it may quote names from the archive.
    private static func told(by archive: OpaquePointer) -> String {
        ArchivePath(cString: archive_error_string(archive), limit: 200).name
    }

    private func describe(_ header: OpaquePointer) -> ArchiveEntry {
        // Names that are no UTF-8 come as the bytes they are.
        let name = archive_entry_pathname_utf8(header) ?? archive_entry_pathname(header)
        let path = ArchivePath(cString: name, limit: limits.maxPathLength)
        let isLink = archive_entry_hardlink(header) != nil || archive_entry_symlink(header) != nil
        // The file type bits of POSIX, which libarchive takes over for all formats.
        let kind: ArchiveEntry.Kind =
            switch archive_entry_filetype(header) & 0o170000 {
            case 0o100000, 0: isLink ? .link : .file
            case 0o040000: .directory
            case 0o120000: .link
            default: .special
            }
        return ArchiveEntry(
            index: entriesSeen, name: path.name, unsafePath: path.verdict, kind: kind,
            claimedSize: archive_entry_size_is_set(header) != 0 ? Int(exactly: archive_entry_size(header)) : nil,
            isEncrypted: archive_entry_is_encrypted(header) != 0)
    }
}
