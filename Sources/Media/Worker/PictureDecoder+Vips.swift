import CPictureCodecs
import SafetyCore

/// One page of a picture that libvips reads.
private struct VipsPage: ~Copyable {
    let handle: OpaquePointer
    var header = pc_header()

    init(
        _ format: pc_format, _ bytes: UnsafeRawBufferPointer, type: MediaType, page: Int = 0, allFrames: Bool = false,
        salvage: Bool
    ) throws(MediaError) {
        if type == .tiff, TIFFPhotometric.isRawYCbCr(bytes, page: page) {
            throw MediaError(.unsupportedFormat, "This kind of TIFF is not read (luma and chroma outside JPEG).")
        }
        var status = PC_OK
        let handle = pc_vips_open(
            format, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count, UInt32(clamping: page),
            allFrames ? 1 : 0, salvage ? 1 : 0, &header, &status)
        guard let handle else {
            throw PictureDecoder.error(status, type, String(cString: pc_vips_message()))
                ?? MediaError(.corrupt, "The file could not be opened.")
        }
        self.handle = handle
    }

    deinit { pc_vips_close(handle) }

    var width: Int { Int(header.width) }
    var height: Int { Int(header.height) }
    var channels: Int { Int(header.channels) }

    borrowing func read(
        frame: Int = 0, into raster: WorkerReply.Raster, of arena: RasterArena, alpha: AlphaPlane?, type: MediaType
    ) throws(MediaError) {
        let status = pc_vips_read(
            handle, UInt32(clamping: frame * height), UInt32(height),
            arena[raster].baseAddress?.assumingMemoryBound(to: UInt8.self), raster.rowStride,
            alpha?.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
        if let error = PictureDecoder.error(status, type, String(cString: pc_vips_message())) { throw error }
    }
}

extension PictureDecoder {
    private static func format(of type: MediaType) -> pc_format? {
        switch type {
        case .png: PC_PNG
        case .webp: PC_WEBP
        case .gif: PC_GIF
        case .heif, .avif: PC_HEIF
        case .tiff: PC_TIFF
        default: nil
        }
    }

    /// Decodes the first page or frame of a PNG, WebP, GIF, HEIF, AVIF or TIFF file.
    func decodeByVips(_ job: inout Job, _ arena: inout RasterArena) throws(MediaError) {
        let type = job.reply.type
        guard let format = Self.format(of: type) else { throw MediaError(.unsupportedFormat, "No decoder.") }
        let page = try VipsPage(format, job.bytes, type: type, salvage: job.options.salvage)
        let raster = try makeRaster(
            .stored, width: page.width, height: page.height, channels: page.channels, job, &arena)
        let hasAlpha = page.header.has_alpha != 0
        if hasAlpha, job.options.overlays { job.alpha = AlphaPlane(count: page.width * page.height) }
        if job.options.salvage { arena[raster].initializeMemory(as: UInt8.self, repeating: 0) }
        do {
            try page.read(into: raster, of: arena, alpha: job.alpha, type: type)
        } catch {
            guard job.options.salvage, error.code == .truncated || error.code == .corrupt else { throw error }
            job.reply.notes.append("Damaged, read as far as possible: \(error.reason)")
        }
        keepStored(raster, hasAlpha: hasAlpha, frames: Int(page.header.frames), &job)
    }

    /// Further frames that one answer has room for, beside the other readings.
    private static let mostFrames = WorkerReply.maxRasters - 16

    /// Adds up to `options.frames` further frames or pages, spread evenly up to the last one.
    func addFrames(_ job: inout Job, _ arena: inout RasterArena) {
        let type = job.reply.type
        let count = job.reply.frameCount
        let wanted = min(job.options.frames, count - 1, Self.mostFrames)
        guard wanted > 0, let format = Self.format(of: type) else { return }
        let numbers = (1...wanted).map { $0 * (count - 1) / wanted }
        if numbers.count < count - 1 {
            job.reply.notes.append("Of \(count) frames \(numbers.count + 1) were read, spread over the whole.")
        }
        // The frames of an animation build on each other and come from one pass; pages stand alone.
        if type == .gif || type == .webp {
            addAnimationFrames(numbers, format, &job, &arena)
        } else {
            for number in numbers {
                guard hasTime(.frame(number), &job) else { return }
                do throws(MediaError) {
                    let page = try VipsPage(
                        format, job.bytes, type: type, page: number, salvage: job.options.salvage)
                    try add(page, frame: 0, as: number, &job, &arena)
                } catch {
                    job.reply.notes.append("frame_\(number) is left out: \(error.reason)")
                }
            }
        }
    }

    private func addAnimationFrames(
        _ numbers: [Int], _ format: pc_format, _ job: inout Job, _ arena: inout RasterArena
    ) {
        do throws(MediaError) {
            let page = try VipsPage(
                format, job.bytes, type: job.reply.type, allFrames: true, salvage: job.options.salvage)
            for number in numbers {
                guard hasTime(.frame(number), &job) else { return }
                try add(page, frame: number, as: number, &job, &arena)
            }
        } catch {
            job.reply.notes.append("Further frames are left out: \(error.reason)")
        }
    }

    private func add(
        _ page: borrowing VipsPage, frame: Int, as number: Int, _ job: inout Job, _ arena: inout RasterArena
    ) throws(MediaError) {
        let before = arena
        let raster = try makeRaster(
            .frame(number), width: page.width, height: page.height, channels: page.channels, job, &arena)
        do throws(MediaError) {
            try page.read(frame: frame, into: raster, of: arena, alpha: nil, type: job.reply.type)
        } catch {
            arena = before
            throw error
        }
        job.reply.rasters.append(raster)
    }
}
