import Foundation
import Language
import SafetyCore

/// A labelled sentence of the files `Cases/signs-*.jsonl`.
///
/// Each set was written before the patterns had seen it, by one author in several voices, to find out how far the
/// patterns carry; of most, a third of each sign went unread into a file `-unseen`, and the rest was then learned from.
/// docs/signs.md has the figures of the first readings.
struct SignCase: Decodable, Sendable {
    var id: String
    var kind: String
    var lang: String
    var voice: String
    var text: String
    var signs: [String]
    /// A hard ordinary reading: nothing may be raised above a notice.
    var ordinary: Bool

    static func all(in file: String) throws -> [SignCase] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let data = try Data(contentsOf: folder.appending(path: "Cases").appending(path: file + ".jsonl"))
        return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(SignCase.self, from: $0) }
    }

    static let seenFiles = ["signs-english", "signs-spanish"]
    static let unseenFiles = ["signs-english-unseen", "signs-spanish-unseen"]
    /// Later sets in other words, learned from.
    static let laterFiles = ["signs-second", "signs-third", "signs-fourth", "signs-fifth", "signs-seventh"]
    /// Hard ordinary readings alone.
    static let ordinaryFile = "signs-sixth-ordinary"
    /// The third of the fourth set that was never learned from.
    static let keptFile = "signs-fourth-unseen"
    static let allFiles = seenFiles + unseenFiles + laterFiles + [keptFile, ordinaryFile, "signs-eighth"]

    var textKind: TextKind { TextKind(rawValue: kind) ?? .message }

    /// Whether each sign of the case was found and not taken for ordinary.
    func isFound(in reading: TextReading) -> Bool {
        signs.allSatisfy { sign in reading.reasons.contains { $0.sign.rawValue == sign && $0.lowers.isEmpty } }
    }
}

/// One reader for all tests: it is made to be kept.
enum SharedReader {
    static let reader = TextReader()
}

extension TextReading {
    /// Somebody should look, or help comes first.
    var isRaised: Bool { level >= .caution || helpFirst }

    func has(_ sign: SignID) -> Bool { reasons.contains { $0.sign == sign } }
    func hasPlain(_ sign: SignID) -> Bool { reasons.contains { $0.sign == sign && $0.lowers.isEmpty } }
}
