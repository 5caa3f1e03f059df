import CPictureCodecs
import SafetyCore

/// Turns the bytes of one picture into rasters in the worker's shared memory. Lives in the confined worker only.
final class PictureDecoder {
    private let jpeg: OpaquePointer
    let clock = ContinuousClock()

    /// Throws `outOfMemory` when the JPEG decoder cannot be made.
    init() throws(MediaError) {
        guard let jpeg = pc_jpeg_create() else {
            throw MediaError(.outOfMemory, "The JPEG decoder could not be made.")
        }
        self.jpeg = jpeg
    }

    deinit { pc_jpeg_destroy(jpeg) }

    /// One picture on its way: what was asked, where it goes, and what is known so far.
    struct Job {
        let bytes: UnsafeRawBufferPointer
        let options: DecodeOptions
        let maxPixels: Int
        /// After this moment optional readings are left out.
        let softDeadline: ContinuousClock.Instant
        var reply = WorkerReply.PictureReply()
        /// One byte for each pixel of the stored raster, when it is needed and there.
        var alpha: AlphaPlane?
    }

    /// Decodes a picture.
    ///
    /// - Throws: `MediaError`; the arena's content is then undefined.
    func decode(
        _ bytes: UnsafeRawBufferPointer, into arena: inout RasterArena, options: DecodeOptions, maxPixels: Int,
        softBudget: Duration
    ) throws(MediaError) -> WorkerReply.PictureReply {
        guard bytes.count > 0 else { throw MediaError(.empty, "The file holds no bytes.") }
        let type = MediaType.sniff(bytes)
        guard type.kind == .picture else { throw Self.refusal(of: type) }
        var job = Job(
            bytes: bytes, options: options, maxPixels: maxPixels, softDeadline: clock.now.advanced(by: softBudget))
        job.reply.type = type
        job.reply.byteCount = bytes.count

        switch type {
        case .jpeg: try decodeJPEG(&job, &arena)
        case .bmp: try decodeBMP(&job, &arena)
        case .ppm: try decodePPM(&job, &arena)
        default: try decodeByVips(&job, &arena)
        }
        if options.metadata || options.asShown {
            let reading = PictureMetadata.read(bytes, type: type)
            job.reply.orientation = (1...8).contains(reading.orientation) ? reading.orientation : 1
            if options.metadata { job.reply.signals = reading.signals }
        }
        addVariants(&job, &arena)
        job.reply.usedBytes = arena.used
        return job.reply
    }

    private static func refusal(of type: MediaType) -> MediaError {
        let what =
            switch type.kind {
            case .archive: "an archive (\(type.rawValue)); it is opened as one, not as a picture"
            case .video: "a video (\(type.rawValue))"
            case .document: "\(type.rawValue.uppercased()), which can hold active content and is never drawn"
            default: "not of any format known here"
            }
        return MediaError(.unsupportedFormat, "Not a supported picture: the content is \(what).")
    }

    /// Checks a header's size against the limit and makes room for the raster.
    func makeRaster(
        _ variant: Variant, width: Int, height: Int, channels: Int, _ job: borrowing Job, _ arena: inout RasterArena
    ) throws(MediaError) -> WorkerReply.Raster {
        guard width > 0, height > 0 else { throw MediaError(.corrupt, "The picture has no rows or no columns.") }
        let (pixels, overflow) = width.multipliedReportingOverflow(by: height)
        guard !overflow, pixels <= job.maxPixels else {
            throw MediaError(
                .tooManyPixels,
                "The picture announces \(width) by \(height) pixels; the limit is \(job.maxPixels)."
                    + " Nothing was decoded."
            )
        }
        guard let raster = arena.makeRaster(variant, width: width, height: height, channels: channels) else {
            throw MediaError(.outOfMemory, "The picture's \(width) by \(height) pixels do not fit the shared memory.")
        }
        return raster
    }

