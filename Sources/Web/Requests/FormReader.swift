import HTTPTypes
import Hummingbird
import NIOCore
import SafetyDesk

/// Reads a multipart form: one part that is an item, spooled as it comes, and small parts of text.
enum FormReader {
    struct Form: Sendable {
        var item: SpooledItem
        /// Name of the part that held the item.
        var itemName: String
        var texts: [String: [UInt8]]
    }

    /// Size of a text part, in bytes.
    static let textLimit = 65_536

    static func read(_ call: Call, item name: String, texts: Set<String>) async throws -> Form {
        try await read(call, items: [name], texts: texts)
    }

    /// - Parameters:
    ///   - items: names that the part with the item may have.
    ///   - texts: names of the other parts that are known.
    /// - Throws: ``Problem`` for a broken form, a part of another name, a second item or none.
    static func read(_ call: Call, items: Set<String>, texts: Set<String>) async throws -> Form {
        var assembly = FormAssembly(items: items, texts: texts)
        var parser: MultipartParser
        do {
            let boundary = try MultipartBoundary.parse(contentType: call.request.headers[.contentType] ?? "")
            parser = try MultipartParser(boundary: boundary)
        } catch {
            throw Problem(.malformedMultipart, "\(error)")
        }
        let services = call.services
        let limit = services.configuration.maxBody
        try await call.body.forEach { buffer in
            var pieces: [FormAssembly.Piece] = []
            do {
                try buffer.withUnsafeReadableBytes { bytes in
                    try parser.consume(bytes) { event in
                        if let piece = try assembly.take(event) { pieces.append(piece) }
                    }
                }
            } catch let error as MultipartError {
                throw Problem(.malformedMultipart, "\(error)")
            }
            for piece in pieces {
                switch piece {
                case .itemBegan: assembly.item = try SpooledItem(folder: services.spoolFolder, limit: limit)
                case .itemBytes(let bytes):
                    if let item = assembly.item { try await services.append(ByteBuffer(bytes: bytes), to: item) }
                }
            }
        }
        do { try parser.finish() } catch { throw Problem(.malformedMultipart, "\(error)") }
        guard let item = assembly.item, let itemName = assembly.itemName else {
            throw Problem(
                .malformedMultipart, "The form has no part named \(items.sorted().joined(separator: " or ")).")
        }
        guard item.count > 0 else { throw Problem(.emptyBody, "The part \(itemName) is empty.") }
        return Form(item: item, itemName: itemName, texts: assembly.collected)
    }
}

/// What has been read of a form so far.
struct FormAssembly {
    enum Piece {
        case itemBegan
        case itemBytes([UInt8])
    }

    let items: Set<String>
    let texts: Set<String>
    var item: SpooledItem?
    private(set) var itemName: String?
    private(set) var collected: [String: [UInt8]] = [:]
    private var current: String?

    init(items: Set<String>, texts: Set<String>) {
        self.items = items
        self.texts = texts
    }

    mutating func take(_ event: MultipartEvent) throws(Problem) -> Piece? {
        switch event {
        case .partBegan(let part):
            current = part.name
            if items.contains(part.name) {
                guard itemName == nil else { throw Problem(.malformedMultipart, "Only one file is taken at a time.") }
                itemName = part.name
                return .itemBegan
            }
            guard texts.contains(part.name) else {
                throw Problem(
                    .malformedMultipart,
                    "There is no part \(part.name) here. Known are: \(items.union(texts).sorted().joined(separator: ", "))."
                )
            }
            guard collected.updateValue([], forKey: part.name) == nil else {
                throw Problem(.malformedMultipart, "The part \(part.name) came twice.")
            }
            return nil
        case .partBytes(let bytes):
            guard let current else { return nil }
            if items.contains(current) { return .itemBytes([UInt8](bytes)) }
            collected[current, default: []].append(contentsOf: bytes)
            guard (collected[current]?.count ?? 0) <= FormReader.textLimit else {
                throw Problem(.malformedMultipart, "The part \(current) is larger than \(FormReader.textLimit) bytes.")
            }
            return nil
        case .partEnded:
            current = nil
            return nil
        }
    }
}
