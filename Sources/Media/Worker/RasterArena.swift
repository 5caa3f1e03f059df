import SafetyCore

/// Lays rasters one after the other into the shared memory of a worker.
struct RasterArena {
    let base: UnsafeMutableRawPointer
    let capacity: Int
    private(set) var used = 0

    init(base: UnsafeMutableRawPointer, capacity: Int) {
        self.base = base
        self.capacity = capacity
    }

    /// Makes room for `count` bytes on a cache line border; nil when they do not fit.
    mutating func allocate(_ count: Int) -> Int? {
        let start = (used + 63) & ~63
        guard count >= 0, start <= capacity, count <= capacity - start else { return nil }
        used = start + count
        return start
    }

    mutating func reset() { used = 0 }

    subscript(offset: Int, count count: Int) -> UnsafeMutableRawBufferPointer {
        UnsafeMutableRawBufferPointer(start: base + offset, count: count)
    }

    subscript(raster: WorkerReply.Raster) -> UnsafeMutableRawBufferPointer {
        self[raster.offset, count: raster.extent ?? 0]
    }
}

extension RasterArena {
    /// Room for a tightly packed raster.
    mutating func makeRaster(
        _ variant: Variant, width: Int, height: Int, channels: Int
    ) -> WorkerReply.Raster? {
        let (row, overflow) = width.multipliedReportingOverflow(by: channels)
        let (size, overflow2) = row.multipliedReportingOverflow(by: height)
        guard !overflow, !overflow2, let offset = allocate(size) else { return nil }
        return WorkerReply.Raster(
            variant: variant, width: width, height: height, channels: channels, rowStride: row, offset: offset)
    }
}
