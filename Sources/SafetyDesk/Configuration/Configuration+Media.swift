import Media

extension Configuration {
    /// What one item may cost, as these settings say.
    public var mediaLimits: MediaLimits {
        MediaLimits(
            maxBytes: maxBytes, maxPixels: maxPixels, deadlineSeconds: Double(deadlineSeconds),
            cpuSeconds: deadlineSeconds, memoryBytes: workerMemory)
    }
}
