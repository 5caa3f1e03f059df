import CSandbox
import Glibc
import SafetyCore

/// The worker's conversation with its parent: one request, one reply, until the socket closes.
struct WorkerSession {
    var arena: RasterArena
    let decoder: PictureDecoder
    private let input = InputBuffer()
    private var archive: ArchiveSession?
    /// Only a worker with the role of reading text has one; or why it has none.
    private var recogniser: Result<TextRecogniser, MediaError> = .failure(
        MediaError(.noTextReader, "This worker was not started to read text."))

    /// Above this many bytes of free heap the rest is given back after an item.
    private static let keptHeap: UInt64 = 192 << 20

    init(arena: RasterArena, decoder: PictureDecoder) {
        self.arena = arena
        self.decoder = decoder
    }

    /// Serves requests. Returns when the parent closes the socket or breaks the protocol.
    mutating func run() {
        guard send(.ready) else { return }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 8)
        defer { buffer.deallocate() }
        while true {
            var descriptor: Int32 = -1
            let count = cs_receive(MediaWorker.socketDescriptor, buffer.baseAddress, buffer.count, &descriptor)
            guard count > 0 else { return }
            guard let request = try? WorkerRequest(decoding: Array(buffer[0..<count])[...]) else { return }
            if request.kind == .misbehave, request.misbehaviour == .babble {
                guard cs_send(MediaWorker.socketDescriptor, buffer.baseAddress, buffer.count, -1) == 0 else { return }
                continue
            }
            let reply = answer(request, &descriptor)
            if descriptor >= 0 { close(descriptor) }
            input.shrink()
            guard send(reply) else { return }
        }
    }

    private func send(_ reply: WorkerReply) -> Bool {
        let bytes = reply.encoded()
        return bytes.withUnsafeBytes { cs_send(MediaWorker.socketDescriptor, $0.baseAddress, $0.count, -1) } == 0
    }

    private mutating func answer(_ request: WorkerRequest, _ descriptor: inout Int32) -> WorkerReply {
        arena.reset()
        do throws(MediaError) {
            switch request.kind {
            case .decode:
                let bytes = try input.read(descriptor, maxBytes: request.maxBytes)
                return .picture(try decode(bytes, request))
            case .strip:
                let bytes = try input.read(descriptor, maxBytes: request.maxBytes)
                return .stripped(byteCount: try strip(bytes))
            case .openArchive:
                archive = nil
                archive = try ArchiveSession(descriptor: descriptor, request: request)
                // The session owns the descriptor now.
                descriptor = -1
                return .done
            case .nextEntry:
                guard archive != nil else { throw MediaError(.archiveUnreadable, "No archive is open.") }
                return try nextEntry(request)
            case .closeArchive:
                archive = nil
                return .done
            case .readText:
                let bytes = try input.read(descriptor, maxBytes: request.maxBytes)
                return try readText(bytes, request)
            case .tryForbiddenCalls: return .attempts(Self.tryForbiddenCalls())
            case .misbehave: return Self.misbehave(request.misbehaviour)
            }
        } catch {
            return .failure(error)
        }
    }

    /// Loads Tesseract and its languages, before the filter forbids to open files.
    mutating func loadTextRecogniser() {
        do throws(MediaError) {
            let loaded = try TextRecogniser()
            loaded.warmUp()
            recogniser = .success(loaded)
        } catch {
            recogniser = .failure(error)
        }
    }

    private mutating func readText(
        _ bytes: UnsafeRawBufferPointer, _ request: WorkerRequest
    ) throws(MediaError) -> WorkerReply {
        let recogniser = try recogniser.get()
        let picture = try decode(bytes, request)
        // As a person sees it: turned, and what is transparent over white.
        let wanted: [Variant] = [.asShown, .overWhite, .stored]
        guard let raster = wanted.lazy.compactMap({ variant in picture.rasters.first { $0.variant == variant } }).first,
            let pixels = arena[raster].baseAddress, let offset = arena.allocate(TextRecogniser.textLimit)
        else { throw MediaError(.outOfMemory, "The picture's text does not fit the shared memory.") }
        let target = arena[offset, count: TextRecogniser.textLimit]
        let read = try recogniser.read(
            UnsafeRawPointer(pixels), width: raster.width, height: raster.height, channels: raster.channels,
            rowStride: raster.rowStride, into: target)
        return .text(
            WorkerReply.TextReply(
                offset: offset, byteCount: read.count, confidence: min(max(read.confidence, 0), 100),
                usedBytes: arena.used))
    }

    mutating func decode(
        _ bytes: UnsafeRawBufferPointer, _ request: WorkerRequest
    ) throws(MediaError) -> WorkerReply.PictureReply {
        var reply = try decoder.decode(
            bytes, into: &arena, options: request.options, maxPixels: request.maxPixels,
            softBudget: .milliseconds(request.softBudget))
        if cs_heap_bytes() > Self.keptHeap { cs_trim_heap() }
        reply.heapBytes = Int(clamping: cs_heap_bytes())
        return reply
    }

    private mutating func strip(_ bytes: UnsafeRawBufferPointer) throws(MediaError) -> Int {
        let type = MediaType.sniff(bytes)
        guard type.kind == .picture else {
            throw MediaError(.unsupportedFormat, "Only pictures are stripped; this is \(type.rawValue).")
        }
        let cleaned = try LocationStripper.strip(bytes, type: type)
        guard let offset = arena.allocate(cleaned.count), offset == 0 else {
            throw MediaError(.outOfMemory, "The cleaned file does not fit the shared memory.")
        }
        arena[offset, count: cleaned.count].copyBytes(from: cleaned)
        return cleaned.count
    }

    private mutating func nextEntry(_ request: WorkerRequest) throws(MediaError) -> WorkerReply {
        guard let entry = try archive?.next() else {
            archive = nil
            return .endOfArchive
        }
        var reply = entry.reply
        guard entry.reply.kind == .file else { return .entry(reply) }
        do throws(MediaError) {
            let content = try entry.content.get()
            guard let offset = arena.allocate(content.count), offset == 0 else {
                throw MediaError(.outOfMemory, "The entry does not fit the shared memory.")
            }
            let bytes = arena[offset, count: content.count]
            bytes.copyBytes(from: content)
            reply.contentLength = content.count
            reply.type = MediaType.sniff(UnsafeRawBufferPointer(bytes))
            reply.picture = .success(try decode(UnsafeRawBufferPointer(bytes), request))
        } catch {
            reply.picture = .failure(error)
        }
        return .entry(reply)
    }

    // MARK: - Requests of the tests

    private static func tryForbiddenCalls() -> [String: Int32] {
        var names = [UnsafePointer<CChar>?](repeating: nil, count: 64)
        var results = [Int32](repeating: 0, count: 64)
        let count = Int(cs_try_forbidden_calls(&names, &results, 64))
        var attempts: [String: Int32] = [:]
        for index in 0..<count {
            if let name = names[index] { attempts[String(cString: name)] = results[index] }
        }
        return attempts
    }

    private static func misbehave(_ misbehaviour: Misbehaviour) -> WorkerReply {
        switch misbehaviour {
        case .spin:
            var random = SystemRandomNumberGenerator()
            while random.next() != 0 || random.next() != 0 {}
            return .done
        case .sleep:
            while true { sleep(1000) }
        case .hoard:
            var count = 0
            while let block = malloc(1 << 20) {
                memset(block, 1, 1 << 20)
                count += 1
                if count > 1 << 20 { break }
            }
            return .failure(MediaError(.outOfMemory, "No memory after \(count) MiB."))
        case .trap: fatalError("asked for")
        case .lie:
            var picture = WorkerReply.PictureReply()
            picture.type = .png
            picture.rasters = [
                WorkerReply.Raster(
                    variant: .stored, width: 1 << 20, height: 1 << 20, channels: 3, rowStride: 3 << 20, offset: 0)
            ]
            return .picture(picture)
        case .inject:
            var picture = WorkerReply.PictureReply()
            picture.type = .png
            picture.rasters = [
                WorkerReply.Raster(variant: .stored, width: 1, height: 1, channels: 1, rowStride: 1, offset: 0)
            ]
            picture.signals = [Signal(id: "ai\n<b>", harm: .generatedImagery, detail: "")]
            return .picture(picture)
        case .babble:
            // Sent as raw noise before it comes to an answer.
            return .done
        }
    }
}
