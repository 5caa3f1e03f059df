import Foundation

/// One content of an HMA bank, as it answers for it.
struct HMAContent: Sendable, Equatable {
    var id: Int64
    /// The bank that it says it belongs to: HMA answers for any content through any bank.
    var bank: String
    /// Kinds of signals with their values, in order of name.
    var signals: [Signal]
    var note: String?
    var contentID: String?
    var contentURI: String?
    var originalURI: String?
    /// What was kept beside it: a JSON object as text.
    var json: String?
    /// 1 enabled, 0 disabled, else seconds since 1970 until which it is disabled.
    var disableUntil: Int64

    struct Signal: Sendable, Equatable {
        var type: String
        var value: String
    }

    /// An answer that is not what HMA sends, in words.
    struct Unreadable: Error, Equatable {
        var reason: String
    }

    /// Reads the answer to `/c/bank/NAME/content/ID`.
    init(_ bytes: [UInt8]) throws(Unreadable) {
        guard let object = (try? JSONSerialization.jsonObject(with: Data(bytes))) as? [String: Any] else {
            throw Unreadable(reason: "the answer is no JSON object")
        }
        guard let id = (object["id"] as? NSNumber)?.int64Value else { throw Unreadable(reason: "the answer has no id") }
        guard let bank = (object["bank"] as? [String: Any])?["name"] as? String else {
            throw Unreadable(reason: "the answer does not say which bank it belongs to")
        }
        guard let signals = object["signals"] as? [String: Any] else {
            throw Unreadable(reason: "the answer has no signals")
        }
        self.id = id
        self.bank = bank
        self.signals = signals.sorted { $0.key < $1.key }.map {
            Signal(type: $0.key, value: ($0.value as? String) ?? "")
        }
        note = object["note"] as? String
        originalURI = object["original_media_uri"] as? String
        disableUntil = max(0, (object["disable_until_ts"] as? NSNumber)?.int64Value ?? 1)
        let metadata = object["metadata"] as? [String: Any] ?? [:]
        contentID = metadata["content_id"] as? String
        contentURI = metadata["content_uri"] as? String
        var kept = metadata["json"] as? [String: Any] ?? [:]
        // Which exchange it came from and under which key; there is no other place for it.
        if let exchange = metadata["collab"], !(exchange is NSNull) { kept["collab"] = exchange }
        if !kept.isEmpty,
            let data = try? JSONSerialization.data(
                withJSONObject: kept, options: [.sortedKeys, .withoutEscapingSlashes])
        {
            json = String(decoding: data, as: UTF8.self)
        }
    }
}
