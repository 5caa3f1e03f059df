import Foundation
import SafetyCore
import Storage
import Synchronization
import Testing

/// A clock that a test moves.
final class TestClock: Sendable {
    private let time: Mutex<Int64>
    init(_ milliseconds: Int64 = 1_800_000_000_000) { time = Mutex(milliseconds) }
    var now: Date { Date(milliseconds: time.withLock { $0 }) }
    var seconds: Int64 { now.milliseconds / 1000 }
    func advance(seconds: Int64) { time.withLock { $0 += seconds * 1000 } }
}

@Suite("Contents: several fingerprints of one thing")
struct ContentTests {
    private func store(_ clock: TestClock = TestClock()) throws -> (Store, Int64) {
        let store = try Store.inMemory { clock.now }
        return (store, try store.createBank(NewBank(name: "one")).id)
    }

    @Test("A content has the id of its first fingerprint, and keeps its metadata")
    func adding() throws {
        let (store, bank) = try store()
        let content = try store.addContent(
            NewContent(
                fingerprints: [NewFingerprint(value(1)), NewFingerprint(value(1, .md5))], note: "seen twice",
                contentID: "c-1", contentURI: "urn:c:1", originalURI: "urn:o:1", json: #"{"a":1}"#),
            toBank: bank)
        #expect(content.fingerprints.count == 2 && content.id == content.fingerprints[0])
        #expect(content.disableUntil == 1)
        #expect(try store.content(content.id, inBank: bank) == content)
        #expect(content.note == "seen twice" && content.contentID == "c-1" && content.contentURI == "urn:c:1")
        #expect(content.originalURI == "urn:o:1" && content.json == #"{"a":1}"#)
        #expect(
            try store.contentIDs(ofFingerprints: content.fingerprints) == [content.fingerprints[1]: content.id])
        #expect(try store.content(content.fingerprints[1], inBank: bank) == nil)
        #expect(try store.content(content.id, inBank: bank + 1) == nil)
    }

