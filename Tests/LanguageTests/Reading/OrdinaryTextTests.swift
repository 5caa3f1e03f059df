import Foundation
import Language
import SafetyCore
import Testing

/// Ordinary chats that lie outside the repository; they are counted, never printed.
private enum OrdinaryText: String, CaseIterable, Sendable {
    case sms
    case irc
    case smallTalk
    case transactions
    case spanish

    static let folder: URL = {
        let shared =
            ProcessInfo.processInfo.environment["PORCHLIGHT_SHARED"].map { URL(filePath: $0) }
            ?? URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "shared")
        return shared.appending(path: "data/benign-chat")
    }()

    static var isThere: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "sms_part.txt").path) }

    private func contents(_ name: String) throws -> Data {
        try Data(contentsOf: OrdinaryText.folder.appending(path: name))
    }

    private func lines(_ name: String) throws -> [String] {
        String(decoding: try contents(name), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    func messages() throws -> [String] {
        switch self {
        case .sms: return try lines("sms_part.txt")
        case .spanish: return try lines("spanish_smalltalk.txt")
        case .irc:
            let names = try FileManager.default.contentsOfDirectory(
                atPath: OrdinaryText.folder.appending(path: "ubuntu_irc").path)
            return try names.filter { $0.hasSuffix(".txt") }.sorted().flatMap { try lines("ubuntu_irc/" + $0) }
                .filter { $0.hasPrefix("[") }
                .compactMap { line in line.range(of: "> ").map { String(line[$0.upperBound...]) } }
        case .smallTalk:
            let object = try JSONSerialization.jsonObject(with: contents("topical_chat_valid_freq.json"))
            let talks = try #require(object as? [String: [String: Any]])
            return talks.values.flatMap { talk in
                (talk["content"] as? [[String: Any]] ?? []).compactMap { $0["message"] as? String }
            }
        case .transactions:
            let object = try JSONSerialization.jsonObject(with: contents("taskmaster4_part.json"))
            let talks = try #require(object as? [[String: Any]])
            return talks.flatMap { talk in
                (talk["utterances"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String }
            }
        }
    }
}

@Suite("Ordinary chats", .enabled(if: OrdinaryText.isThere))
struct OrdinaryTextTests {
    @Test("At most one in a hundred is raised, in a stream or alone", arguments: OrdinaryText.allCases)
    fileprivate func raised(corpus: OrdinaryText) throws {
        let messages = try corpus.messages()
        try #require(messages.count > 500)
        for context in TextContext.allCases {
            let raised = messages.count { SharedReader.reader.read($0, context: context).level >= .caution }
            #expect(Double(raised) <= 0.01 * Double(messages.count), "\(context): \(raised) of \(messages.count)")
        }
    }

    @Test("Hidden ordinary text is raised no oftener", arguments: Obfuscator.allCases)
    func hidden(how: Obfuscator) throws {
        var raised = 0
        var count = 0
        for corpus in OrdinaryText.allCases {
            for message in try corpus.messages().enumerated().filter({ $0.offset % 7 == 0 }).map(\.element) {
                count += 1
                if SharedReader.reader.read(how.hide(message), context: .stream).level >= .caution { raised += 1 }
            }
        }
        #expect(Double(raised) <= 0.01 * Double(count), "\(raised) of \(count)")
    }
}
