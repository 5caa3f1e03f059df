import Digests
import FingerprintIndex
import Fingerprints
import Foundation
import Guidance
import Language
import Media
import SafetyCore
import Storage

/// Tests an installation on the spot, with the real workers, index and database.
public struct SelfTest: Sendable {
    /// One thing that was tested.
    public struct Check: Codable, Sendable {
        public enum Outcome: String, Codable, Sendable {
            case passed
            case failed
            /// Could not be tested, which is no failure: there is no data folder yet, say.
            case skipped
            /// It works, and somebody should look at it.
            case warning
        }

        public var name: String
        public var outcome: Outcome
        public var detail: String
    }

    private let configuration: Configuration
    private let executable: String
    private let thorough: Bool

    public init(configuration: Configuration, executable: String, thorough: Bool) {
        self.configuration = configuration
        self.executable = executable
        self.thorough = thorough
    }

    /// Runs the checks one after the other.
    public func run() -> AsyncStream<Check> {
        AsyncStream { stream in
            let task = Task {
                stream.yield(Self.machine())
                stream.yield(Self.knownAnswers())
                stream.yield(Self.search())
                stream.yield(Self.texts())
                stream.yield(encoder())
                stream.yield(deviceReader())
                stream.yield(Self.guidance())
                await media { stream.yield($0) }
                database { stream.yield($0) }
                stream.yield(room())
                stream.finish()
            }
            stream.onTermination = { _ in task.cancel() }
        }
    }

    private static func check(_ name: String, _ body: () throws -> String) -> Check {
        do {
            return Check(name: name, outcome: .passed, detail: try body())
        } catch {
            return Check(name: name, outcome: .failed, detail: "\(error)")
        }
    }

    private struct Wrong: Error, CustomStringConvertible {
        var description: String
    }

    private static func machine() -> Check {
        let sets = InstructionSet.allCases.filter(\.isAvailable).map(\.rawValue).joined(separator: ", ")
        return Check(name: "processor", outcome: .passed, detail: "\(sets); fastest: \(InstructionSet.best.rawValue)")
    }

    /// A drawn picture hashed on every path of this processor, and digests of published vectors.
    private static func knownAnswers() -> Check {
        check("fingerprints") {
            let (width, height) = (160, 120)
            var pixels = [UInt8](repeating: 0, count: width * height * 3)
            for at in pixels.indices {
                pixels[at] = UInt8(truncatingIfNeeded: (at / 3 % width) * (at / 3 / width) / 61 &+ at % 3 * 40)
            }
            let readings = try pixels.withUnsafeBytes { bytes in
                let view = try PictureView(bytes, width: width, height: height, channels: 3)
                return InstructionSet.allCases.filter(\.isAvailable).map { PDQ.read(view, isa: $0) }
            }
            guard Set(readings).count == 1 else { throw Wrong(description: "the paths of this processor disagree") }
            // RFC 1321 and FIPS 180-4, message "abc".
            let abc = Array("abc".utf8)
            guard Digest.md5(abc).hex == "900150983cd24fb0d6963f7d28e17f72",
                Digest.sha1(abc).hex == "a9993e364706816aba3e25717850c26c9cd0d89d",
                Digest.sha256(abc).hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
            else { throw Wrong(description: "a digest differs from its published value") }
            return "PDQ equal on every path; MD5, SHA-1, SHA-256 as published"
        }
    }

    /// A sign found with its exact words, and an ordinary setting told from it.
    private static func texts() -> Check {
        check("signs in text") {
            let desk = TextDesk()
            let plain = desk.read(TextItem("please don't tell your mom that we talk", context: .alone)).reading
            let party = desk.read(TextItem("Don't tell Dad about the surprise party", context: .alone)).reading
            guard plain.level >= .caution, plain.reasons.first?.quote.contains("don't tell your mom") == true,
                party.level <= .notice
            else { throw Wrong(description: "a known sentence is not read as it should be") }
            return "a known sign is quoted, an ordinary setting is told from it, in \(SignID.allCases.count) signs"
        }
    }

    /// The sentence encoder's file is whole, and a sentence that no pattern knows is raised with it.
    private func encoder() -> Check {
        let name = "sentence encoder"
        let found = EncoderLibrary.find(setting: configuration.textEncoder, executable: executable)
        switch found {
        case .switchedOff, .absent: return Check(name: name, outcome: .skipped, detail: found.explanation)
        case .unusable: return Check(name: name, outcome: .failed, detail: found.explanation)
        case .model(let model, let path):
            return Self.check(name) {
                guard EncoderLibrary.isWhole(path) else {
                    throw Wrong(description: "\(path) is not what its checksum says; make it anew with 'make encoder'")
                }
                guard !TextReader(adverts: false, encoder: SentenceEncoder(model: model, preparing: 0)).isDegraded
                else {
                    throw Wrong(description: "this build has no model for it")
                }
                return "\(path) is whole, \(model.pieceCount) pieces"
            }
        }
    }

    /// What visitors' browsers read texts with. Without it their words go to this server, which keeps none of them.
    private func deviceReader() -> Check {
        let name = "reading in the browser"
        guard let bytes = DeviceReader.find(executable: executable) else {
            return Check(
                name: name, outcome: .skipped,
                detail:
                    "\(DeviceReader.fileName) is not there, so visitors' words are read by this server; 'make wasm' "
                    + "makes it")
        }
        return Check(name: name, outcome: .passed, detail: "\(DeviceReader.fileName), \(bytes.count) bytes as sent")
    }

