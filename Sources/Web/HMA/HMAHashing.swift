import HTTPTypes
import Digests
import Fingerprints
import Media
import SafetyCore
import SafetyDesk
import Storage

/// `/h`: fingerprints of what is sent or pointed to.
enum HMAHashing {
    static let routes: [HMARoute] = [hashURL, hashFile]

    static let hashURL = HMARoute(
        "hashURL", .get, "/h/hash", .matching, "Fingerprints of what a URL names",
        query: ["url*", "content_type", "types"]
    ) { call in
        let upload = try await HMAUpload.fetch(
            try call.query.required("url"), contentType: call.query["content_type"], call.services)
        return answer(try await HMAHashed.read(upload, types: call.query["types"], call.services))
    }

    static let hashFile = HMARoute(
        "hashFile", .post, "/h/hash", .matching, "Fingerprints of a file, sent as the form field photo or video",
        query: ["types"]
    ) { call in
        let upload = try await HMAUpload.form(call)
        return answer(try await HMAHashed.read(upload, types: call.query["types"], call.services))
    }

    private static func answer(_ hashed: HMAHashed) -> Answer {
        .hma { json in
            for (type, value) in hashed.values { json.field(type.rawValue, value?.hex ?? "") }
        }
    }
}

/// The fingerprints of a file.
struct HMAHashed: Sendable {
    /// In order of name. A picture with too little in it has no value: its fingerprint would say nothing.
    var values: [(type: HMASignalType, value: FingerprintValue?)] = []
    /// PDQ quality, 0…100.
    var quality = 100
    /// What exceptions may name the item by.
    var names: [FingerprintValue] = []

    /// Least PDQ quality of a picture that has a fingerprint here.
    static let leastQuality = 50

    /// - Parameter types: names of the kinds that are wanted, with commas; nil is every kind that the content has.
    static func read(_ upload: HMAUpload, types: String?, _ services: Services) async throws -> HMAHashed {
        let wanted = try Self.wanted(types, of: upload.type)
        var hashed = HMAHashed()
        for type in wanted {
            switch type {
            case .pdq: try await hashed.readPicture(upload.item, services)
            case .videoMD5: try await hashed.readVideo(upload.item, services)
            }
        }
        if let name = FingerprintValue(.sha256, bytes: upload.item.sha256) { hashed.names.append(name) }
        return hashed
    }

    private static func wanted(_ types: String?, of content: HMAContentType) throws(HMAError) -> [HMASignalType] {
        guard let types else { return content.signalTypes }
        let names = types.split(separator: ",")
        guard !names.isEmpty else { throw HMAError(.badRequest, "empty signal type selection") }
        var wanted: Set<HMASignalType> = []
        for name in names {
            guard let type = HMASignalType(rawValue: String(name)) else {
                throw HMAError(.badRequest, "signal type '\(name)' doesn't exist or is disabled")
            }
            wanted.insert(type)
        }
        return content.signalTypes.filter(wanted.contains)
    }

    private mutating func readPicture(_ item: SpooledItem, _ services: Services) async throws {
        let reading = await services.screening.read(item, options: .storedOnly)
        if let failure = reading.failure { throw Self.refusal(failure, "photo") }
        guard let picture = reading.pictures.first else {
            throw HMAError(.badRequest, "The file cannot be read as a photo: it holds no picture")
        }
        quality = picture.quality
        let isGood = picture.quality >= Self.leastQuality && !picture.hash.isFlat
        values.append((.pdq, isGood ? FingerprintValue(picture.hash) : nil))
    }

    private mutating func readVideo(_ item: SpooledItem, _ services: Services) async throws {
        // The digest is of the bytes, whatever they are; only the digest is asked for.
        let reading = await services.screening.read(
            item, options: ReadingOptions(decode: .storedOnly, digests: [.md5]))
        guard let digest = reading.digests[.md5], let value = FingerprintValue(.md5, bytes: digest.bytes) else {
            throw HMAError(.serviceUnavailable, "The file could not be read at the moment")
        }
        values.append((.videoMD5, value))
    }

    private static func refusal(_ failure: MediaError, _ kind: String) -> HMAError {
        switch failure.code {
        case .workerUnavailable, .invalidReply, .unreadable:
            HMAError(.serviceUnavailable, "The file could not be read at the moment. Send it again.")
        default: HMAError(.badRequest, "The file cannot be read as a \(kind): \(failure.reason)")
        }
    }
}
