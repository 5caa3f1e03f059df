import Digests
import Foundation
import Media
import SafetyCore

/// Reads items: sizes and types them, has pictures decoded by confined workers, and takes their fingerprints.
public struct ItemReader: Sendable {
    private let pool: MediaPool
    public let options: ReadingOptions

    public init(pool: MediaPool, options: ReadingOptions) {
        self.pool = pool
        self.options = options
    }

    /// Reads one open file. Never throws: what goes wrong becomes the reading's ``ItemReading/failure``.
    ///
    /// - Parameter descriptor: a regular file open for reading, read by position; it stays open.
    public func read(descriptor: Int32) async -> ItemReading {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            var reading = ItemReading(type: .unknown, bytes: 0)
            reading.failure = MediaError(.unreadable, "The file could not be examined.")
            return reading
        }
        var reading = ItemReading(type: Self.sniff(descriptor), bytes: Int64(status.st_size))
        guard status.st_size > 0 else {
            reading.failure = MediaError(.empty, "The file is empty.")
            return reading
        }
        if !options.digests.isEmpty {
            do {
                reading.digests = try FileDigests.read(descriptor, options.digests)
            } catch {
                reading.failure = error
                return reading
            }
        }
        switch reading.type.kind {
        case .picture: await readPicture(descriptor, into: &reading)
        case .video:
            reading.failure = MediaError(
                .unsupportedFormat, "video (\(reading.type.rawValue)): video fingerprints are not matched yet")
        case .archive, .document, .unknown:
            reading.failure = MediaError(.unsupportedFormat, Self.reason(reading.type))
        }
        return reading
    }

    /// Reads the entry of an archive that a worker lends.
    func read(_ entry: ArchiveEntryReply) -> ItemReading {
        var reading = ItemReading(type: entry.type, bytes: Int64(entry.bytes?.count ?? 0))
        if let bytes = entry.bytes { reading.digests = FileDigests.read(bytes, options.digests) }
        switch entry.picture {
        case .success(let picture): PictureReading.read(picture, options: options, into: &reading)
        case .failure(let error): reading.failure = error
        }
        return reading
    }

    private func readPicture(_ descriptor: Int32, into reading: inout ItemReading) async {
        let before = reading
        let options = options
        do {
            reading = try await pool.withDecoded(descriptor: descriptor, options: options.decode) { picture in
                var filled = before
                PictureReading.read(picture, options: options, into: &filled)
                return filled
            }
        } catch let error as MediaError {
            reading.failure = error
        } catch {
            reading.failure = MediaError(.workerUnavailable, "The reading was stopped: \(error).")
        }
    }

    /// Why a file of this type is left out, for people.
    static func reason(_ type: MediaType) -> String {
        switch type {
        case .svg: "SVG is a document, not a picture of pixels; it is never opened"
        case .pdf: "PDF documents are not opened"
        case .unknown: "not a format that is read"
        default: "\(type.rawValue) is not read here"
        }
    }

    /// The format that the first bytes show.
    static func sniff(_ descriptor: Int32) -> MediaType {
        withUnsafeTemporaryAllocation(byteCount: MediaType.prefixLength, alignment: 16) { buffer in
            let count = pread(descriptor, buffer.baseAddress, buffer.count, 0)
            guard count > 0 else { return .unknown }
            return MediaType.sniff(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }
}
