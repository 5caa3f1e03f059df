import Foundation
import PorchlightClient
import TestSupport
import Testing

/// The Swift client with a real server.
@Suite("The Swift client", .serialized)
struct ClientTests {
    static let value = "54a977c221d14c1c43ba5e6e21d4a13989a3553f14726ddd4a9a4d6f2ae74aa9"

    let server: RunningServer
    let porchlight: Porchlight

    init() throws {
        server = try RunningServer()
        porchlight = try Porchlight(at: "http://127.0.0.1:\(server.port)", key: server.key)
    }

    @Test("Make a bank, fill it, look up, screen, read the decision and say that the match was wrong")
    func wholeWay() async throws {
        let bank = try await porchlight.createBank(NewBank("demo", labels: ["drawing"], decision: .block))
        #expect(bank.name == "demo" && bank.decision == .block && bank.labels == ["drawing"])
        #expect(try await porchlight.banks().map(\.name) == ["demo"])
        let added = try await porchlight.addFingerprint(
            NewFingerprint(Self.value, externalID: "porch", expires: Date().addingTimeInterval(86_400)), to: "demo")
        #expect(added.added == 1 && added.ids?.count == 1)
        let match = try #require(try await porchlight.lookup(Self.value, banks: ["demo"]).first)
        #expect(match.bank == "demo" && match.distance == 0 && match.externalID == "porch")
        let decision = try await porchlight.screen(
            fingerprints: [GivenFingerprint(Self.value, quality: 90)],
            context: ItemContext(item: "post-81", account: "u 17&", ageBand: .from13To15, audience: .everyone))
        #expect(decision.decision == .block && !decision.dryRun)
        let reason = try #require(decision.reasons.first)
        #expect(reason.bank == "demo" && reason.fingerprintID == match.id && reason.labels == ["drawing"])
        #expect(try await porchlight.decision(decision.id).reasons == decision.reasons)
        let said = try await porchlight.feedback(
            on: decision.id, .wrongMatch, fingerprintID: match.id, note: "another porch")
        #expect(said.exceptionID != nil)
        #expect(try await porchlight.decision(decision.id).feedback?.first?.note == "another porch")
        #expect(try await porchlight.screen(fingerprints: [GivenFingerprint(Self.value)]).decision == .allow)
    }

    @Test("A text is read: its signs are quoted at once, and without their words when the decision is read again")
    func texts() async throws {
        let words = "hey, don't tell your mom that we talk"
        let decision = try await porchlight.screen(text: GivenText(words, language: .english))
        #expect(decision.decision == .guide && decision.reasons.first?.signs == ["secrecy"])
        let sign = try #require(decision.text?.reasons.first)
        #expect(words.contains(try #require(sign.quote)))
        let kept = try #require(try await porchlight.decision(decision.id).text?.reasons.first)
        #expect(kept.quote == nil && kept.start == sign.start && kept.length == sign.length)
        let batch = try await porchlight.screenBatch([
            ScreenItem(text: GivenText(words)), ScreenItem(text: GivenText("see you at five")),
        ])
        #expect(try batch.map { try $0.get().decision } == [.guide, .allow])
    }

    @Test("A picture is sent from a file and from memory, with what is known of it; what is none is held or allowed")
    func items() async throws {
        let file = server.folder.url.appending(path: "picture.ppm")
        try DrawnPicture(seed: 1).ppm.write(to: file)
        let context = ItemContext(item: "a", account: "b/c?", place: "profile_picture", dryRun: true)
        let one = try await porchlight.screen(file: file.path, type: "image/x-portable-pixmap", context: context)
        #expect(one.decision == .allow && one.dryRun)
        let two = try await porchlight.screen(bytes: try Data(contentsOf: file))
        #expect(two.decision == .allow && !two.dryRun)
        #expect(try await porchlight.screen(bytes: Data("no picture".utf8)).decision == .hold)
        let allowed = try await porchlight.screen(
            bytes: Data("no picture".utf8), context: ItemContext(onFailure: .allow))
        #expect(allowed.decision == .allow && allowed.reasons.first?.rule == "unreadable")
    }

