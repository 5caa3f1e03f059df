import Foundation
import HTTPTypes
import SafetyCore
import SafetyDesk
import Storage

/// `/c/bank/NAME/content` and `/c/bank/NAME/signal`: what a bank holds, each content in its own bank only.
enum HMAContents {
    static let routes: [HMARoute] = [addSignals, addContent, read, update, remove]

    static let addSignals = HMARoute(
        "addSignals", .post, "/c/bank/{bank}/signal", .writing, "Adds a content by its signals"
    ) { call in
        let bank = try call.bank()
        var fields = try await call.object()
        var metadata = HMAMetadata()
        metadata.note = try HMAMetadata.note(fields.removeValue(forKey: "note"))
        if let more = fields.removeValue(forKey: "metadata") { try metadata.read(more) }
        guard !fields.isEmpty else { throw HMAError(.badRequest, "No signals given") }
        var values: [FingerprintValue] = []
        for (name, signal) in fields.sorted(by: { $0.key < $1.key }) {
            guard let type = HMASignalType(rawValue: name) else {
                throw HMAError(.badRequest, "No such signal type \(name)")
            }
            guard case .string(let text) = signal, let value = type.value(text) else {
                throw HMAError(.badRequest, "Invalid \(name) signal: \(type.complaint)")
            }
            values.append(value)
        }
        return try await add(values, metadata, to: bank, call)
    }

    static let addContent = HMARoute(
        "addContent", .post, "/c/bank/{bank}/content", .writing, "Adds a content by a file or a URL",
        query: ["url", "content_type", "types", "content_id", "content_uri", "metadata", "note"]
    ) { call in
        let bank = try call.bank()
        var metadata = HMAMetadata()
        let upload: HMAUpload
        if let url = call.query["url"] {
            for name in ["metadata", "content_id", "content_uri", "note"] {
                if let text = call.query[name] { try metadata.read(name, text) }
            }
            for (name, value) in try await call.object() { try metadata.read(name, value) }
            upload = try await HMAUpload.fetch(url, contentType: call.query["content_type"], call.services)
        } else if HMAUpload.isForm(call.request) {
            upload = try await HMAUpload.form(call)
            for (name, bytes) in upload.texts.sorted(by: { $0.key < $1.key }) {
                guard let text = String(validating: bytes, as: UTF8.self) else {
                    throw HMAError(.badRequest, "The field \(name) is no UTF-8")
                }
                try metadata.read(name, text)
            }
        } else {
            throw HMAError(.badRequest, "Neither `url` nor multipart file upload was received")
        }
        let hashed = try await HMAHashed.read(upload, types: call.query["types"], call.services)
        var values: [FingerprintValue] = []
        for (type, value) in hashed.values {
            guard let value else { throw HMAError(.badRequest, "Invalid \(type.rawValue) signal: \(type.complaint)") }
            values.append(value)
        }
        guard !values.isEmpty else { throw HMAError(.badRequest, "No signals given") }
        guard hashed.quality >= bank.minQuality else {
            throw HMAError(
                .badRequest,
                "Invalid pdq signal: the photo has quality \(hashed.quality), the bank takes \(bank.minQuality) and better"
            )
        }
        return try await add(values, metadata, to: bank, call)
    }

    static let read = HMARoute(
        "readContent", .get, "/c/bank/{bank}/content/{id}", .reading, "A content with its metadata and signals",
        query: ["include_signals", "include_metadata"]
    ) { call in
        let withSignals = try call.query.flag("include_signals")
        let withMetadata = try call.query.flag("include_metadata", default: true)
        let bank = try call.bank()
        let content = try content(call, bank)
        let signals = withSignals ? try signals(of: content, call.services.store) : []
        return .hma { json in
            json.name("bank")
            json.hmaBank(bank)
            json.field("disable_until_ts", content.disableUntil)
            json.field("id", content.id)
            let metadata = HMAMetadata(content)
            if withMetadata, !metadata.isEmpty { json.object("metadata") { metadata.write(to: &$0) } }
            json.optional("note", content.note)
            json.nullable("original_media_uri", content.originalURI)
            if withSignals { json.object("signals") { write(signals, to: &$0) } }
        }
    }

