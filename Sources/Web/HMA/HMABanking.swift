import HTTPTypes
import SafetyCore
import SafetyDesk
import Storage

/// `/c/banks` and `/c/bank/NAME`.
enum HMABanking {
    static let routes: [HMARoute] = [list, create, read, update, remove]

    static let list = HMARoute("listBanks", .get, "/c/banks", .reading, "Every bank") { call in
        let banks = try call.services.store.banks()
        var json = JSONWriter()
        json.array(of: banks) { $0.hmaBank($1) }
        return .hma(json.bytes)
    }

    static let create = HMARoute("createBank", .post, "/c/banks", .writing, "Makes a bank") { call in
        let fields = try await call.object()
        let name = try text("name", fields)
        guard let name else { throw HMAError.missing("name", in: .object(fields)) }
        try check(name)
        let (enabled, ratio) = try matching(fields)
        var new = NewBank(name: name)
        new.enabled = enabled ?? true
        new.matchRatio = ratio ?? 1
        let wanted = new
        let bank = try await call.background { try call.services.known.createBank(wanted) }
        return .hma(status: .created) { $0.hmaBankFields(bank) }
    }

    static let read = HMARoute("readBank", .get, "/c/bank/{bank}", .reading, "A bank") { call in
        let bank = try call.bank()
        return .hma { $0.hmaBankFields(bank) }
    }

    static let update = HMARoute("updateBank", .put, "/c/bank/{bank}", .writing, "Changes or renames a bank") { call in
        var bank = try call.bank { _ in "Bank not found" }
        let fields = try await call.object()
        if let name = try text("name", fields), name != bank.name {
            try check(name)
            bank.name = name
        }
        let (enabled, ratio) = try matching(fields)
        bank.enabled = enabled ?? bank.enabled
        // A share of 0 is how HMA switches a bank off; switched on again, it is asked by everybody.
        bank.matchRatio = ratio ?? (enabled == true && bank.matchRatio == 0 ? 1 : bank.matchRatio)
        let wanted = bank
        let changed = try await call.background { try call.services.known.updateBank(wanted) }
        return .hma { $0.hmaBankFields(changed) }
    }

    static let remove = HMARoute(
        "removeBank", .delete, "/c/bank/{bank}", .writing, "Removes a bank with all that is in it"
    ) { call in
        if let bank = try call.services.store.bank(named: call.part("bank")) {
            try await call.background { try call.services.known.removeBank(bank) }
        }
        return .hma { $0.field("message", "Done") }
    }

    // MARK: Fields

    /// Names as HMA has them, so that a bank made here could be made there.
    private static func check(_ name: String) throws(HMAError) {
        let letters = name.utf8.enumerated().allSatisfy { position, byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): position > 0
            default: false
            }
        }
        guard letters, !name.isEmpty else {
            throw HMAError(.badRequest, "Bank names must be UPPER_WITH_UNDERSCORE")
        }
    }

    private static func text(_ name: String, _ fields: [String: JSONValue]) throws(HMAError) -> String? {
        switch fields[name] {
        case nil, .null: return nil
        case .string(let text): return text
        case .some(let other):
            throw HMAError(
                .init(type: "string_type", location: name, message: "This must be a string", input: other))
        }
    }

    /// What the fields say of the switch and the share of look-ups that ask the bank.
    private static func matching(
        _ fields: [String: JSONValue]
    ) throws(HMAError) -> (enabled: Bool?, ratio: Double?) {
        let flag = try flag(fields["enabled"])
        guard let ratio = try number("enabled_ratio", fields["enabled_ratio"]) else { return (flag, nil) }
        guard 0...1 ~= ratio else {
            throw HMAError(
                .init(
                    type: ratio > 1 ? "less_than_equal" : "greater_than_equal", location: "enabled_ratio",
                    message: "This must lie between 0 and 1", input: .number(ratio)))
        }
        // Off if either of them says so.
        if ratio == 0 { return (false, nil) }
        return (flag ?? true, ratio)
    }

    private static func flag(_ value: JSONValue?) throws(HMAError) -> Bool? {
        switch value {
        case nil, .null: return nil
        case .bool(let flag): return flag
        case .integer(0): return false
        case .integer(1): return true
        case .string(let text) where ["true", "1", "yes", "on"].contains(text.lowercased()): return true
        case .string(let text) where ["false", "0", "no", "off"].contains(text.lowercased()): return false
        case .some(let other):
            throw HMAError(
                .init(type: "bool_parsing", location: "enabled", message: "This must be true or false", input: other))
        }
    }

    /// A number, which clients also send as text.
    static func number(_ name: String, _ value: JSONValue?) throws(HMAError) -> Double? {
        switch value {
        case nil, .null: return nil
        case .integer(let whole): return Double(whole)
        case .number(let real): return real
        case .string(let text):
            if let number = Double(text), number.isFinite { return number }
        default: break
        }
        throw HMAError(
            .init(
                type: "float_parsing", location: name, message: "This must be a number",
                input: value ?? .null))
    }
}

extension Bank {
    /// The share of look-ups that ask the bank; 0 where it is switched off.
    var hmaRatio: Double { enabled ? matchRatio : 0 }
}

extension JSONWriter {
    mutating func hmaBank(_ bank: Bank) { object { $0.hmaBankFields(bank) } }

    mutating func hmaBankFields(_ bank: Bank) {
        field("matching_enabled_ratio", bank.hmaRatio)
        field("name", bank.name)
    }
}