    @Test("A batch answers each item in order, with a problem where one cannot be taken")
    func batch() async throws {
        let items = (0..<1203).map { number in
            ScreenItem(
                fingerprints: [GivenFingerprint(number == 700 ? "zz" : Self.value)],
                context: ItemContext(item: "item-\(number)"))
        }
        let answers = try await porchlight.screenBatch(items)
        #expect(answers.count == items.count)
        for (position, answer) in answers.enumerated() {
            switch answer {
            case .success(let decision): #expect(position != 700 && decision.decision == .allow)
            case .failure(let problem): #expect(position == 700 && problem.name == "invalid-field")
            }
        }
    }

    @Test("Many fingerprints go in at once, and those that cannot be taken are named")
    func list() async throws {
        _ = try await porchlight.createBank(NewBank("list"))
        let report = try await porchlight.addFingerprints(
            [NewFingerprint(Self.value), NewFingerprint("0123"), NewFingerprint(Self.value)], to: "list")
        #expect(report.added == 1 && report.unchanged == 1 && report.refused == 1)
        #expect(report.errors.map(\.line) == [2])
    }

    @Test("A conversation is followed, read and forgotten")
    func conversation() async throws {
        let words = "hey, don't tell your mom that we talk"
        let answer = try await porchlight.add(
            [.message(words, from: "stranger", id: "m-1", sentAt: Date()), .report(by: "young", of: "stranger")],
            to: "chat 1", participants: [Participant("young", ageBand: .from13To15), Participant("stranger")])
        let change = try #require(answer.changes?.first)
        #expect(change.firstAlert && change.account == "stranger" && !change.isRepeat)
        #expect(words.contains(try #require(change.reading?.reasons.first?.quote)))
        let state = try await porchlight.conversation("chat 1", accounts: ["stranger"])
        #expect(state.level == answer.level && state.changes == nil)
        #expect(state.senders.first?.account == "stranger" && state.senders.first?.reported == true)
        #expect(try await porchlight.forgetAccount("stranger").conversations == 1)
        await #expect(throws: PorchlightError.self) { try await porchlight.forgetConversation("never") }
    }

    @Test("A refusal is thrown as the problem that the server told, with its fields")
    func problems() async throws {
        await #expect {
            _ = try await porchlight.lookup("zz")
        } throws: { error in
            guard case PorchlightError.problem(let problem) = error else { return false }
            return problem.name == "invalid-field" && problem.status == 422 && problem.errors?.first?.field == "value"
        }
        let stranger = try Porchlight(at: "http://127.0.0.1:\(server.port)", key: "plk_none_none")
        await #expect {
            _ = try await stranger.banks()
        } throws: { error in
            guard case PorchlightError.problem(let problem) = error else { return false }
            return problem.name == "unauthorized"
        }
        #expect(throws: PorchlightError.self) { _ = try Porchlight(at: "127.0.0.1:80", key: "") }
    }

    @Test("A key that has used up its rate is waited for; impatience is told how long it would have taken")
    func rate() async throws {
        let made = try server.send("POST", "/v1/keys", json: #"{"scopes":["lookup"],"rate_per_second":1}"#)
        let key = try #require(made.json["key"] as? String)
        let patient = try Porchlight(at: "http://127.0.0.1:\(server.port)", key: key)
        for _ in 0..<4 { #expect(try await patient.lookup(Self.value).isEmpty) }
        var impatience = Porchlight.Patience()
        impatience.attempts = 1
        let hasty = try Porchlight(at: "http://127.0.0.1:\(server.port)", key: key, patience: impatience)
        await #expect {
            for _ in 0..<8 { _ = try await hasty.lookup(Self.value) }
        } throws: { error in
            guard case PorchlightError.problem(let problem) = error else { return false }
            return problem.status == 429 && problem.retryAfter ?? 0 >= 1
        }
    }

    @Test("A server that is not there is said to be unreachable")
    func unreachable() async throws {
        let port = server.port
        server.killHard()
        var patience = Porchlight.Patience()
        patience.attempts = 2
        let nobody = try Porchlight(at: "http://127.0.0.1:\(port)", key: server.key, patience: patience)
        await #expect {
            _ = try await nobody.banks()
        } throws: { error in
            if case PorchlightError.unreachable = error { true } else { false }
        }
    }
}
