import Digests
import Foundation
import Storage
import Synchronization

/// The keys of the API: judges tokens, makes and revokes keys.
///
/// Every request asks it, so what the database says of a key is remembered for a second: a key that another process
/// makes or revokes counts within that second, one that this ring revokes at once. How long something is remembered is
/// told by the monotonic clock, which nobody can set.
///
/// Whether a key has expired is told by the wall clock as far as it goes forward: the ring's time is the latest that it
/// has seen, and goes on from there at the pace of the monotonic clock when the wall clock is set back. So no key comes
/// alive again because of that. A server whose clock was wrongly far ahead is to be restarted once it is right.
///
/// Any thread may call it. Tokens and secrets appear in no error and no description.
public final class KeyRing: Sendable {
    /// How long something read is good for.
    static let freshness = Duration.seconds(1)
    /// The most keys that are remembered, and as many identifiers that belong to none.
    static let limit = 4096

    fileprivate struct Known {
        var key: APIKey
        var digest: SecretDigest
        var isRevoked: Bool
        /// From before it was read: what was written meanwhile is not missed for longer than a second.
        var read: ContinuousClock.Instant
        /// Since the uses were last written down.
        var used: Date?
    }

    fileprivate struct State {
        var known: [String: Known] = [:]
        var unknown: [String: ContinuousClock.Instant] = [:]
        /// Uses of keys that were forgotten since.
        var uses: [String: Date] = [:]
        /// Changes with every revocation, so that what was read before one is not remembered after it.
        var revocations = 0
        var latest: (time: Date, at: ContinuousClock.Instant)
    }

    private let store: Store
    private let now: @Sendable () -> Date
    private let monotonic: @Sendable () -> ContinuousClock.Instant
    private let state: Mutex<State>

    public convenience init(store: Store, now: @escaping @Sendable () -> Date = { Date() }) {
        self.init(store: store, now: now, monotonic: { .now })
    }

    package init(
        store: Store, now: @escaping @Sendable () -> Date,
        monotonic: @escaping @Sendable () -> ContinuousClock.Instant
    ) {
        self.store = store
        self.now = now
        self.monotonic = monotonic
        state = Mutex(State(latest: (now(), monotonic())))
    }

    // MARK: Judging

    /// Judges a token.
    ///
    /// Blocks for a read of the database at most once a second for each key, else for a microsecond.
    /// - Throws: `StorageError` when the database has to be asked and does not answer. No key is good then.
    public func verify(_ token: String) throws(StorageError) -> Verification {
        var token = token
        guard let (id, digest) = token.withUTF8({ KeyToken.read($0) }) else { return .unknown }
        let wall = now()
        let instant = monotonic()
        let (remembered, revocations) = state.withLock { state in
            (Self.judge(id, digest, &state, wall, instant), state.revocations)
        }
        if let remembered { return remembered }
        let record = try store.key(id)
        return state.withLock { state in
            guard let record else {
                if state.unknown.count >= Self.limit { state.unknown.removeAll(keepingCapacity: true) }
                state.unknown[id] = instant
                state.forget(id)
                return .unknown
            }
            state.unknown[id] = nil
            state.makeRoom(at: instant)
            state.known[id] = Known(
                key: APIKey(record), digest: SecretDigest(record.digest), isRevoked: record.revoked != nil,
                read: instant, used: state.known[id]?.used)
            let verdict = Self.judge(id, digest, &state, wall, instant) ?? .unknown
            if state.revocations != revocations { state.forget(id) }
            return verdict
        }
    }

    /// What is remembered says; nil when the database has to be asked.
    private static func judge(
        _ id: String, _ digest: SecretDigest, _ state: inout State, _ wall: Date, _ instant: ContinuousClock.Instant
    ) -> Verification? {
        guard let place = state.known.index(forKey: id) else {
            guard let read = state.unknown[id], instant - read < freshness else { return nil }
            return .unknown
        }
        guard instant - state.known.values[place].read < freshness else { return nil }
        // Whoever does not know the secret learns nothing about the key.
        guard state.known.values[place].digest.matches(digest) else { return .unknown }
        if state.known.values[place].isRevoked { return .revoked }
        let time = state.time(wall, instant)
        if let expires = state.known.values[place].key.expires, expires <= time { return .expired }
        state.known.values[place].used = time
        return .valid(state.known.values[place].key)
    }

    // MARK: Making and revoking

    /// Makes a key.
    ///
    /// - Returns: the key and its token, which cannot be had again.
    /// - Throws: `StorageError`: `invalid`, `diskFull`.
    public func create(
        name: String = "", scopes: Set<Scope>, expires: Date? = nil, ratePerSecond: Int? = nil
    ) throws(StorageError) -> (key: APIKey, token: String) {
        if name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
            throw .invalid(field: "name", reason: "a name holds no control characters")
        }
        var generator = SystemRandomNumberGenerator()
        let made = KeyToken.make(using: &generator)
        let record = APIKeyRecord(
            id: made.id, name: name, scopes: scopes.map(\.rawValue).sorted(), digest: made.digest.bytes,
            created: now(), expires: expires, ratePerSecond: ratePerSecond)
        try store.insertKey(record)
        state.withLock { $0.unknown[made.id] = nil }
        return (APIKey(record), made.token)
    }

    /// Every key, oldest first, revoked and expired ones among them.
    ///
    /// - Complexity: O(keys)
    public func list() throws(StorageError) -> [APIKeyRecord] {
        var keys: [APIKeyRecord] = []
        var cursor: String?
        repeat {
            let page = try store.keys(after: cursor, limit: 1000)
            keys += page.items
            cursor = page.next
        } while cursor != nil
        return keys
    }

    /// Ends a key for ever; when it returns, this ring takes it no more.
    ///
    /// - Returns: false when there is no such key or it was revoked before.
    @discardableResult
    public func revoke(_ id: String) throws(StorageError) -> Bool {
        let isRevoked = try store.revokeKey(id)
        state.withLock { state in
            state.revocations += 1
            state.forget(id)
        }
        return isRevoked
    }

    /// Writes down when keys were last used, in one transaction. To be called now and then.
    ///
    /// - Throws: `StorageError`; the uses are kept for the next time.
    public func writeDownUses() throws(StorageError) {
        let uses = state.withLock { state in
            for place in state.known.indices {
                guard let used = state.known.values[place].used else { continue }
                state.uses[state.known[place].key] = used
                state.known.values[place].used = nil
            }
            let uses = state.uses
            state.uses = [:]
            return uses
        }
        do throws(StorageError) {
            try store.touchKeys(uses.map { ($0.key, $0.value) })
        } catch {
            state.withLock { $0.uses.merge(uses) { max($0, $1) } }
            throw error
        }
    }
}

extension KeyRing.State {
    /// The latest time that there is evidence of.
    fileprivate mutating func time(_ wall: Date, _ instant: ContinuousClock.Instant) -> Date {
        let expected = latest.time + (instant - latest.at) / .seconds(1)
        guard wall > expected else { return expected }
        latest = (wall, instant)
        return wall
    }

    /// Forgets a key but not that it was used.
    fileprivate mutating func forget(_ id: String) {
        guard let gone = known.removeValue(forKey: id), let used = gone.used else { return }
        uses[id] = used
    }

    /// Forgets what is out of date, or everything, before there is too much.
    fileprivate mutating func makeRoom(at instant: ContinuousClock.Instant) {
        guard known.count >= KeyRing.limit else { return }
        let old = known.filter { instant - $0.value.read >= KeyRing.freshness }.map(\.key)
        for id in old.isEmpty ? Array(known.keys) : old { forget(id) }
    }
}
