import SafetyCore

/// What a worker answers.
enum WorkerReply {
    static let version: UInt8 = 1
    /// Longest message in either direction, in bytes: more than all texts and rasters at their longest.
    static let maxLength = 256 << 10

    /// The filter is loaded; items may come.
    case ready
    case picture(PictureReply)
    case failure(MediaError)
    case entry(EntryReply)
    case endOfArchive
    /// Cleaned bytes at the beginning of the shared memory.
    case stripped(byteCount: Int)
    case text(TextReply)
    /// Names of system calls and the errno that each attempt met, 0 when it succeeded.
    case attempts([String: Int32])
    /// Done, nothing to say.
    case done

    struct Raster: Hashable {
        var variant: Variant
        var width: Int
        var height: Int
        var channels: Int
        var rowStride: Int
        var offset: Int

        /// Bytes from the first pixel to the last; nil when the numbers make no sense.
        var extent: Int? {
            guard width > 0, height > 0, channels == 1 || channels == 3 else { return nil }
            let (row, overflow) = width.multipliedReportingOverflow(by: channels)
            guard !overflow, rowStride >= row else { return nil }
            let (body, overflow2) = (height - 1).multipliedReportingOverflow(by: rowStride)
            let (extent, overflow3) = body.addingReportingOverflow(row)
            return overflow2 || overflow3 ? nil : extent
        }

        /// Whether all its pixels lie inside a memory of `capacity` bytes.
        func fits(in capacity: Int) -> Bool {
            guard let extent, offset >= 0, offset <= capacity else { return false }
            return extent <= capacity - offset
        }
    }

    struct PictureReply {
        var type = MediaType.unknown
        var width = 0
        var height = 0
        var orientation = 1
        var hasAlpha = false
        var frameCount = 1
        var byteCount = 0
        var rasters: [Raster] = []
        var signals: [Signal] = []
        var notes: [String] = []
        /// Bytes of shared memory in use, from its beginning.
        var usedBytes = 0
        /// Bytes that malloc holds in the worker.
        var heapBytes = 0
    }

    /// UTF-8 in the shared memory.
    struct TextReply: Hashable {
        var offset = 0
        var byteCount = 0
        /// 0…100.
        var confidence = 0
        var usedBytes = 0
    }

    struct EntryReply {
        var index = 0
        var path = ""
        /// Empty when the path is safe.
        var unsafePath = ""
        var kind = ArchiveEntryReply.Kind.other
        var type = MediaType.unknown
        /// The content stands at the beginning of the shared memory.
        var contentLength: Int?
        var picture: Result<PictureReply, MediaError> = .failure(MediaError(.unsupportedFormat, ""))
    }
}

// MARK: - Encoding

extension WorkerReply {
    private static let maxSignals = 64
    private static let maxSignalName = 64
    private static let maxNotes = 64
    static let maxRasters = 1100
    static let maxPath = 4096

    func encoded() -> [UInt8] {
        var writer = WireWriter()
        writer.put(Self.version)
        switch self {
        case .ready: writer.put(UInt8(0))
        case .picture(let picture):
            writer.put(UInt8(1))
            Self.put(picture, to: &writer)
        case .failure(let error):
            writer.put(UInt8(2))
            Self.put(error, to: &writer)
        case .entry(let entry):
            writer.put(UInt8(3))
            writer.put(entry.index)
            writer.put(entry.path, limit: Self.maxPath)
            writer.put(entry.unsafePath, limit: 64)
            writer.put(entry.kind.rawValue)
            writer.put(entry.type.rawValue)
            writer.put(entry.contentLength != nil)
            writer.put(entry.contentLength ?? 0)
            switch entry.picture {
            case .success(let picture):
                writer.put(true)
                Self.put(picture, to: &writer)
            case .failure(let error):
                writer.put(false)
                Self.put(error, to: &writer)
            }
        case .endOfArchive: writer.put(UInt8(4))
        case .stripped(let byteCount):
            writer.put(UInt8(5))
            writer.put(byteCount)
        case .attempts(let attempts):
            writer.put(UInt8(6))
            writer.put(UInt32(attempts.count))
            for (name, result) in attempts {
                writer.put(name)
                writer.put(UInt32(bitPattern: result))
            }
        case .done: writer.put(UInt8(7))
        case .text(let text):
            writer.put(UInt8(8))
            writer.put(text.offset)
            writer.put(text.byteCount)
            writer.put(UInt8(text.confidence))
            writer.put(text.usedBytes)
        }
        return writer.bytes
    }

    private static func put(_ error: MediaError, to writer: inout WireWriter) {
        writer.put(error.code.rawValue)
        writer.put(error.reason)
    }

