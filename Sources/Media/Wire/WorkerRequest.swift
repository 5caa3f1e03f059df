/// What the parent asks of a worker. One request, one reply.
struct WorkerRequest: Hashable {
    static let version: UInt8 = 1

    enum Kind: UInt8 {
        /// Decode the picture in the passed descriptor.
        case decode = 1
        /// Open the archive in the passed descriptor and leave out the first `skip` entries.
        case openArchive = 2
        /// The next entry of the open archive.
        case nextEntry = 3
        /// Forget the open archive.
        case closeArchive = 4
        /// Rewrite the picture in the passed descriptor without place and device identifiers.
        case strip = 5
        /// Try the forbidden system calls and say what came of each.
        case tryForbiddenCalls = 6
        /// Misbehave on purpose: the tests of the parent's guards.
        case misbehave = 7
        /// Read the text in the picture of the passed descriptor.
        case readText = 8
    }

    var kind: Kind
    var options = DecodeOptions.storedOnly
    var maxBytes = 0
    var maxPixels = 0
    /// Milliseconds after which the worker leaves out what is optional.
    var softBudget = 0
    var skip = 0
    var archive = ArchiveLimits()
    var misbehaviour = Misbehaviour.spin

    func encoded() -> [UInt8] {
        var writer = WireWriter()
        writer.put(Self.version)
        writer.put(kind.rawValue)
        writer.put(options.asShown)
        writer.put(options.overlays)
        writer.put(options.frames)
        writer.put(options.unletterbox)
        writer.put(options.metadata)
        writer.put(options.salvage)
        writer.put(maxBytes)
        writer.put(maxPixels)
        writer.put(softBudget)
        writer.put(skip)
        writer.put(archive.maxEntries)
        writer.put(archive.maxTotalBytes)
        writer.put(archive.maxRatio)
        writer.put(misbehaviour.rawValue)
        return writer.bytes
    }

    init(_ kind: Kind) { self.kind = kind }

    init(decoding bytes: ArraySlice<UInt8>) throws(WireReader.Malformed) {
        var reader = WireReader(bytes)
        guard try reader.byte() == Self.version, let kind = Kind(rawValue: try reader.byte()) else {
            throw WireReader.Malformed()
        }
        self.kind = kind
        options.asShown = try reader.flag()
        options.overlays = try reader.flag()
        options.frames = try reader.number()
        options.unletterbox = try reader.flag()
        options.metadata = try reader.flag()
        options.salvage = try reader.flag()
        maxBytes = try reader.number()
        maxPixels = try reader.number()
        softBudget = try reader.number()
        skip = try reader.number()
        archive.maxEntries = try reader.number()
        archive.maxTotalBytes = try reader.number()
        archive.maxRatio = try reader.number()
        guard let misbehaviour = Misbehaviour(rawValue: try reader.byte()), reader.isAtEnd else {
            throw WireReader.Malformed()
        }
        self.misbehaviour = misbehaviour
    }
}

/// The ways in which a test makes a worker misbehave.
package enum Misbehaviour: UInt8, Sendable {
    /// Use CPU time for ever.
    case spin = 0
    /// Sleep for ever.
    case sleep = 1
    /// Take memory until there is none.
    case hoard = 2
    /// End with a trap.
    case trap = 3
    /// Answer with rasters that point outside the shared memory.
    case lie = 4
    /// Answer with noise.
    case babble = 5
    /// Answer with a picture whose signal has a name made for mischief.
    case inject = 6
}