    /// Every record can be read, and none is overdue or waits for somebody to compare it with its source.
    private static func guidance() -> Check {
        let name = "guidance"
        do {
            let upkeep = try GuidanceBook().upkeep(on: GuidanceDate(Date()))
            func some(_ ids: [String]) -> String {
                ids.prefix(5).joined(separator: ", ") + (ids.count > 5 ? ", …" : "")
            }
            guard upkeep.overdueEmergency.isEmpty else {
                return Check(
                    name: name, outcome: .failed,
                    detail: "emergency numbers whose review is overdue, so that nobody may be sent there: "
                        + "\(some(upkeep.overdueEmergency)). Install a newer release")
            }
            var notes: [String] = []
            if !upkeep.overdue.isEmpty {
                notes.append("\(upkeep.overdue.count) overdue (\(some(upkeep.overdue)))")
            }
            if !upkeep.unverified.isEmpty {
                notes.append("\(upkeep.unverified.count) shown as unverified (\(some(upkeep.unverified)))")
            }
            let detail = ["\(upkeep.records) records can be read"] + notes
            return Check(
                name: name, outcome: notes.isEmpty ? .passed : .warning, detail: detail.joined(separator: "; "))
        } catch {
            return Check(name: name, outcome: .failed, detail: "\(error)")
        }
    }

    private static func search() -> Check {
        check("index") {
            var generator = SystemRandomNumberGenerator()
            func random() -> PDQHash { PDQHash(generator.next(), generator.next(), generator.next(), generator.next()) }
            let index = FingerprintIndex()
            index.insert(contentsOf: (1...20_000).map { IndexedFingerprint(id: $0, bank: 1, hash: random()) })
            var planted = random()
            index.insert(IndexedFingerprint(id: 99_999, bank: 1, hash: planted))
            planted.w2 ^= 0x7FFF_FFFF
            guard try index.search(planted, radius: 31) == index.scan(planted, radius: 31),
                try index.search(planted, radius: 31).contains(where: { $0.id == 99_999 && $0.distance == 31 }),
                try !index.search(planted, radius: 30).contains(where: { $0.id == 99_999 })
            else { throw Wrong(description: "the search and the linear scan disagree") }
            try index.checkInvariants()
            return "a neighbour at distance 31 is found among 20000, at radius 30 it is not"
        }
    }

    private func media(_ report: (Check) -> Void) async {
        do {
            let pool = try MediaPool(executable: executable, workers: 1, limits: configuration.mediaLimits)
            defer { pool.shutdown() }
            // A worker starts only if every decoder reads its warm-up picture.
            let attempts = try await pool.tryForbiddenCalls()
            report(Check(name: "decoders", outcome: .passed, detail: "a worker started, each decoder read a picture"))
            let holes = attempts.filter { $0.value == 0 }.keys.sorted()
            report(
                Check(
                    name: "confinement", outcome: holes.isEmpty && !attempts.isEmpty ? .passed : .failed,
                    detail: holes.isEmpty
                        ? "refused inside a worker: \(attempts.keys.sorted().joined(separator: ", "))"
                        : "NOT refused inside a worker: \(holes.joined(separator: ", ")). Do not scan untrusted files here."
                ))
        } catch {
            report(Check(name: "decoders", outcome: .failed, detail: "\(error)"))
        }
    }

    private func database(_ report: (Check) -> Void) {
        let folder = configuration.dataFolder
        guard FileManager.default.fileExists(atPath: folder + "/" + Store.databaseFileName) else {
            report(Check(name: "database", outcome: .skipped, detail: "there is none in \(folder) yet"))
            return
        }
        report(
            Self.check("database") {
                let store = try Store.openReadOnly(folder: folder)
                let problems = try store.integrityCheck()
                guard problems.isEmpty else { throw Wrong(description: problems.joined(separator: "; ")) }
                return "schema \(try store.schemaVersion()), \(try store.banks().count) banks, integrity check passed"
            })
        guard thorough else { return }
        report(
            Self.check("index against database") {
                let known = try KnownContent.open(folder: folder, verb: nil)
                let problems = try known.disagreements()
                guard problems.isEmpty else { throw Wrong(description: problems.joined(separator: "; ")) }
                let notes = known.openingNotes.map { " (\($0))" }.joined()
                return "\(known.index.count) fingerprints and \(known.digests.count) digests agree\(notes)"
            })
        report(
            Self.check("conversations") {
                let audit = try ConversationAudit(try Store.openReadOnly(folder: folder))
                let damaged =
                    audit.damagedConversations.map { "conversation \($0)" }
                    + audit.damagedContacts.map { "contacts of account \($0)" }
                guard damaged.isEmpty else {
                    throw Wrong(
                        description: "\(damaged.count) cannot be read, the others are whole: "
                            + damaged.prefix(5).joined(separator: ", ") + (damaged.count > 5 ? ", …" : "")
                            + ". Forget them with DELETE on /v1/conversations/{id} or /v1/accounts/{id}/conversations, "
                            + "or restore a backup")
                }
                return "\(audit.conversations) states and \(audit.contacts) patterns of contacts can be read"
            })
    }

    private func room() -> Check {
        Self.check("disk") {
            var place = configuration.dataFolder
            while !FileManager.default.fileExists(atPath: place), place.count > 1 {
                place = URL(filePath: place).deletingLastPathComponent().path
            }
            let free = try FileManager.default.attributesOfFileSystem(forPath: place)[.systemFreeSize] as? Int64 ?? 0
            guard free > 200_000_000 else {
                throw Wrong(description: "only \(free / 1_000_000) MB are free at \(place)")
            }
            return "\(free / 1_000_000_000) GB free at \(place)"
        }
    }
}
