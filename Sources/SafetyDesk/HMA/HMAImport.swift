import Foundation
import SafetyCore
import Storage

/// Moves the banks of an existing HMA installation over.
///
/// HMA lists its banks and not what is in them, so every content is asked for by its id, from 1 on. Ids are one row for all
/// banks. A plain HMA answers for any content through any bank and says to which it belongs; a stricter one, such as
/// Porchlight, only through its own: then each bank is asked.
public struct HMAImport: Sendable {
    public struct Options: Sendable {
        /// Names of the banks to take; empty takes all.
        public var banks: [String]
        /// Goes on behind the id that the last import from there came to.
        public var resume: Bool
        /// Ids without content in a row after which there is taken to be no more.
        public var gap: Int

        public init(banks: [String] = [], resume: Bool = false, gap: Int = 20_000) {
            self.banks = banks
            self.resume = resume
            self.gap = max(1, gap)
        }
    }

    /// Once as many signals were seen as the index holds, contents that it does not hold yet lie close by. Where those that
    /// are switched off had to be counted for that, the index may hold others instead: then more ids are asked for.
    static let shortGap = 256
    static let middleGap = 2048
    /// Ids that are asked for before what was found is written, and requests at a time.
    static let windowSize = 64
    static let atATime = 4

    private let source: HMASource
    private let known: KnownContent
    private let options: Options
    private let state: HMAImportState

    public init(from source: HMASource, into known: KnownContent, folder: String, options: Options) {
        self.source = source
        self.known = known
        self.options = options
        state = HMAImportState(folder: folder, source: source.base)
    }

    /// Runs it.
    ///
    /// - Parameter onProgress: called after each part that is safe on the disk.
    /// - Throws: ``HMAImportError``, `StorageError`. What was reported is kept.
    /// - Complexity: O(ids), one request each where the source answers through any bank.
    public func run(onProgress: (HMAImportReport) -> Void) async throws -> HMAImportReport {
        let there = try await banks()
        let wanted = try choose(there)
        var report = HMAImportReport(source: source.origin)
        if options.resume, let last = try state.load() {
            report = last
            report.resumedAfter = last.lastID
            // What lies behind the last content was only looked for, and may be there by now.
            report.throughID = last.lastID
            report.end = nil
        }
        report.announced = try await sizes()
        report.exchanges = try await names("/c/exchanges")
        let targets = try prepare(wanted, &report)
        var writer = HMAContentWriter(known: known, targets: targets, isResumed: report.resumedAfter != nil)
        var walk = HMAWalk(source: source, wanted: wanted.map(\.name), all: there.map(\.name))
        var empty = 0
        while !wanted.isEmpty {
            let first = report.throughID + 1
            let found = try await walk.read(first..<(first + Int64(Self.windowSize)))
            for (id, answer) in found {
                switch answer {
                case .content(let content): try writer.take(content, &report)
                case .unreadable(let reason): report.leaveOut(id, reason)
                case .nothing: break
                }
                if case .nothing = answer { empty += 1 } else { (empty, report.lastID) = (0, id) }
            }
            report.throughID = first + Int64(Self.windowSize) - 1
            try known.catchUp()
            try state.save(report)
            onProgress(report)
            if report.sizesAreSeen(\.seenEnabled), empty >= min(Self.shortGap, options.gap) { report.end = .sizesSeen }
            if report.sizesAreSeen(\.seen), empty >= min(Self.middleGap, options.gap) { report.end = .sizesSeen }
            if report.end == nil, empty >= options.gap { report.end = .gap }
            if report.end != nil { break }
        }
        try await checkThatBanksRemain(wanted)
        try state.save(report)
        return report
    }

    // MARK: What is there

    private struct SourceBank: Decodable {
        var name: String
        var matching_enabled_ratio: Double
    }

    private func banks() async throws -> [SourceBank] {
        let (status, body) = try await source.get("/c/banks")
        guard status == 200 else { throw HMAImportError.notHMA("/c/banks answers with status \(status)") }
        do {
            return try JSONDecoder().decode([SourceBank].self, from: Data(body))
        } catch {
            throw HMAImportError.notHMA("/c/banks does not answer with a list of banks")
        }
    }

    private func choose(_ there: [SourceBank]) throws -> [SourceBank] {
        guard !options.banks.isEmpty else { return there }
        return try options.banks.map { name in
            guard let bank = there.first(where: { $0.name == name }) else {
                throw HMAImportError.noSuchBank(name: name, there: there.map(\.name))
            }
            return bank
        }
    }

    /// How many signals of each kind the index holds; empty where the matcher is switched off.
    private func sizes() async throws -> [String: Int] {
        struct Size: Decodable { var size: Int }
        let (status, body) = try await source.get("/m/index/status")
        guard status == 200, let sizes = try? JSONDecoder().decode([String: Size].self, from: Data(body)) else {
            return [:]
        }
        return sizes.mapValues { max(0, $0.size) }
    }

    private func names(_ path: String) async throws -> [String] {
        let (status, body) = try await source.get(path)
        return status == 200 ? (try? JSONDecoder().decode([String].self, from: Data(body))) ?? [] : []
    }

    private func checkThatBanksRemain(_ wanted: [SourceBank]) async throws {
        for bank in wanted where try await source.get("/c/bank/\(HMAWalk.encode(bank.name))").status == 404 {
            throw HMAImportError.bankGone(bank.name)
        }
    }

    // MARK: Where it goes

    /// The banks here that the banks there go to; those that are missing are made.
    private func prepare(_ wanted: [SourceBank], _ report: inout HMAImportReport) throws -> [String: Bank] {
        var targets: [String: Bank] = [:]
        for bank in wanted {
            let ratio = min(1, max(0, bank.matching_enabled_ratio))
            var made = false
            if let present = try known.store.bank(named: bank.name) {
                targets[bank.name] = present
            } else {
                targets[bank.name] = try known.createBank(
                    NewBank(
                        name: bank.name, source: "HMA at \(source.origin)", enabled: ratio > 0,
                        matchRatio: ratio > 0 ? ratio : 1))
                made = true
            }
            if !report.banks.contains(where: { $0.name == bank.name }) {
                report.banks.append(.init(name: bank.name, made: made, enabledRatio: ratio))
            }
        }
        return targets
    }
}