    static let update = HMARoute(
        "updateContent", .put, "/c/bank/{bank}/content/{id}", .writing, "Changes the switch or the note of a content"
    ) { call in
        let bank = try call.bank()
        var content = try content(call, bank)
        let fields = try await call.object()
        if let until = try HMABanking.number("disable_until_ts", fields["disable_until_ts"]) {
            let now = call.services.now().timeIntervalSince1970
            guard until >= 0, until <= now + 5 * 366 * 86_400, until == until.rounded() else {
                throw HMAError(
                    .badRequest, "disable_until_ts must be 0, 1 or a time in seconds no more than five years ahead")
            }
            content.disableUntil = Int64(until)
        }
        if fields["note"] != nil { content.note = try HMAMetadata.note(fields["note"]) }
        let wanted = content
        let changed = try await call.background {
            let changed = try call.services.store.updateContent(wanted)
            try call.services.known.catchUp()
            return changed
        }
        return .hma { json in
            json.name("bank")
            json.hmaBank(bank)
            json.object("collab_metadata") { _ in }
            json.field("disable_until_ts", changed.disableUntil)
            json.field("id", changed.id)
            json.nullable("note", changed.note)
            json.nullable("original_media_uri", changed.originalURI)
            let metadata = HMAMetadata(changed)
            json.name("user_metadata")
            if metadata.isEmpty { json.null() } else { json.object { metadata.write(to: &$0) } }
        }
    }

    static let remove = HMARoute(
        "removeContent", .delete, "/c/bank/{bank}/content/{id}", .writing, "Removes a content from its bank"
    ) { call in
        let bank = try call.bank()
        guard let id = Int64(call.part("id")) else { throw missing(call) }
        let isGone = try await call.background {
            let isGone = try call.services.store.removeContent(id, inBank: bank.id)
            try call.services.known.catchUp()
            return isGone
        }
        return .hma { $0.field("deleted", isGone ? 1 : 0) }
    }

    // MARK: Parts

    private static func missing(_ call: HMACall) -> HMAError {
        HMAError(.notFound, "content '\(call.part("id"))' not found in bank '\(call.part("bank"))'")
    }

    private static func content(_ call: HMACall, _ bank: Bank) throws -> BankContent {
        guard let id = Int64(call.part("id")),
            let content = try call.services.store.content(id, inBank: bank.id)
        else { throw missing(call) }
        return content
    }

    private static func add(
        _ values: [FingerprintValue], _ metadata: HMAMetadata, to bank: Bank, _ call: HMACall
    ) async throws -> Answer {
        for value in values {
            if let reason = BankIntake.refusal(of: value), let type = HMASignalType(value.algorithm) {
                throw HMAError(.badRequest, "Invalid \(type.rawValue) signal: \(reason)")
            }
        }
        let new = NewContent(
            fingerprints: values.map { NewFingerprint($0) }, note: metadata.note, contentID: metadata.contentID,
            contentURI: metadata.contentURI, json: metadata.json)
        let content = try await call.background {
            let content = try call.services.store.addContent(new, toBank: bank.id)
            try call.services.known.catchUp()
            return content
        }
        return .hma { json in
            json.field("id", content.id)
            json.object("signals") { write(values, to: &$0) }
        }
    }

    private static func signals(of content: BankContent, _ store: Store) throws -> [FingerprintValue] {
        try store.fingerprints(ids: content.fingerprints).values.sorted { $0.id < $1.id }.map(\.value)
    }

    /// One value of each kind, as HMA has it, in order of name. Kinds that HMA has not are told under our names for them.
    private static func write(_ values: [FingerprintValue], to json: inout JSONWriter) {
        var named: [String: FingerprintValue] = [:]
        for value in values {
            let name = HMASignalType(value.algorithm)?.rawValue ?? value.algorithm.rawValue
            if named[name] == nil { named[name] = value }
        }
        for (name, value) in named.sorted(by: { $0.key < $1.key }) { json.field(name, value.hex) }
    }
}
