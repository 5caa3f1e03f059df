import Digests
import Foundation
import HTTPTypes
import SafetyCore
import SafetyDesk
import Storage

/// `/v1/banks`: named lists of fingerprints.
enum BanksAPI {
    static let routes: [Route] = [list, create, read, update, remove]

    static let name = Route.Parameter.path(
        "bank", "Name of the bank; upper and lower case do not differ.", example: "demo")
    static let ifMatch = Route.Parameter.header(
        "If-Match", "Change it only if it still has this ETag.", example: "\"1b2c3d4e5f607182\"")

    static let list = Route(
        "listBanks", .get, "/v1/banks", .scope(.banksRead), tag: "Banks", "List the banks",
        success: [
            .init(.ok, "Every bank.", [.json(.named("Banks"), example: "{\"banks\":[\(Examples.bank)]}")])
        ]
    ) { call in
        let banks = try call.services.store.banks()
        return .json { json in json.array("banks", of: banks) { $0.bank($1) } }
    }

    static let create = Route(
        "createBank", .post, "/v1/banks", .scope(.banksWrite), tag: "Banks", "Make a bank",
        "A match within `max_distance` gets the bank's `decision`.",
        takes: [
            .json(.named("NewBank"), example: "{\"name\":\"partner\",\"decision\":\"hold\",\"labels\":[\"trial\"]}")
        ],
        success: [
            .init(.created, "The bank; `Location` says where it is.", [.json(.named("Bank"), example: Examples.bank)])
        ],
        problems: [.nameTaken], idempotent: true
    ) { call in
        var fields = try await call.fields()
        var new = NewBank(name: try fields.requiredString("name", limit: 64))
        new.source = try fields.string("source", limit: 1000) ?? new.source
        new.note = try fields.string("note") ?? new.note
        new.labels = try fields.strings("labels") ?? new.labels
        new.harm = try fields.choice("harm", Harm.self) ?? new.harm
        new.decision = try fields.choice("decision", Decision.self, except: Self.mild) ?? new.decision
        new.enabled = try fields.flag("enabled") ?? new.enabled
        new.maxDistance = try fields.integer("max_distance", in: 0...64) ?? new.maxDistance
        new.minQuality = try fields.integer("min_quality", in: 0...100) ?? new.minQuality
        new.matchRatio = try fields.number("match_ratio", in: 0...1) ?? new.matchRatio
        try fields.finish()
        let wanted = new
        let bank = try await call.background { try call.services.known.createBank(wanted) }
        return answer(bank, .created, location: read.path.link(["bank": bank.name]))
    }

    static let read = Route(
        "readBank", .get, "/v1/banks/{bank}", .scope(.banksRead), tag: "Banks", "Read a bank",
        parameters: [
            name,
            .query("counts", .boolean(), "Also count its fingerprints, which reads the whole bank.", example: "true"),
        ],
        success: [.init(.ok, "The bank, with an ETag.", [.json(.named("Bank"), example: Examples.bank)])],
        problems: [.notFound]
    ) { call in
        let bank = try call.services.known.bank(named: call.part("bank"))
        guard try call.query.flag("counts") ?? false else { return answer(bank) }
        let counts = try await call.background { try call.services.store.counts(ofBank: bank.id) }
        return answer(bank, counts: counts)
    }

    static let update = Route(
        "updateBank", .patch, "/v1/banks/{bank}", .scope(.banksWrite), tag: "Banks", "Change or rename a bank",
        "Fields that are not sent stay. The next request sees the change.", parameters: [name, ifMatch],
        takes: [
            .json(.named("BankChange"), example: "{\"enabled\":false,\"note\":\"paused until the list is checked\"}")
        ],
        success: [.init(.ok, "The bank as it is now.", [.json(.named("Bank"), example: Examples.bank)])],
        problems: [.notFound, .nameTaken, .preconditionFailed], idempotent: true
    ) { call in
        var bank = try call.services.known.bank(named: call.part("bank"))
        try Precondition.check(call.request, tag(bank))
        var fields = try await call.fields()
        bank.name = try fields.string("name", limit: 64) ?? bank.name
        bank.source = try fields.string("source", limit: 1000) ?? bank.source
        bank.note = try fields.string("note") ?? bank.note
        bank.labels = try fields.strings("labels") ?? bank.labels
        bank.harm = try fields.choice("harm", Harm.self) ?? bank.harm
        bank.decision = try fields.choice("decision", Decision.self, except: Self.mild) ?? bank.decision
        bank.enabled = try fields.flag("enabled") ?? bank.enabled
        bank.maxDistance = try fields.integer("max_distance", in: 0...64) ?? bank.maxDistance
        bank.minQuality = try fields.integer("min_quality", in: 0...100) ?? bank.minQuality
        bank.matchRatio = try fields.number("match_ratio", in: 0...1) ?? bank.matchRatio
        try fields.finish()
        let wanted = bank
        return answer(try await call.background { try call.services.known.updateBank(wanted) })
    }

    static let remove = Route(
        "removeBank", .delete, "/v1/banks/{bank}", .scope(.banksWrite), tag: "Banks",
        "Remove a bank with all its fingerprints", parameters: [name, ifMatch],
        success: [.init(.noContent, "It is gone.")], problems: [.notFound, .preconditionFailed]
    ) { call in
        let bank = try call.services.known.bank(named: call.part("bank"))
        try Precondition.check(call.request, tag(bank))
        try await call.background { try call.services.known.removeBank(bank) }
        return .noContent
    }

    /// Decisions that no bank can ask for: a match with known material never passes.
    static let mild: [Decision] = [.allow, .guide, .blur]

    private static func answer(
        _ bank: Bank, _ status: HTTPResponse.Status = .ok, location: String? = nil, counts: BankCounts? = nil
    ) -> Answer {
        var json = JSONWriter()
        json.bank(bank, counts: counts)
        var headers: HTTPFields = [.eTag: tag(bank)]
        if let location { headers[.location] = location }
        return .json(json.bytes, status: status, headers: headers)
    }

    private static func tag(_ bank: Bank) -> String {
        var json = JSONWriter()
        json.bank(bank)
        return Precondition.tag(json.bytes)
    }
}
