import Digests
import Foundation
import SafetyDesk
import Storage
import TestSupport
import Testing

@Suite("Keys of the API")
struct KeyRingTests {
    /// A data folder with a ring on clocks that the test drives.
    private struct Ring {
        let folder: TemporaryFolder
        let store: Store
        let wall = SetClock()
        let monotonic = DrivenClock()
        let keys: KeyRing

        init() throws {
            folder = try TemporaryFolder()
            store = try Store.open(folder: folder.path, verb: "test", now: wall.now)
            keys = KeyRing(store: store, now: wall.now, monotonic: monotonic.now)
        }

        /// Time goes by, on both clocks.
        func pass(_ seconds: Int) {
            wall.advance(by: Double(seconds))
            monotonic.advance(by: .seconds(seconds))
        }
    }

    @Test("A key is made once, in its documented form, and its token is good for what it was made for")
    func makeAndVerify() throws {
        let ring = try Ring()
        let made = try ring.keys.create(name: "uploads", scopes: [.screen, .lookup], ratePerSecond: 50)
        #expect(try /plk_[a-z0-9]{12}_[A-Za-z0-9_-]{43}/.wholeMatch(in: made.token) != nil)
        #expect(made.token.contains(made.key.id))
        #expect(try ring.keys.verify(made.token) == .valid(made.key))
        #expect(made.key.may(.screen) && made.key.may(.lookup))
        #expect(!made.key.may(.admin) && !made.key.may(.banksRead) && !made.key.may(.metrics))
        #expect(made.key.ratePerSecond == 50)
        #expect(try ring.keys.create(scopes: [.screen]).token != made.token)
    }

    @Test("admin may everything, and who writes banks may read them; nothing else implies anything")
    func implications() {
        for held in Scope.allCases {
            for asked in Scope.allCases {
                let expected = held == asked || held == .admin || (held == .banksWrite && asked == .banksRead)
                #expect(held.implies(asked) == expected, "\(held) for \(asked)")
                let key = APIKey(id: "", name: "", scopes: [held])
                #expect(key.may(asked) == expected)
            }
        }
    }

    @Test("Whatever is no token, or not the whole token, is unknown")
    func unknown() throws {
        let ring = try Ring()
        let made = try ring.keys.create(scopes: [.admin])
        let other = try ring.keys.create(scopes: [.admin])
        let secret = made.token.suffix(43)
        let tokens: [String] = [
            "", "plk_", "x", made.key.id, "\(secret)", "\(made.token)A", "\(made.token.dropLast())",
            "PLK\(made.token.dropFirst(3))", "plk_\(other.key.id)_\(secret)", "plk_aaaaaaaaaaaa_\(secret)",
            made.token.replacing("_", with: "-"), " \(made.token.dropLast())",
            "plk_\(made.key.id)_\(secret.dropLast())\0", String(repeating: "é", count: 30),
            String(repeating: "A", count: 100_000),
        ]
        for token in tokens {
            #expect(try ring.keys.verify(token) == .unknown, "\(token.prefix(80))")
        }
        // Another last letter: not even the two bits that base64 leaves over may differ.
        for letter in "AEIMQUYcgkosw048BCD-_" where letter != secret.last {
            #expect(try ring.keys.verify("\(made.token.dropLast())\(letter)") == .unknown)
        }
        #expect(try ring.keys.verify(made.token) == .valid(made.key))
    }

    @Test("A key that this ring revokes is refused from then on")
    func revokedHere() throws {
        let ring = try Ring()
        let made = try ring.keys.create(scopes: [.admin])
        #expect(try ring.keys.verify(made.token) == .valid(made.key))
        #expect(try ring.keys.revoke(made.key.id))
        #expect(try ring.keys.verify(made.token) == .revoked)
        #expect(try !ring.keys.revoke(made.key.id), "it was revoked before")
        #expect(try !ring.keys.revoke("aaaaaaaaaaaa"))
        // Who does not know the secret is not told that there was such a key.
        #expect(try ring.keys.verify("plk_\(made.key.id)_\(String(repeating: "A", count: 43))") == .unknown)
    }

    @Test("A key that another process makes or revokes counts within a second, however hard it is used meanwhile")
    func beside() throws {
        let ring = try Ring()
        let beside = try Store.openBeside(folder: ring.folder.path)
        let others = KeyRing(store: beside)
        let made = try others.create(scopes: [.screen])
        #expect(try ring.keys.verify(made.token) == .valid(made.key))
        try others.revoke(made.key.id)
        // Used ten times a second: what is remembered does not grow younger by it.
        for _ in 0..<10 {
            _ = try ring.keys.verify(made.token)
            ring.monotonic.advance(by: .milliseconds(100))
        }
        #expect(try ring.keys.verify(made.token) == .revoked)

        let token = "plk_bbbbbbbbbbbb_\(String(repeating: "B", count: 43))"
        #expect(try ring.keys.verify(token) == .unknown)
        try beside.insertKey(
            APIKeyRecord(
                id: "bbbbbbbbbbbb", name: "", scopes: ["screen"],
                digest: Digest.sha256(String(repeating: "B", count: 43).utf8).bytes, created: Date()))
        ring.monotonic.advance(by: .seconds(1))
        guard case .valid = try ring.keys.verify(token) else {
            Issue.record("a key made by another process is not known after a second")
            return
        }
        try beside.close()
    }