    @Test("A content without a fingerprint is refused, and so is one for a bank that is not there")
    func refusals() throws {
        let (store, bank) = try store()
        #expect(throws: StorageError.self) { try store.addContent(NewContent(fingerprints: []), toBank: bank) }
        #expect(throws: StorageError.notFound(kind: "bank", id: "77")) {
            try store.addContent(NewContent(fingerprints: [NewFingerprint(value(1))]), toBank: 77)
        }
    }

    @Test("A fingerprint that was never put into a content is one by itself")
    func bare() throws {
        let (store, bank) = try store()
        try store.addFingerprints([NewFingerprint(value(1), note: "from a list")], toBank: bank)
        let content = try #require(try store.content(1, inBank: bank))
        #expect(content.fingerprints == [1] && content.note == "from a list" && content.disableUntil == 1)
        let again = try store.addContent(NewContent(fingerprints: [NewFingerprint(value(1))]), toBank: bank)
        #expect(again == content)
        #expect(try store.contentIDs(ofFingerprints: [1]).isEmpty)
    }

    @Test("A value that is there joins: its content takes the new values and the metadata that is given")
    func joining() throws {
        let (store, bank) = try store()
        let first = try store.addContent(
            NewContent(fingerprints: [NewFingerprint(value(1))], note: "old", contentID: "kept"), toBank: bank)
        let joined = try store.addContent(
            NewContent(fingerprints: [NewFingerprint(value(2)), NewFingerprint(value(1))], note: "new"),
            toBank: bank)
        #expect(joined.id == first.id && joined.fingerprints.count == 2)
        #expect(joined.note == "new" && joined.contentID == "kept")
        // Where values belong to different contents the first counts, and none moves.
        let other = try store.addContent(
            NewContent(fingerprints: [NewFingerprint(value(3)), NewFingerprint(value(4))]), toBank: bank)
        let both = try store.addContent(
            NewContent(fingerprints: [NewFingerprint(value(3)), NewFingerprint(value(1))]), toBank: bank)
        #expect(both == other)
        #expect(try store.content(first.id, inBank: bank)?.fingerprints == joined.fingerprints)
    }

    @Test("A content is switched off and on with all its fingerprints, and an index hears of it")
    func switching() throws {
        let (store, bank) = try store()
        var content = try store.addContent(
            NewContent(fingerprints: [NewFingerprint(value(1)), NewFingerprint(value(2))]), toBank: bank)
        let before = try store.changeSequence()
        content.disableUntil = 0
        content.note = "a mistake"
        #expect(try store.updateContent(content) == content)
        #expect(try store.fingerprints(ids: [1, 2]).values.allSatisfy { !$0.enabled })
        #expect(try store.changes(since: before).absent == [1, 2])
        // What joins a content that is off is off too.
        let joined = try store.addContent(
            NewContent(fingerprints: [NewFingerprint(value(1)), NewFingerprint(value(3))]), toBank: bank)
        #expect(joined.disableUntil == 0)
        #expect(try store.fingerprints(value(3)).map(\.enabled) == [false])
        content.disableUntil = 1
        _ = try store.updateContent(content)
        #expect(try store.changes(since: before).present.map(\.value) == [value(1), value(2), value(3)])
        #expect(try store.content(content.id, inBank: bank)?.note == "a mistake")
    }

    @Test("A bare fingerprint can be switched as a content")
    func switchingBare() throws {
        let (store, bank) = try store()
        try store.addFingerprints([NewFingerprint(value(1))], toBank: bank)
        var content = try #require(try store.content(1, inBank: bank))
        content.disableUntil = 0
        _ = try store.updateContent(content)
        #expect(try store.fingerprint(1)?.enabled == false)
        #expect(try store.content(1, inBank: bank) == content)
    }

    @Test("A content that is off until some time comes back when that time has come, and not before")
    func resuming() throws {
        let clock = TestClock()
        let (store, bank) = try store(clock)
        var content = try store.addContent(
            NewContent(fingerprints: [NewFingerprint(value(1)), NewFingerprint(value(2))]), toBank: bank)
        content.disableUntil = clock.seconds + 60
        _ = try store.updateContent(content)
        #expect(try store.fingerprint(1)?.enabled == false)
        #expect(try store.resumeContents() == 0)
        clock.advance(seconds: 60)
        let before = try store.changeSequence()
        #expect(try store.resumeContents() == 1)
        #expect(try store.resumeContents() == 0)
        #expect(try store.content(content.id, inBank: bank)?.disableUntil == 1)
        #expect(try store.changes(since: before).present.map(\.id) == [1, 2])
    }

    @Test("A content goes with its fingerprints, and with the last of them")
    func removing() throws {
        let (store, bank) = try store()
        let content = try store.addContent(
            NewContent(fingerprints: [NewFingerprint(value(1)), NewFingerprint(value(2))], note: "n"), toBank: bank)
        try store.removeFingerprints([1])
        let rest = try #require(try store.content(content.id, inBank: bank))
        #expect(rest.fingerprints == [2] && rest.note == "n")
        try store.removeFingerprints([2])
        #expect(try store.content(content.id, inBank: bank) == nil)

        let other = try store.addContent(
            NewContent(fingerprints: [NewFingerprint(value(3)), NewFingerprint(value(4))]), toBank: bank)
        let before = try store.changeSequence()
        #expect(try !store.removeContent(other.id, inBank: bank + 1))
        #expect(try store.removeContent(other.id, inBank: bank))
        #expect(try !store.removeContent(other.id, inBank: bank))
        #expect(try store.fingerprints(ids: other.fingerprints).isEmpty)
        #expect(try Set(store.changes(since: before).absent) == Set(other.fingerprints))
    }

    @Test("Contents of many fingerprints are asked for at once")
    func many() throws {
        let (store, bank) = try store()
        try store.addFingerprints((0..<1500).map { NewFingerprint(value($0)) }, toBank: bank)
        let pair = try store.addContent(
            NewContent(fingerprints: [NewFingerprint(value(1400)), NewFingerprint(value(9_000))]), toBank: bank)
        #expect(try store.contentIDs(ofFingerprints: Array(1...1501)) == [1501: pair.id])
        #expect(try store.contentIDs(ofFingerprints: []).isEmpty)
    }

    @Test("Contents go with their bank")
    func bankRemoved() throws {
        let (store, bank) = try store()
        _ = try store.addContent(
            NewContent(fingerprints: [NewFingerprint(value(1)), NewFingerprint(value(2))]), toBank: bank)
        try store.removeBank(bank)
        #expect(try store.content(1, inBank: bank) == nil)
        #expect(try store.integrityCheck() == [])
    }
}
