import Foundation

/// Asks an HMA for contents by their ids.
struct HMAWalk {
    enum Answer: Sendable {
        case content(HMAContent)
        case nothing
        /// The server has something there and does not say what.
        case unreadable(String)
    }

    private let source: HMASource
    private let wanted: [String]
    private let all: [String]
    /// Whether it was seen to answer for a content through another bank than its own.
    private var anyBankWill = false
    /// The bank that is asked first.
    private var favourite: String

    /// - Parameters:
    ///   - wanted: the banks that are read, at least one.
    ///   - all: every bank of the server.
    init(source: HMASource, wanted: [String], all: [String]) {
        self.source = source
        self.wanted = wanted
        self.all = all
        favourite = wanted.first ?? ""
    }

    /// Asks for a range of ids, a few at a time. The answers are in order of id.
    mutating func read(_ ids: Range<Int64>) async throws -> [(id: Int64, answer: Answer)] {
        let source = source
        let readers = anyBankWill ? [favourite] : [favourite] + wanted.filter { $0 != favourite }
        var answers: [Int64: (Answer, throughBank: String)] = [:]
        try await withThrowingTaskGroup(of: (Int64, Answer, String).self) { group in
            var waiting = ids.makeIterator()
            func start() {
                guard let id = waiting.next() else { return }
                group.addTask {
                    for reader in readers {
                        let answer = try await Self.ask(source, id, through: reader)
                        if case .nothing = answer { continue }
                        return (id, answer, reader)
                    }
                    return (id, .nothing, readers[0])
                }
            }
            for _ in 0..<HMAImport.atATime { start() }
            while let (id, answer, reader) = try await group.next() {
                answers[id] = (answer, reader)
                start()
            }
        }
        var ordered: [(id: Int64, answer: Answer)] = []
        var last: String?
        for id in ids {
            guard let (answer, reader) = answers[id] else { continue }
            ordered.append((id, answer))
            if case .content(let content) = answer {
                if content.bank != reader { anyBankWill = true }
                last = reader
            }
        }
        if let last {
            favourite = last
        } else if anyBankWill, let place = all.firstIndex(of: favourite) {
            // A bank that was removed meanwhile answers for nothing: ask through another.
            favourite = all[(place + 1) % all.count]
        }
        return ordered
    }

    private static func ask(_ source: HMASource, _ id: Int64, through bank: String) async throws -> Answer {
        let (status, body) = try await source.get(
            "/c/bank/\(encode(bank))/content/\(id)?include_signals=true&include_metadata=true")
        switch status {
        case 404: return .nothing
        case 200:
            do {
                let content = try HMAContent(body)
                guard content.id == id else { return .unreadable("the answer is for id \(content.id)") }
                return .content(content)
            } catch { return .unreadable(error.reason) }
        default:
            // A fault of this content, or of the server? It still has to answer for its banks.
            guard try await source.get("/c/banks").status == 200 else {
                throw HMAImportError.unreachable("it answers with status \(status)")
            }
            return .unreadable("the server answers with status \(status)")
        }
    }

    static func encode(_ name: String) -> String {
        name.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(CharacterSet(charactersIn: "-._~")))
            ?? name
    }
}
