import Egress
import HTTPTypes
import Hummingbird
import NIOCore
import SafetyDesk

/// A file that a client of HMA sent or pointed to.
struct HMAUpload: Sendable {
    var item: SpooledItem
    var type: HMAContentType
    /// The other parts of the form.
    var texts: [String: [UInt8]] = [:]

    /// Reads a form whose file part is named after its kind of content. Parts that are not known are passed over.
    ///
    /// - Throws: ``HMAError`` with status 400 for no file or several, or one of another name; ``Problem`` for a form that
    ///   is broken or too large.
    static func form(_ call: HMACall) async throws -> HMAUpload {
        guard isForm(call.request) else { throw missing }
        var assembly = HMAFormAssembly()
        var parser = try {
            do {
                return try MultipartParser(
                    boundary: try MultipartBoundary.parse(contentType: call.request.headers[.contentType] ?? ""))
            } catch { throw Problem(.malformedMultipart, "\(error)") }
        }()
        let services = call.services
        let item = try SpooledItem(folder: services.spoolFolder, limit: services.configuration.maxBody)
        try await call.body.forEach { buffer in
            var pieces: [[UInt8]] = []
            do {
                try buffer.withUnsafeReadableBytes { bytes in
                    try parser.consume(bytes) { event in
                        if let piece = try assembly.take(event) { pieces.append(piece) }
                    }
                }
            } catch let error as MultipartError {
                throw Problem(.malformedMultipart, "\(error)")
            }
            for piece in pieces { try await services.append(ByteBuffer(bytes: piece), to: item) }
        }
        do { try parser.finish() } catch { throw Problem(.malformedMultipart, "\(error)") }
        guard let type = assembly.type else { throw missing }
        guard item.count > 0 else { throw HMAError(.badRequest, "The file is empty") }
        return HMAUpload(item: item, type: type, texts: assembly.texts)
    }

    static func isForm(_ request: Request) -> Bool {
        (request.headers[.contentType] ?? "").lowercased().hasPrefix("multipart/form-data")
    }

    private static let missing = HMAError(.badRequest, "Missing multipart/form-data file upload")

    /// Fetches what a URL names, under the egress rule.
    ///
    /// What is said of a failure tells nothing about the network that this server stands in.
    static func fetch(_ url: String, contentType: String?, _ services: Services) async throws -> HMAUpload {
        let given = try contentType.map(HMAContentType.named)
        let limit = services.configuration.maxFetchBytes
        let item = try SpooledItem(folder: services.spoolFolder, limit: limit)
        let head: FetchedHead
        do {
            head = try await services.egress.fetch(
                url, maxBytes: limit, timeout: .seconds(services.configuration.fetchTimeoutSeconds)
            ) { piece in try item.append(piece) }
        } catch let error as EgressError {
            throw refusal(error)
        }
        guard 200..<300 ~= head.status else {
            throw HMAError(.badRequest, "Failed to fetch URL: it answered with status \(head.status)")
        }
        let type: HMAContentType
        let told = (head.contentType ?? "").lowercased()
        if let given {
            type = given
        } else if told.hasPrefix("image") {
            type = .photo
        } else if told.hasPrefix("video") {
            type = .video
        } else {
            throw HMAError(.badRequest, "unsupported url ContentType: \(told.prefix(100))")
        }
        guard item.count > 0 else { throw HMAError(.badRequest, "Failed to fetch URL: it sent nothing") }
        return HMAUpload(item: item, type: type)
    }

    private static func refusal(_ error: EgressError) -> HMAError {
        switch error.code {
        case .invalidURL, .schemeNotAllowed, .privateAddress, .credentialsInURL:
            HMAError(.badRequest, "Invalid or unsafe URL provided")
        case .tooLarge: HMAError(.contentTooLarge, "Content too large")
        case .unavailable: HMAError(.serviceUnavailable, "The server cannot fetch at the moment")
        default: HMAError(.badRequest, "Failed to fetch URL: \(error.code.rawValue)")
        }
    }
}

/// What has been read of a form so far.
struct HMAFormAssembly {
    private(set) var type: HMAContentType?
    private(set) var texts: [String: [UInt8]] = [:]
    private var current: Target?

    private enum Target {
        case file
        case text(String)
        case nothing
    }

    private static let known: Set<String> = ["metadata", "note", "content_id", "content_uri"]

    /// - Returns: bytes of the file.
    mutating func take(_ event: MultipartEvent) throws -> [UInt8]? {
        switch event {
        case .partBegan(let part):
            if part.filename != nil || HMAContentType(rawValue: part.name) != nil {
                guard type == nil else { throw HMAError(.badRequest, "Only one file allowed per request") }
                type = try HMAContentType.named(part.name)
                current = .file
            } else if Self.known.contains(part.name) {
                texts[part.name] = []
                current = .text(part.name)
            } else {
                current = .nothing
            }
        case .partBytes(let bytes):
            switch current {
            case .file: return [UInt8](bytes)
            case .text(let name):
                texts[name, default: []].append(contentsOf: bytes)
                guard texts[name]?.count ?? 0 <= FormReader.textLimit else {
                    throw HMAError(.badRequest, "The field \(name) is larger than \(FormReader.textLimit) bytes")
                }
            case .nothing, nil: break
            }
        case .partEnded: current = nil
        }
        return nil
    }
}
