import SafetyCore

extension PictureDecoder {
    /// Adds the readings that were asked for and exist. What does not fit is left out with a note.
    func addVariants(_ job: inout Job, _ arena: inout RasterArena) {
        guard let stored = job.reply.rasters.first else { return }
        addAsShown(stored, &job, &arena)
        addOverlays(stored, &job, &arena)
        addUnletterboxed(stored, &job, arena)
        if job.reply.frameCount > 1 { addFrames(&job, &arena) }
    }

    /// Whether there is time for one more reading; a note says when there is not.
    func hasTime(_ variant: Variant, _ job: inout Job) -> Bool {
        guard clock.now >= job.softDeadline else { return true }
        job.reply.notes.append("\(variant) and what follows is left out: the item's time is used up.")
        return false
    }

    private func makeVariant(
        _ variant: Variant, width: Int, height: Int, channels: Int, _ job: inout Job, _ arena: inout RasterArena
    ) -> WorkerReply.Raster? {
        guard hasTime(variant, &job) else { return nil }
        guard let raster = arena.makeRaster(variant, width: width, height: height, channels: channels) else {
            job.reply.notes.append("\(variant) is left out: it does not fit the shared memory.")
            return nil
        }
        return raster
    }

    private func addAsShown(_ stored: WorkerReply.Raster, _ job: inout Job, _ arena: inout RasterArena) {
        let orientation = job.reply.orientation
        guard job.options.asShown, orientation != 1 else { return }
        let swaps = Orientation.swapsSides(orientation)
        guard
            let raster = makeVariant(
                .asShown, width: swaps ? stored.height : stored.width, height: swaps ? stored.width : stored.height,
                channels: stored.channels, &job, &arena)
        else { return }
        Orientation.apply(
            orientation, source: arena.base + stored.offset, width: stored.width, height: stored.height,
            channels: stored.channels, rowStride: stored.rowStride, target: arena.base + raster.offset)
        job.reply.rasters.append(raster)
    }

    private func addOverlays(_ stored: WorkerReply.Raster, _ job: inout Job, _ arena: inout RasterArena) {
        guard job.options.overlays, let alpha = job.alpha, !Overlay.isOpaque(UnsafeRawBufferPointer(alpha.bytes)) else {
            return
        }
        for (variant, ground) in [(Variant.overWhite, UInt8(255)), (.overBlack, 0)] {
            guard
                let raster = makeVariant(
                    variant, width: stored.width, height: stored.height, channels: stored.channels, &job, &arena)
            else { return }
            Overlay.apply(
                source: UnsafeRawBufferPointer(arena[stored]), alpha: UnsafeRawBufferPointer(alpha.bytes),
                channels: stored.channels, ground: ground, target: arena[raster])
            job.reply.rasters.append(raster)
        }
    }

    private func addUnletterboxed(_ stored: WorkerReply.Raster, _ job: inout Job, _ arena: RasterArena) {
        guard job.options.unletterbox, hasTime(.unletterboxed, &job) else { return }
        let inside = Letterbox.findPicture(
            in: arena.base + stored.offset, width: stored.width, height: stored.height, channels: stored.channels,
            rowStride: stored.rowStride)
        guard let inside else { return }
        // A view into the stored raster; nothing is copied.
        job.reply.rasters.append(
            WorkerReply.Raster(
                variant: .unletterboxed, width: inside.width, height: inside.height, channels: stored.channels,
                rowStride: stored.rowStride,
                offset: stored.offset + inside.y * stored.rowStride + inside.x * stored.channels))
    }
}
