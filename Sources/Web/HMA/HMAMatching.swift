import FingerprintIndex
import Fingerprints
import Foundation
import HTTPTypes
import SafetyCore
import SafetyDesk
import Storage

/// `/m`: what lies near a fingerprint.
enum HMAMatching {
    static let routes: [HMARoute] = [lookup, lookupFile, rawLookup, compare, indexStatus]

    static let lookup = HMARoute(
        "lookup", .get, "/m/lookup", .matching, "Matches of a signal, or of what a URL names, by bank",
        query: ["signal", "signal_type", "url", "content_type", "types", "banks", "seed", "bypass_coinflip"]
    ) { call in
        let asked = try HMAAsked(call.query)
        let wanted = try call.query["signal_type"].map(type)
        if let signal = call.query["signal"], let wanted {
            let value = try value(signal, wanted)
            let found = try call.banks.matches(of: value, asked)
            return .hma { json in write(found, wanted, to: &json) }
        }
        guard let url = call.query["url"] else {
            throw HMAError(.badRequest, "Either url or both signal and signal_type are required")
        }
        let upload = try await HMAUpload.fetch(url, contentType: call.query["content_type"], call.services)
        let hashed = try await HMAHashed.read(
            upload, types: wanted?.rawValue ?? call.query["types"], call.services)
        return try answer(hashed, asked, call, onlyType: wanted)
    }

    static let lookupFile = HMARoute(
        "lookupFile", .post, "/m/lookup", .matching, "Matches of a file, by kind of signal and bank",
        query: ["types", "banks", "seed", "bypass_coinflip"]
    ) { call in
        let asked = try HMAAsked(call.query)
        let upload = try await HMAUpload.form(call)
        let hashed = try await HMAHashed.read(upload, types: call.query["types"], call.services)
        return try answer(hashed, asked, call, onlyType: nil)
    }

    static let rawLookup = HMARoute(
        "rawLookup", .get, "/m/raw_lookup", .matching, "Ids of contents that match a signal",
        query: ["signal*", "signal_type*", "banks", "include_distance"]
    ) { call in
        let signal = try call.query.required("signal")
        let type = try type(try call.query.required("signal_type"))
        let withDistance = try call.query.flag("include_distance")
        var asked = try HMAAsked(call.query)
        // No coin is tossed here, and what is switched off stays so.
        asked.coin = 0
        asked.everyBank = false
        let found = try call.banks.matches(of: try value(signal, type), asked).flatMap(\.matches).sorted {
            ($0.distance, $0.content) < ($1.distance, $1.content)
        }
        return .hma { json in
            json.array("matches", of: found) { json, match in
                if withDistance { write(match, type, to: &json) } else { json.value(match.content) }
            }
        }
    }

    static let compare = HMARoute(
        "compare", .post, "/m/compare", .matching, "Whether two signals of a kind match each other"
    ) { call in
        let bytes = try await call.body.collect(limit: 1 << 20)
        guard case .object(let pairs) = try JSONValue.parse(bytes) else {
            throw HMAError(.badRequest, "Request input was not a dict")
        }
        var results: [(HMASignalType, isMatch: Bool, distance: Int)] = []
        for (name, pair) in pairs.sorted(by: { $0.key < $1.key }) {
            let type = try type(name)
            guard case .array(let signals) = pair, signals.count == 2 else {
                throw HMAError(.badRequest, "Compare takes exactly 2 signals of type '\(name)'")
            }
            let values = try signals.map { signal in
                guard case .string(let text) = signal else { throw HMAError.invalidSignal(type) }
                return try value(text, type)
            }
            if let one = values[0].pdq, let other = values[1].pdq {
                let distance = one.distance(to: other)
                results.append((type, distance <= HMASignalType.publishedDistance, distance))
            } else {
                results.append((type, values[0] == values[1], 0))
            }
        }
        return .hma { json in
            for (type, isMatch, distance) in results {
                json.name(type.rawValue)
                json.array { json in
                    json.value(isMatch)
                    json.object {
                        if type == .pdq { $0.field("distance", distance) } else { $0.field("distance", "-") }
                    }
                }
            }
        }
    }

    static let indexStatus = HMARoute(
        "indexStatus", .get, "/m/index/status", .matching, "What the index holds", query: ["signal_type"]
    ) { call in
        let types = try call.query["signal_type"].map { [try type($0)] } ?? HMASignalType.allCases
        let now = Int64(call.services.now().timeIntervalSince1970)
        return .hma { json in
            for type in types {
                let size = call.services.indexSize(of: type)
                json.object(type.rawValue) {
                    // It follows every change at once.
                    $0.field("built_to", size > 0 ? now : -1)
                    $0.field("present", size > 0)
                    $0.field("size", size)
                }
            }
        }
    }

    // MARK: Parts

    static func type(_ name: String) throws(HMAError) -> HMASignalType {
        guard let type = HMASignalType(rawValue: name) else {
            throw HMAError(.badRequest, "No such SignalType '\(name)'")
        }
        return type
    }

    private static func value(_ signal: String, _ type: HMASignalType) throws(HMAError) -> FingerprintValue {
        guard let value = type.value(signal) else { throw .invalidSignal(type) }
        return value
    }

    private static func answer(
        _ hashed: HMAHashed, _ asked: HMAAsked, _ call: HMACall, onlyType: HMASignalType?
    ) throws -> Answer {
        var asked = asked
        asked.quality = hashed.quality
        var found: [(HMASignalType, [(bank: String, matches: [HMAMatch])])] = []
        for (type, value) in hashed.values {
            guard let value else { throw HMAError.invalidSignal(type) }
            found.append((type, try call.banks.matches(of: value, asked, item: hashed.names)))
        }
        return .hma { json in
            for (type, banks) in found {
                if onlyType != nil {
                    write(banks, type, to: &json)
                } else {
                    json.object(type.rawValue) { write(banks, type, to: &$0) }
                }
            }
        }
    }

    private static func write(
        _ banks: [(bank: String, matches: [HMAMatch])], _ type: HMASignalType, to json: inout JSONWriter
    ) {
        for (bank, matches) in banks { json.array(bank, of: matches) { write($1, type, to: &$0) } }
    }

    private static func write(_ match: HMAMatch, _ type: HMASignalType, to json: inout JSONWriter) {
        json.object {
            $0.field("bank_content_id", match.content)
            $0.field("distance", type.text(match.distance))
        }
    }
}

extension Services {
    /// Fingerprints of this kind that can match.
    func indexSize(of type: HMASignalType) -> Int {
        type == .pdq ? known.index.count : known.digests.count(ofBytes: type.algorithm.byteCount)
    }
}
