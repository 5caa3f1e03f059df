/// How much one item may cost. Every bound is enforced outside the decoders, by the worker's frame, the parent or
/// the kernel.
public struct MediaLimits: Hashable, Sendable {
    /// Largest file that is read, in bytes.
    public var maxBytes: Int
    /// Largest picture that is decoded, in pixels, judged from the header before any pixel is decoded.
    public var maxPixels: Int
    /// Wall-clock time of one item in the worker, after which the worker is killed.
    public var deadlineSeconds: Double
    /// CPU time of one item in the worker, after which the kernel kills it.
    public var cpuSeconds: Int
    /// Address space that a worker may add to what it holds when it starts, in bytes.
    public var memoryBytes: Int
    /// Size of the shared memory that pixels come back through, in bytes. Only touched pages cost memory.
    public var sharedBytes: Int
    /// Items after which a worker is replaced.
    public var itemsPerWorker: Int
    /// How much one archive may ask for; the size of its entries is bounded by ``maxBytes``.
    public var archive: ArchiveLimits

    public init(
        maxBytes: Int = 512 << 20, maxPixels: Int = 100_000_000, deadlineSeconds: Double = 20, cpuSeconds: Int = 20,
        memoryBytes: Int = 2 << 30, sharedBytes: Int = 1 << 30, itemsPerWorker: Int = 5000,
        archive: ArchiveLimits = ArchiveLimits()
    ) {
        self.maxBytes = maxBytes
        self.maxPixels = maxPixels
        self.deadlineSeconds = deadlineSeconds
        self.cpuSeconds = cpuSeconds
        self.memoryBytes = memoryBytes
        self.sharedBytes = sharedBytes
        self.itemsPerWorker = itemsPerWorker
        self.archive = archive
    }
}

/// Which readings of a picture, beside its stored raster, are wanted.
public struct DecodeOptions: Hashable, Sendable {
    /// The stored raster turned as EXIF asks, when it asks for a turn.
    public var asShown: Bool
    /// Transparent parts over white and over black, when something is transparent.
    public var overlays: Bool
    /// Further frames of an animation, or pages of a TIFF or HEIF file, at most this many, spread over the whole.
    public var frames: Int
    /// The stored raster without uniform borders, when it has such borders.
    public var unletterbox: Bool
    /// Metadata signals.
    public var metadata: Bool
    /// Deliver what can be read of a damaged picture, with a note, instead of failing.
    public var salvage: Bool

    public init(
        asShown: Bool = true, overlays: Bool = true, frames: Int = 15, unletterbox: Bool = true,
        metadata: Bool = true, salvage: Bool = false
    ) {
        self.asShown = asShown
        self.overlays = overlays
        self.frames = frames
        self.unletterbox = unletterbox
        self.metadata = metadata
        self.salvage = salvage
    }

    /// The stored raster and nothing else.
    public static let storedOnly = DecodeOptions(
        asShown: false, overlays: false, frames: 0, unletterbox: false, metadata: false)
}