    @Test("A key expires at its time, and no clock that is set back brings it back")
    func expiry() throws {
        let ring = try Ring()
        let made = try ring.keys.create(scopes: [.screen], expires: ring.wall.now() + 100)
        ring.pass(99)
        #expect(try ring.keys.verify(made.token) == .valid(made.key))
        ring.pass(1)
        #expect(try ring.keys.verify(made.token) == .expired)
        ring.wall.advance(by: -7200)
        #expect(try ring.keys.verify(made.token) == .expired)
        ring.pass(60)
        #expect(try ring.keys.verify(made.token) == .expired)
    }

    @Test("A clock that is set back before a key expires does not lengthen its life")
    func setBack() throws {
        let ring = try Ring()
        let made = try ring.keys.create(scopes: [.screen], expires: ring.wall.now() + 100)
        #expect(try ring.keys.verify(made.token) == .valid(made.key))
        ring.wall.advance(by: -100_000)
        ring.pass(99)
        #expect(try ring.keys.verify(made.token) == .valid(made.key))
        ring.pass(2)
        #expect(try ring.keys.verify(made.token) == .expired)
    }

    @Test("The secret is in no description, no error and no file")
    func secrecy() throws {
        let ring = try Ring()
        let made = try ring.keys.create(name: "n", scopes: [.screen])
        let secret = String(made.token.suffix(43))
        var shown = ""
        dump(made.key, to: &shown)
        dump(try ring.keys.verify(made.token), to: &shown)
        dump(ring.keys, to: &shown)
        dump(try ring.keys.list(), to: &shown)
        #expect(!shown.contains(secret))
        for name in try FileManager.default.contentsOfDirectory(atPath: ring.folder.path) {
            let bytes = try Data(contentsOf: URL(filePath: ring.folder(name)))
            #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(name)")
        }
        try ring.store.close()
        let error = #expect(throws: StorageError.self) { try ring.keys.verify("plk_cccccccccccc_\(secret)") }
        #expect(!"\(String(describing: error))".contains(secret))
    }

    @Test("When keys were last used is written down on request, also of keys that were forgotten meanwhile")
    func uses() throws {
        let ring = try Ring()
        let used = try ring.keys.create(scopes: [.screen])
        let unused = try ring.keys.create(scopes: [.screen])
        _ = try ring.keys.verify(used.token)
        ring.pass(30)
        _ = try ring.keys.verify(used.token)
        let time = ring.wall.now()
        ring.pass(5)
        try ring.keys.revoke(used.key.id)
        try ring.keys.writeDownUses()
        #expect(try ring.store.key(used.key.id)?.lastUsed == time)
        #expect(try ring.store.key(unused.key.id)?.lastUsed == nil)
    }

    @Test("A key without scopes, with a control character in its name or with no rate is refused in words")
    func refusals() throws {
        let ring = try Ring()
        #expect(throws: StorageError.self) { try ring.keys.create(scopes: []) }
        #expect(throws: StorageError.self) { try ring.keys.create(name: "a\u{1B}[2J", scopes: [.screen]) }
        #expect(throws: StorageError.self) { try ring.keys.create(scopes: [.screen], ratePerSecond: 0) }
        #expect(try ring.keys.list().isEmpty)
    }

    @Test("Beside a hundred thousand guesses, a revocation holds for every request that begins after it")
    func concurrency() async throws {
        let folder = try TemporaryFolder()
        let store = try Store.open(folder: folder.path, verb: "test")
        let keys = KeyRing(store: store)
        for _ in 0..<20 {
            let made = try keys.create(scopes: [.screen])
            let isRevoked = Shared(false)
            let wrong = Shared(0)
            await withTaskGroup(of: Void.self) { group in
                for worker in 0..<4 {
                    group.addTask {
                        for number in 0..<1000 {
                            let before = isRevoked.withLock { $0 }
                            if case .valid = (try? keys.verify(made.token)) ?? .unknown, before {
                                wrong.withLock { $0 += 1 }
                            }
                            if number == 500 && worker == 0 {
                                _ = try? keys.revoke(made.key.id)
                                isRevoked.withLock { $0 = true }
                            }
                        }
                    }
                }
            }
            #expect(wrong.withLock { $0 } == 0)
        }
        try store.close()
    }
}
