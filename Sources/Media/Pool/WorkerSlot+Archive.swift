extension WorkerSlot {
    /// Workers that one archive may cost before it is given up.
    private static let mostDeaths = 20

    /// Walks an archive and lends each entry to the body.
    ///
    /// An entry that ends its worker is reported as lost, and the walk goes on with the next one in a new worker.
    func withArchive(
        descriptor: Int32, options: DecodeOptions, onEntry body: (ArchiveEntryReply) throws -> Void
    ) throws {
        var walk = ArchiveWalk(slot: self, descriptor: descriptor, options: options)
        defer { walk.close() }
        var deaths = 0
        while true {
            do throws(MediaError) {
                try walk.openIfNeeded()
            } catch {
                guard error.isWorkersEnd, deaths < Self.mostDeaths, walk.next > 0 else { throw error }
                throw MediaError(
                    error.code, "The archive cannot be followed beyond entry \(walk.next - 1): \(error.reason)")
            }
            let entry: WorkerReply.EntryReply?
            do throws(MediaError) {
                entry = try walk.nextEntry()
            } catch {
                guard error.isWorkersEnd else { throw error }
                deaths += 1
                guard deaths < Self.mostDeaths else { throw error }
                // The one entry is lost with its worker, and reported.
                try body(
                    ArchiveEntryReply(
                        index: walk.next, path: "", unsafePath: nil, kind: .lost, type: .unknown, bytes: nil,
                        picture: .failure(error)))
                walk.next += 1
                continue
            }
            guard let entry else { return }
            try lend(entry, body)
        }
    }

    private func lend(_ entry: WorkerReply.EntryReply, _ body: (ArchiveEntryReply) throws -> Void) throws {
        guard let process, let memory else { throw MediaError(.workerCrashed, "The worker is gone.") }
        var bytes: UnsafeRawBufferPointer?
        if let length = entry.contentLength {
            bytes = memory.view(offset: 0, count: length)
            guard bytes != nil else { throw process.brokenProtocol() }
        }
        let picture: Result<DecodedPicture, MediaError>
        switch entry.picture {
        case .success(let reply): picture = .success(try view(of: reply, in: memory, from: process))
        case .failure(let error): picture = .failure(error)
        }
        defer {
            // What failed may have touched any page.
            let used = (try? entry.picture.get().usedBytes) ?? memory.size
            memory.release(used: used)
        }
        try body(
            ArchiveEntryReply(
                index: entry.index, path: entry.path, unsafePath: entry.unsafePath.isEmpty ? nil : entry.unsafePath,
                kind: entry.kind, type: entry.type, bytes: bytes, picture: picture))
    }
}

/// The parent's side of a walk: which worker has the archive open, and which entry comes next.
private struct ArchiveWalk {
    let slot: WorkerSlot
    let descriptor: Int32
    let options: DecodeOptions
    /// Number of the next entry.
    var next = 0
    private var opener: WorkerProcess?

    init(slot: WorkerSlot, descriptor: Int32, options: DecodeOptions) {
        self.slot = slot
        self.descriptor = descriptor
        self.options = options
    }

    /// Opens the archive in a worker, unless one has it open, and passes over the entries that are done.
    mutating func openIfNeeded() throws(MediaError) {
        if opener != nil { return }
        let (process, _) = try slot.worker()
        var request = slot.request(.openArchive, options)
        request.skip = next
        switch try process.exchange(request, passing: descriptor, limits: slot.limits, countsAsItem: false) {
        case .failure(let error): throw error
        case .done: opener = process
        default: throw process.brokenProtocol()
        }
    }

    /// The next entry, nil after the last one.
    mutating func nextEntry() throws(MediaError) -> WorkerReply.EntryReply? {
        guard let process = opener else { throw MediaError(.archiveUnreadable, "No archive is open.") }
        do throws(MediaError) {
            switch try process.exchange(slot.request(.nextEntry, options), limits: slot.limits) {
            case .endOfArchive:
                opener = nil
                return nil
            case .failure(let error): throw error
            case .entry(let entry):
                guard entry.index == next else { throw process.brokenProtocol() }
                next += 1
                return entry
            default: throw process.brokenProtocol()
            }
        } catch {
            opener = nil
            throw error
        }
    }

    /// Lets the worker forget the archive.
    mutating func close() {
        guard let process = opener, process.isIdle else { return }
        _ = try? process.exchange(slot.request(.closeArchive), limits: slot.limits, countsAsItem: false)
        opener = nil
    }
}

extension MediaError {
    /// Whether the worker is gone, so that only its item is lost.
    var isWorkersEnd: Bool {
        switch code {
        case .deadlineExceeded, .workerCrashed, .invalidReply: true
        // Told by the worker's exit code; one that could still speak goes on.
        case .outOfMemory: true
        default: false
        }
    }
}
