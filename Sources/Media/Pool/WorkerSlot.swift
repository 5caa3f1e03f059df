import CSandbox
import Glibc
import SafetyCore

/// A place for one worker: its shared memory, and the process that serves it at the moment. Owned by one thread.
final class WorkerSlot {
    let executable: String
    let role: WorkerRole
    let limits: MediaLimits
    private(set) var memory: SharedMemory?
    private(set) var process: WorkerProcess?

    /// A worker whose heap grew beyond this many bytes is replaced.
    private static let largestHeap = 512 << 20

    init(executable: String, role: WorkerRole, limits: MediaLimits) {
        self.executable = executable
        self.role = role
        self.limits = limits
    }

    /// The process identifier of the running worker; starts one when there is none.
    func workerIdentifier() throws(MediaError) -> pid_t { try worker().process.identifier }

    /// Ends the worker, if there is one.
    func stop() { process = nil }

    /// A running, idle worker and its memory.
    func worker() throws(MediaError) -> (process: WorkerProcess, memory: SharedMemory) {
        let memory: SharedMemory
        if let existing = self.memory {
            memory = existing
        } else {
            memory = try SharedMemory(size: limits.sharedBytes)
            self.memory = memory
        }
        if let process, process.isIdle, process.items < limits.itemsPerWorker { return (process, memory) }
        process = nil
        let fresh = try WorkerProcess(executable: executable, role: role, memory: memory, limits: limits)
        process = fresh
        return (fresh, memory)
    }

    func request(_ kind: WorkerRequest.Kind, _ options: DecodeOptions = .storedOnly) -> WorkerRequest {
        var request = WorkerRequest(kind)
        request.options = options
        request.maxBytes = limits.maxBytes
        request.maxPixels = limits.maxPixels
        request.archive = limits.archive
        // Optional readings stop early enough for the answer to arrive before the deadline.
        request.softBudget = Int(min(limits.deadlineSeconds * 500, 1e9))
        return request
    }

    /// Decodes one picture and lends it to the body.
    func withDecoded<R>(
        descriptor: Int32, options: DecodeOptions, _ body: (DecodedPicture) throws -> R
    ) throws -> R {
        let (process, memory) = try worker()
        switch try process.exchange(request(.decode, options), passing: descriptor, limits: limits) {
        case .failure(let error): throw error
        case .picture(let reply):
            let picture = try view(of: reply, in: memory, from: process)
            defer { finish(reply, memory) }
            return try body(picture)
        default: throw process.brokenProtocol()
        }
    }

    /// Rewrites a picture without place and device identifiers and lends the cleaned bytes to the body.
    func withStripped<R>(descriptor: Int32, _ body: (UnsafeRawBufferPointer) throws -> R) throws -> R {
        let (process, memory) = try worker()
        switch try process.exchange(request(.strip), passing: descriptor, limits: limits) {
        case .failure(let error): throw error
        case .stripped(let count):
            guard let bytes = memory.view(offset: 0, count: count) else { throw process.brokenProtocol() }
            defer { memory.release(used: count) }
            return try body(bytes)
        default: throw process.brokenProtocol()
        }
    }

    /// Reads the text in one picture.
    func text(descriptor: Int32) throws -> RecognisedText {
        let (process, memory) = try worker()
        let options = DecodeOptions(asShown: true, overlays: true, frames: 0, unletterbox: false, metadata: false)
        switch try process.exchange(request(.readText, options), passing: descriptor, limits: limits) {
        case .failure(let error): throw error
        case .text(let reply):
            guard let bytes = memory.view(offset: reply.offset, count: reply.byteCount) else {
                throw process.brokenProtocol()
            }
            defer { memory.release(used: reply.usedBytes) }
            return RecognisedText(text: String(decoding: bytes, as: UTF8.self), confidence: reply.confidence)
        default: throw process.brokenProtocol()
        }
    }

    /// Checks a picture's numbers against the mapping and makes views of it: a worker is not to be believed.
    func view(
        of reply: WorkerReply.PictureReply, in memory: SharedMemory, from process: WorkerProcess
    ) throws(MediaError) -> DecodedPicture {
        guard let first = reply.rasters.first, first.variant == .stored else { throw process.brokenProtocol() }
        var rasters: [DecodedRaster] = []
        for raster in reply.rasters {
            guard raster.fits(in: memory.size), let extent = raster.extent,
                raster.width * raster.height <= limits.maxPixels, Self.isKnown(raster.variant),
                let pixels = memory.view(offset: raster.offset, count: extent)
            else { throw process.brokenProtocol() }
            rasters.append(
                DecodedRaster(
                    variant: raster.variant, width: raster.width, height: raster.height, channels: raster.channels,
                    rowStride: raster.rowStride, pixels: pixels))
        }
        return DecodedPicture(
            type: reply.type, width: first.width, height: first.height, orientation: reply.orientation,
            hasAlpha: reply.hasAlpha, frameCount: reply.frameCount, byteCount: reply.byteCount, rasters: rasters,
            signals: reply.signals, notes: reply.notes)
    }

    private static func isKnown(_ variant: Variant) -> Bool {
        switch variant {
        case .stored, .asShown, .overWhite, .overBlack, .unletterboxed: return true
        default:
            let name = variant.rawValue
            return name.hasPrefix("frame_") && name.utf8.count > 6 && name.utf8.count <= 16
                && name.utf8.dropFirst(6).allSatisfy { (0x30...0x39).contains($0) }
        }
    }

    /// Gives memory back after an item, and ends a worker whose heap grew too far.
    func finish(_ reply: WorkerReply.PictureReply, _ memory: SharedMemory, keepingWorker: Bool = false) {
        memory.release(used: reply.usedBytes)
        if reply.heapBytes > Self.largestHeap, !keepingWorker { process = nil }
    }
}
