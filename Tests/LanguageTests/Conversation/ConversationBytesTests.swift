import Language
import SafetyCore
import Testing

@Suite("The stored form of a conversation")
struct ConversationBytesTests {
    /// FNV-1a, written once more.
    private static func sealed(_ bytes: [UInt8]) -> [UInt8] {
        var sum: UInt64 = 14_695_981_039_346_656_037
        for byte in bytes { sum = (sum ^ UInt64(byte)) &* 1_099_511_628_211 }
        return bytes + (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * UInt64($0))) }
    }

    private static func example(_ seed: UInt64, messages: UInt64 = 40) -> ConversationState {
        var chance = Said.Chance(seed: seed)
        var state = Said.state()
        for id in 1...messages { state.apply(.message(Said.random(id, at: Double(id) * 90, &chance))) }
        state.apply(.block(by: Said.child, of: Said.stranger))
        state.apply(.delete(id: messages))
        return state
    }

    @Test(
        "Written and read it is the same, and goes on the same, after every message", arguments: 0..<20 as Range<UInt64>
    )
    func roundTrip(seed: UInt64) throws {
        var chance = Said.Chance(seed: seed)
        var kept = Said.state()
        var stored = kept.bytes
        for id in 1...100 as ClosedRange<UInt64> {
            let minutes = Double(id) * 200 - Double(UInt64.random(in: 0...2000, using: &chance))
            let one = Said.random(id, at: minutes, &chance)
            let event: ConversationEvent =
                switch id % 9 {
                case 4:
                    .edit(
                        {
                            var changed = one; changed.id = id - 1; return changed
                        }())
                case 5: .delete(id: id - 2)
                case 7 where id > 50: .report(by: Said.child, of: Said.stranger)
                default: .message(one)
                }
            var read = try ConversationState(bytes: stored)
            let change = kept.apply(event)
            #expect(read.apply(event) == change)
            #expect(read == kept)
            stored = read.bytes
            #expect(stored == kept.bytes)
        }
    }

    @Test("Every sign survives storing", arguments: SignID.allCases)
    func everySign(sign: SignID) throws {
        let state = Said.state(after: [Said.message([sign], ordinary: true), Said.message([sign], weight: 0.7)])
        let read = try ConversationState(bytes: state.bytes)
        #expect(read == state)
        #expect(read.senders.last?.signs.map(\.sign) == [sign])
    }

    @Test("It takes at most a kilobyte for each directed pair")
    func small() {
        var chance = Said.Chance(seed: 11)
        for accounts in 2...6 as ClosedRange<UInt64> {
            var state = ConversationState(participants: (1...accounts).map { ConversationParticipant(account: $0) })
            for id in 1...200 as ClosedRange<UInt64> {
                let one = Said.message(SignID.allCases.shuffled(using: &chance), by: id % accounts + 1, id: id)
                state.apply(.message(one))
            }
            #expect(state.bytes.count <= 1024 * Int(accounts * (accounts - 1)))
        }
    }

    @Test("It holds no word, only numbers: two texts that show the same are the same bytes")
    func noText() {
        let reader = SharedReader.reader
        func state(_ text: String) -> ConversationState {
            var state = Said.state()
            let evidence = MessageEvidence(reader.read(text), text: text, id: 5, sender: Said.stranger, minutes: 1)
            state.apply(.message(evidence))
            return state
        }
        #expect(state("how old are you? im lucas").bytes == state("how old are you? im maria").bytes)
    }

    /// A state as version 1 wrote it, never to be changed: later versions have to read it.
    private static let versionOne: [UInt8] = [
        0x50, 0x4C, 0x43, 0x53, 0x01, 0x02, 0x02, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x23, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01, 0x00, 0x00, 0x00,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x04, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xFF, 0x00, 0x00, 0x00, 0x02,
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x0A, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x01, 0xFF, 0x00,
        0x00, 0x02, 0x0C, 0x99, 0x03, 0x00, 0x09, 0x0D, 0x99, 0x14, 0x00, 0x05, 0x90, 0x0E, 0x07, 0x85, 0xD0, 0x77,
        0xC8, 0x5E,
    ]

    @Test("A state of the first version is read as it was meant")
    func firstVersion() throws {
        let state = try ConversationState(bytes: Self.versionOne)
        #expect(state.messageCount == 2)
        #expect(state.level == .critical)
        #expect(state.senders.map(\.account) == [1, 2])
        #expect(state.firstAlertMinutes == 2.5)
        #expect(state.senders.last?.signs.first?.sign == .threat)
        #expect(state.bytes == Self.versionOne)
    }

    @Test("What it cannot be is refused, with what to do")
    func refusals() {
        let bytes = Self.example(1).bytes
        func code(_ bytes: [UInt8]) -> ConversationStateError.Code? {
            do throws(ConversationStateError) {
                _ = try ConversationState(bytes: bytes)
                return nil
            } catch {
                #expect(error.reason.contains("anew"))
                return error.code
            }
        }
        #expect(code([]) == .notAState)
        #expect(code(Array("PLCP".utf8) + bytes.dropFirst(4)) == .notAState)
        #expect(code(Array(bytes.prefix(4)) + [9] + bytes.dropFirst(5)) == .unknownVersion)
        #expect(code(Array(bytes.prefix(20))) == .wrongLength)
        #expect(code(Array(bytes.dropLast())) == .damaged)
        #expect(code(Self.sealed(bytes.dropLast(8) + [0])) == .wrongLength)
        #expect(code(Self.sealed(Array(bytes.prefix(5)) + [200] + bytes.dropFirst(6).dropLast(8))) == .impossibleValue)
    }

    @Test("Every change of one byte is noticed")
    func everyByte() {
        let bytes = Self.example(2).bytes
        for place in bytes.indices {
            var damaged = bytes
            damaged[place] ^= 1 << UInt8(place % 8)
            #expect(throws: ConversationStateError.self) { try ConversationState(bytes: damaged) }
        }
    }

    @Test(
        "Ten thousand damaged states, sealed again or not, are refused or read, and go on",
        arguments: 0..<10 as Range<UInt64>)
    func mutations(seed: UInt64) {
        var chance = Said.Chance(seed: 1000 + seed)
        let whole = Self.example(seed, messages: 3 + seed * 5).bytes
        var readable = 0
        for _ in 0..<1000 {
            var body = Array(whole.dropLast(8))
            for _ in 0..<Int.random(in: 1...4, using: &chance) {
                let place = Int.random(in: 5..<body.count, using: &chance)
                switch Int.random(in: 0...3, using: &chance) {
                case 0: body[place] = .random(in: 0...255, using: &chance)
                case 1: body[place] ^= 1 << UInt8.random(in: 0...7, using: &chance)
                case 2 where body.count > 40: body.removeSubrange(place..<min(body.count, place + 8))
                default: body.insert(.random(in: 0...255, using: &chance), at: place)
                }
            }
            guard var state = try? ConversationState(bytes: Self.sealed(body)) else { continue }
            readable += 1
            state.apply(.message(Said.random(500, at: 1e5, &chance)))
            state.apply(.forget(account: Said.child))
            #expect((0...1).contains(state.score))
            #expect((try? ConversationState(bytes: state.bytes)) != nil)
        }
        #expect(readable > 0)
    }

    @Test("Random bytes are refused")
    func randomBytes() {
        var chance = Said.Chance(seed: 5)
        for _ in 0..<2000 {
            let count = Int.random(in: 0...600, using: &chance)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &chance) }
            #expect(throws: ConversationStateError.self) { try ConversationState(bytes: bytes) }
            let dressed = Self.sealed(Array("PLCS".utf8) + [1] + bytes)
            _ = try? ConversationState(bytes: dressed)
        }
    }
}
