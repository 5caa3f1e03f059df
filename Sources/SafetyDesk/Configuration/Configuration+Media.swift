import Media

extension Configuration {
    /// What one item may cost, as these settings say.
    public var mediaLimits: MediaLimits {
        MediaLimits(
            maxBytes: maxBytes, maxPixels: maxPixels, deadlineSeconds: Double(deadlineSeconds),
            cpuSeconds: deadlineSeconds, memoryBytes: workerMemory,
            // Room for the largest raster with one reading of its own size; only touched pages cost memory.
            sharedBytes: max(1 << 30, maxPixels * 6),
            archive: ArchiveLimits(
                maxEntries: archiveEntries, maxTotalBytes: archiveBytes, maxRatio: archiveRatio))
    }
}
