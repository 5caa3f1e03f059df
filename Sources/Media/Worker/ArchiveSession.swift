/// An archive whose entries are handed to the parent one by one.
struct ArchiveSession {
    /// One entry: what is known of it, and its content when it is a file.
    struct Entry {
        var reply: WorkerReply.EntryReply
        var content: Result<[UInt8], MediaError>
    }

    private let reader: ArchiveReader
    private let maxBytes: Int
    /// What ended the archive early: told after the entry that met it.
    private var ending: MediaError?

    /// Opens the archive and passes over its first `request.skip` entries.
    ///
    /// - Throws: `MediaError` with code archiveUnreadable or archiveLimit.
    init(descriptor: Int32, request: WorkerRequest) throws(MediaError) {
        maxBytes = request.maxBytes
        do throws(ArchiveError) {
            var limits = request.archive
            limits.maxEntryBytes = request.maxBytes
            reader = try ArchiveReader(descriptor: descriptor, limits: limits)
            try reader.skip(request.skip)
        } catch {
            throw MediaError(error)
        }
    }

    /// The next entry, nil after the last one.
    mutating func next() throws(MediaError) -> Entry? {
        if let ending { throw ending }
        let found: ArchiveEntry?
        do throws(ArchiveError) {
            found = try reader.next()
        } catch {
            throw MediaError(error)
        }
        guard let found else { return nil }
        var reply = WorkerReply.EntryReply()
        reply.index = found.index
        reply.path = found.name
        reply.unsafePath = found.unsafePath?.rawValue ?? ""
        reply.kind =
            switch found.kind {
            case .file: .file
            case .directory: .directory
            case .link: .link
            case .special: .other
            }
        guard found.kind == .file else {
            let error = MediaError(.unsupportedFormat, "Not a file: the entry has no content to look at.")
            reply.picture = .failure(error)
            return Entry(reply: reply, content: .failure(error))
        }
        do throws(ArchiveError) {
            return Entry(reply: reply, content: .success(try reader.readData(limit: maxBytes)))
        } catch {
            let failure = MediaError(error)
            if !error.leavesArchiveReadable { ending = failure }
            return Entry(reply: reply, content: .failure(failure))
        }
    }
}

extension MediaError {
    /// An archive's error in the words of this room.
    init(_ error: ArchiveError) {
        switch error.code {
        case .bomb, .tooManyEntries, .totalTooLarge: self.init(.archiveLimit, error.reason)
        case .unrecognised: self.init(.unsupportedFormat, error.reason)
        case .entryTooLarge: self.init(.tooManyBytes, error.reason)
        default: self.init(.archiveUnreadable, error.reason)
        }
    }
}