    private static func put(_ picture: PictureReply, to writer: inout WireWriter) {
        writer.put(picture.type.rawValue)
        writer.put(picture.width)
        writer.put(picture.height)
        writer.put(UInt8(picture.orientation))
        writer.put(picture.hasAlpha)
        writer.put(picture.frameCount)
        writer.put(picture.byteCount)
        writer.put(picture.usedBytes)
        writer.put(picture.heapBytes)
        writer.put(UInt32(min(picture.rasters.count, maxRasters)))
        for raster in picture.rasters.prefix(maxRasters) {
            writer.put(raster.variant.rawValue, limit: 64)
            writer.put(raster.width)
            writer.put(raster.height)
            writer.put(UInt8(raster.channels))
            writer.put(raster.rowStride)
            writer.put(raster.offset)
        }
        writer.put(UInt32(min(picture.signals.count, maxSignals)))
        for signal in picture.signals.prefix(maxSignals) {
            writer.put(signal.id, limit: maxSignalName)
            writer.put(signal.harm.rawValue)
            writer.put(signal.detail)
        }
        var notes = picture.notes
        if notes.count > maxNotes {
            notes.removeSubrange((maxNotes - 1)...)
            notes.append("And \(picture.notes.count - notes.count) more notes.")
        }
        writer.put(UInt32(notes.count))
        for note in notes { writer.put(note) }
    }
}

// MARK: - Decoding

extension WorkerReply {
    init(decoding bytes: ArraySlice<UInt8>) throws(WireReader.Malformed) {
        var reader = WireReader(bytes)
        guard try reader.byte() == Self.version else { throw WireReader.Malformed() }
        switch try reader.byte() {
        case 0: self = .ready
        case 1: self = .picture(try Self.picture(from: &reader))
        case 2: self = .failure(try Self.error(from: &reader))
        case 3:
            var entry = EntryReply()
            entry.index = try reader.number()
            entry.path = try reader.text(limit: Self.maxPath)
            entry.unsafePath = try reader.text(limit: 64)
            guard let kind = ArchiveEntryReply.Kind(rawValue: try reader.byte()) else { throw WireReader.Malformed() }
            entry.kind = kind
            entry.type = try Self.type(from: &reader)
            let hasContent = try reader.flag()
            let length = try reader.number()
            entry.contentLength = hasContent ? length : nil
            if try reader.flag() {
                entry.picture = .success(try Self.picture(from: &reader))
            } else {
                entry.picture = .failure(try Self.error(from: &reader))
            }
            self = .entry(entry)
        case 4: self = .endOfArchive
        case 5: self = .stripped(byteCount: try reader.number())
        case 6:
            var attempts: [String: Int32] = [:]
            let count = try reader.word()
            guard count <= 256 else { throw WireReader.Malformed() }
            for _ in 0..<count {
                let name = try reader.text()
                attempts[name] = Int32(bitPattern: try reader.word())
            }
            self = .attempts(attempts)
        case 7: self = .done
        case 8:
            let text = TextReply(
                offset: try reader.number(), byteCount: try reader.number(), confidence: Int(try reader.byte()),
                usedBytes: try reader.number())
            guard text.confidence <= 100 else { throw WireReader.Malformed() }
            self = .text(text)
        default: throw WireReader.Malformed()
        }
        guard reader.isAtEnd else { throw WireReader.Malformed() }
    }

    private static func type(from reader: inout WireReader) throws(WireReader.Malformed) -> MediaType {
        guard let type = MediaType(rawValue: try reader.text()) else { throw WireReader.Malformed() }
        return type
    }

    private static func error(from reader: inout WireReader) throws(WireReader.Malformed) -> MediaError {
        guard let code = MediaError.Code(rawValue: try reader.text()) else { throw WireReader.Malformed() }
        return MediaError(code, try reader.text())
    }

    /// a-z, 0-9 and the low line.
    private static func isOfSignalName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
    }

    private static func picture(from reader: inout WireReader) throws(WireReader.Malformed) -> PictureReply {
        var picture = PictureReply()
        picture.type = try type(from: &reader)
        picture.width = try reader.number()
        picture.height = try reader.number()
        picture.orientation = Int(try reader.byte())
        guard (1...8).contains(picture.orientation) else { throw WireReader.Malformed() }
        picture.hasAlpha = try reader.flag()
        picture.frameCount = try reader.number()
        picture.byteCount = try reader.number()
        picture.usedBytes = try reader.number()
        picture.heapBytes = try reader.number()
        let rasters = try reader.word()
        guard (1...UInt32(maxRasters)).contains(rasters) else { throw WireReader.Malformed() }
        for _ in 0..<rasters {
            picture.rasters.append(
                Raster(
                    variant: Variant(rawValue: try reader.text(limit: 64)), width: try reader.number(),
                    height: try reader.number(), channels: Int(try reader.byte()), rowStride: try reader.number(),
                    offset: try reader.number()))
        }
        let signals = try reader.word()
        guard signals <= maxSignals else { throw WireReader.Malformed() }
        for _ in 0..<signals {
            let id = try reader.text(limit: maxSignalName)
            // Such names end up in tables and answers: a worker that was taken over must not write there.
            guard !id.isEmpty, id.utf8.allSatisfy(isOfSignalName) else { throw WireReader.Malformed() }
            guard let harm = Harm(rawValue: try reader.text()) else { throw WireReader.Malformed() }
            picture.signals.append(Signal(id: id, harm: harm, detail: try reader.text()))
        }
        let notes = try reader.word()
        guard notes <= maxNotes else { throw WireReader.Malformed() }
        for _ in 0..<notes { picture.notes.append(try reader.text()) }
        return picture
    }
}