    /// Notes the stored raster as the picture's first reading.
    func keepStored(
        _ raster: WorkerReply.Raster, hasAlpha: Bool, frames: Int, _ job: inout Job
    ) {
        job.reply.width = raster.width
        job.reply.height = raster.height
        job.reply.hasAlpha = hasAlpha
        job.reply.frameCount = frames
        job.reply.rasters.append(raster)
    }

    /// A decoder's status as an error, nil when all is well.
    static func error(_ status: pc_status, _ type: MediaType, _ message: String) -> MediaError? {
        let name = type.rawValue.uppercased()
        let detail = message.isEmpty ? "" : " (\(message))"
        switch status {
        case PC_OK: return nil
        case PC_TRUNCATED: return MediaError(.truncated, "The \(name) file ends before its pixels do\(detail).")
        case PC_UNSUPPORTED: return MediaError(.unsupportedFormat, "This kind of \(name) is not read\(detail).")
        case PC_NO_MEMORY: return MediaError(.outOfMemory, "Decoding the \(name) file needs too much memory\(detail).")
        default: return MediaError(.corrupt, "The \(name) file is damaged\(detail).")
        }
    }

    // MARK: - JPEG, BMP, PPM

    private func decodeJPEG(_ job: inout Job, _ arena: inout RasterArena) throws(MediaError) {
        var header = pc_header()
        let opened = pc_jpeg_open(
            jpeg, job.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), job.bytes.count, &header)
        if let error = Self.error(opened, .jpeg, String(cString: pc_jpeg_message(jpeg))) { throw error }
        let raster = try makeRaster(
            .stored, width: Int(header.width), height: Int(header.height), channels: Int(header.channels), job, &arena)
        let pixels = arena[raster]
        if job.options.salvage { pixels.initializeMemory(as: UInt8.self, repeating: 0) }
        let status = pc_jpeg_read(
            jpeg, pixels.baseAddress?.assumingMemoryBound(to: UInt8.self), raster.rowStride,
            job.options.salvage ? 1 : 0)
        if let error = Self.error(status, .jpeg, String(cString: pc_jpeg_message(jpeg))) {
            guard job.options.salvage, error.code == .truncated || error.code == .corrupt else { throw error }
            job.reply.notes.append("Damaged, read as far as possible: \(error.reason)")
        } else if pc_jpeg_had_minor_defects(jpeg) != 0 {
            job.reply.notes.append("The JPEG file has small defects that do not touch its pixels.")
        }
        keepStored(raster, hasAlpha: false, frames: 1, &job)
    }

    private func decodeBMP(_ job: inout Job, _ arena: inout RasterArena) throws(MediaError) {
        let reader = try BMPReader(job.bytes)
        let raster = try makeRaster(
            .stored, width: reader.width, height: reader.height, channels: reader.channels, job, &arena)
        if reader.hasAlpha, job.options.overlays { job.alpha = AlphaPlane(count: reader.width * reader.height) }
        try reader.read(into: arena[raster], rowStride: raster.rowStride, alpha: job.alpha?.bytes)
        keepStored(raster, hasAlpha: reader.hasAlpha, frames: 1, &job)
    }

    private func decodePPM(_ job: inout Job, _ arena: inout RasterArena) throws(MediaError) {
        let reader = try PPMReader(job.bytes)
        let raster = try makeRaster(
            .stored, width: reader.width, height: reader.height, channels: reader.channels, job, &arena)
        try reader.read(into: arena[raster], rowStride: raster.rowStride)
        keepStored(raster, hasAlpha: false, frames: 1, &job)
    }
}

/// One alpha byte for each pixel, freed with its last owner.
final class AlphaPlane {
    let bytes: UnsafeMutableRawBufferPointer

    init(count: Int) {
        bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
        bytes.initializeMemory(as: UInt8.self, repeating: 255)
    }

    deinit { bytes.deallocate() }
}
