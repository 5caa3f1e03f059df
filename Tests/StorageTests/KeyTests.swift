import Foundation
import Storage
import Testing

@Suite("API keys")
struct KeyTests {
    private func key(_ id: String, created: Int64 = 0, rate: Int? = nil, expires: Date? = nil) -> APIKeyRecord {
        APIKeyRecord(
            id: id, name: "for \(id)", scopes: ["banks:read", "screen"], digest: Array(repeating: 7, count: 32),
            created: Date(milliseconds: created), expires: expires, ratePerSecond: rate)
    }

    @Test("A key is kept as it was given", arguments: Driver.allCases)
    func insertion(_ driver: Driver) throws {
        try withStore(driver) { store in
            let one = key("one", rate: 50, expires: Date(milliseconds: 5))
            try store.insertKey(one)
            #expect(try store.key("one") == one)
            #expect(try store.key("ONE") == nil && store.key("two") == nil)
            #expect(try store.keyCount() == 1)
            let error = #expect(throws: StorageError.self) { try store.insertKey(key("one", created: 9)) }
            #expect(error?.code == "invalid")
            #expect(try store.key("one") == one)
        }
    }

    @Test("Keys that could not be told apart or used are refused")
    func refusals() throws {
        let store = try Store.inMemory()
        var short = key("short")
        short.digest = [1, 2, 3]
        var idle = key("idle")
        idle.scopes = []
        var split = key("split")
        split.scopes = ["a b"]
        for bad in [short, idle, split, key("rate", rate: 0), key("")] {
            let error = #expect(throws: StorageError.self) { try store.insertKey(bad) }
            #expect(error?.code == "invalid")
        }
        #expect(try store.keyCount() == 0)
    }

    @Test("A key is revoked once")
    func revocation() throws {
        let clock = TestClock()
        let store = try Store.inMemory { clock.now }
        try store.insertKey(key("one"))
        #expect(try store.revokeKey("one"))
        #expect(try store.key("one")?.revoked == clock.now)
        clock.advance(seconds: 1)
        #expect(try !store.revokeKey("one"))
        #expect(try !store.revokeKey("two"))
        #expect(try store.key("one")?.revoked == clock.now.addingTimeInterval(-1))
        #expect(try store.keyCount() == 1)
    }

    @Test("The last use moves forward only")
    func uses() throws {
        let store = try Store.inMemory()
        try store.insertKey(key("one"))
        try store.insertKey(key("two"))
        let (early, late) = (Date(milliseconds: 1000), Date(milliseconds: 2000))
        try store.touchKeys([("one", late), ("two", early), ("gone", late)])
        try store.touchKeys([("one", early), ("two", late)])
        #expect(try store.key("one")?.lastUsed == late && store.key("two")?.lastUsed == late)
    }

    @Test("Pages go from the oldest to the newest, and none is left out where times are equal")
    func paging() throws {
        let store = try Store.inMemory()
        for number in 0..<25 { try store.insertKey(key("k\(number % 5)\(number)", created: Int64(number / 10))) }
        var seen: [String] = []
        var cursor: String?
        repeat {
            let page = try store.keys(after: cursor, limit: 4)
            seen += page.items.map(\.id)
            cursor = page.next
        } while cursor != nil
        #expect(seen.count == 25 && Set(seen).count == 25)
        #expect(try seen == store.keys(limit: 100).items.map(\.id))
        #expect(throws: StorageError.self) { try store.keys(after: "i:3") }
    }
}
