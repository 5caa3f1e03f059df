import Fingerprints
import Foundation
import HTTPTypes
import Media
import SafetyCore
import SafetyDesk
import Storage

/// `POST /v1/banks/{bank}/pictures`: a picture in, its fingerprint into the bank. The picture is never kept.
enum PicturesAPI {
    static let routes: [Route] = [add]

    static let add = Route(
        "addPicture", .post, "/v1/banks/{bank}/pictures", .scope(.banksWrite), tag: "Fingerprints",
        "Add the fingerprint of a picture",
        "The picture is read by a confined worker and thrown away. A flat picture, or one below the bank's quality, is "
            + "refused: its fingerprint would match what it should not.",
        parameters: [
            BanksAPI.name,
            .query("external_id", .string(.init(least: 1, most: 256)), "Your own name for it.", example: "case-7"),
            .query("labels", .string(), "Labels, with commas.", example: "drawing"),
            .query("note", .string(.init(most: 4000)), "A note for people.", example: "from the intake form"),
            .query("digests", .boolean(), "Also add the SHA-256 of the file.", example: "true"),
        ],
        takes: [
            Route.Content("image/*", .bytes(description: "A picture.")),
            Route.Content("application/octet-stream", .bytes(description: "A picture.")),
            Route.Content(
                "multipart/form-data", .object(.init([("file", .bytes(description: "A picture."), true)]))),
        ],
        success: [
            .init(
                .ok, "What became of it.",
                [
                    .json(
                        .named("AddReport"),
                        example: "{\"added\":1,\"updated\":0,\"unchanged\":0,\"refused\":0,\"errors\":[],\"ids\":[7]}")
                ])
        ], problems: [.notFound, .malformedMultipart, .valueTaken], idempotent: true
    ) { call in
        let bank = try call.services.known.bank(named: call.part("bank"))
        let item: SpooledItem
        switch call.mediaType {
        case "multipart/form-data": item = try await FormReader.read(call, item: "file", texts: []).item
        case let type where type.hasPrefix("image/") || type == "application/octet-stream":
            item = try await call.body.spool(call.services)
        default:
            throw Problem(.unsupportedMediaType, "Send the picture as image/* or multipart/form-data.")
        }
        guard item.count > 0 else { throw Problem(.emptyBody, "The body is empty; a picture was expected.") }
        let reading = await call.services.screening.read(item, options: .storedOnly)
        if let failure = reading.failure {
            throw Problem.invalid("picture", "cannot be read: \(failure.reason)")
        }
        guard let picture = reading.pictures.first else { throw Problem.invalid("picture", "holds no picture") }
        guard picture.quality >= bank.minQuality else {
            throw Problem.invalid(
                "picture", "has quality \(picture.quality), and the bank takes \(bank.minQuality) and better")
        }
        let labels = call.query["labels"].map { _ in call.query.list("labels") }
        var new = [
            NewFingerprint(
                FingerprintValue(picture.hash), externalID: call.query["external_id"], labels: labels,
                note: call.query["note"])
        ]
        if try call.query.flag("digests") ?? false,
            let digest = FingerprintValue(.sha256, bytes: item.sha256)
        {
            new.append(NewFingerprint(digest, labels: labels, note: call.query["note"]))
        }
        let wanted = new
        return try FingerprintsAPI.report(
            try await call.background { try call.services.known.add(wanted, to: bank) }, notes: reading.notes)
    }
}
