import Foundation
import Storage
import Testing

func endpoint(_ id: String, events: [String] = ["*"], enabled: Bool = true, created: Int64 = 0) -> WebhookEndpoint {
    WebhookEndpoint(
        id: id, url: "https://example.com/\(id)", secret: "whsec_\(id)", events: events, note: "n", enabled: enabled,
        created: Date(milliseconds: created), updated: Date(milliseconds: created))
}

@Suite("Webhooks")
struct WebhookTests {
    private func tell(_ store: Store, _ numbers: Range<Int>, type: String = "decision.block") throws -> Int {
        try store.appendDecisions(
            numbers.map { DecisionWrite(record: decision($0), event: (type, "msg_\($0)", #"{"n":\#($0)}"#)) })
    }

    @Test("An endpoint is kept, found, changed and removed", arguments: Driver.allCases)
    func endpoints(_ driver: Driver) throws {
        try withStore(driver) { store in
            let one = endpoint("wh_1", events: ["decision.block", "decision.hold"])
            try store.insertEndpoint(one)
            try store.insertEndpoint(endpoint("wh_2", created: 1))
            #expect(try store.endpoint("wh_1") == one)
            #expect(throws: StorageError.self) { try store.insertEndpoint(one) }
            let page = try store.endpoints(limit: 1)
            #expect(try page.items == [one] && store.endpoints(after: page.next).items.map(\.id) == ["wh_2"])
            var changed = one
            (changed.enabled, changed.disabledReason, changed.events) = (false, "410 Gone", ["*"])
            let updated = try store.updateEndpoint(changed)
            #expect(updated.disabledReason == "410 Gone" && updated.created == one.created)
            #expect(try store.endpoint("wh_1") == updated)
            #expect(throws: StorageError.notFound(kind: "webhook", id: "wh_9")) {
                try store.updateEndpoint(endpoint("wh_9"))
            }
            #expect(throws: StorageError.self) { try store.insertEndpoint(endpoint("wh_3", events: [])) }
            #expect(throws: StorageError.self) { try store.insertEndpoint(endpoint("wh_3", events: ["a b"])) }
            #expect(try store.removeEndpoint("wh_1"))
            #expect(try !store.removeEndpoint("wh_1"))
        }
    }

    @Test("Every enabled endpoint that subscribes to the type, or to all, gets each message once")
    func fanOut() throws {
        let store = try Store.inMemory()
        try store.insertEndpoint(endpoint("wh_all"))
        try store.insertEndpoint(endpoint("wh_block", events: ["decision.block"]))
        try store.insertEndpoint(endpoint("wh_both", events: ["*", "decision.block"]))
        try store.insertEndpoint(endpoint("wh_hold", events: ["decision.hold"]))
        try store.insertEndpoint(endpoint("wh_off", enabled: false))
        #expect(try tell(store, 0..<2) == 6)
        #expect(try tell(store, 2..<3, type: "decision.allow") == 2)
        #expect(try store.appendDecisions([DecisionWrite(record: decision(3))]) == 0)
        #expect(try store.deliveries(endpoint: "wh_block").items.map(\.messageID) == ["msg_1", "msg_0"])
        #expect(try store.deliveries(endpoint: "wh_all").items.count == 3)
        #expect(try store.deliveries(endpoint: "wh_off").items.isEmpty)
        let first = try #require(try store.deliveries(endpoint: "wh_block").items.last)
        #expect(first.payload == #"{"n":0}"# && first.event == "decision.block" && first.attempts == 0)
        #expect(first.state == .pending && first.finished == nil && first.nextAttempt == first.created)
        #expect(try Set(store.deliveries(limit: 100).items.map(\.id)).count == 8)
    }

    @Test("What is due longest comes first, and an endpoint with much due does not crowd out the others")
    func due() throws {
        let clock = TestClock()
        let store = try Store.inMemory { clock.now }
        try store.insertEndpoint(endpoint("wh_slow", events: ["slow"]))
        try store.insertEndpoint(endpoint("wh_other", events: ["other"]))
        #expect(try store.nextDeliveryDue() == nil)
        let start = clock.now
        _ = try tell(store, 0..<50, type: "slow")
        clock.advance(seconds: 1)
        _ = try tell(store, 50..<60, type: "other")
        #expect(try store.nextDeliveryDue() == start)
        #expect(try store.dueDeliveries(limit: 10).map(\.endpointID) == Array(repeating: "wh_slow", count: 10))
        let fair = try store.dueDeliveries(limit: 10, perEndpoint: 2)
        #expect(fair.map(\.messageID) == ["msg_0", "msg_1", "msg_50", "msg_51"])
        let next = try store.dueDeliveries(limit: 10, perEndpoint: 2, excluding: Set(fair.map(\.id)))
        #expect(next.map(\.messageID) == ["msg_2", "msg_3", "msg_52", "msg_53"])
        #expect(try store.dueDeliveries(now: start.addingTimeInterval(-1), limit: 10).isEmpty)
        // Switched off: nothing of it is due, and nothing is lost.
        var slow = try #require(try store.endpoint("wh_slow"))
        slow.enabled = false
        try store.updateEndpoint(slow)
        #expect(try store.dueDeliveries(limit: 100).allSatisfy { $0.endpointID == "wh_other" })
        #expect(try store.nextDeliveryDue() == clock.now)
        #expect(try store.deliveryCounts()[.pending] == 60)
    }

    @Test("Attempts end a delivery, put it off, or give it up")
    func attempts() throws {
        let clock = TestClock()
        let store = try Store.inMemory { clock.now }
        try store.insertEndpoint(endpoint("wh_1"))
        _ = try tell(store, 0..<3)
        let ids = try store.dueDeliveries(limit: 10).map(\.id)
        let later = clock.now.addingTimeInterval(5)
        #expect(
            try store.recordAttempts([
                DeliveryAttempt(deliveryID: ids[0], status: 204, outcome: .delivered),
                DeliveryAttempt(deliveryID: ids[1], status: 500, error: "answered 500", outcome: .retry(at: later)),
                DeliveryAttempt(deliveryID: ids[2], error: "no connection", outcome: .dead),
                DeliveryAttempt(deliveryID: 999, outcome: .dead),
            ]) == 3)
        let delivered = try #require(try store.delivery(ids[0]))
        #expect(delivered.state == .delivered && delivered.finished == clock.now && delivered.nextAttempt == nil)
        #expect(delivered.attempts == 1 && delivered.lastStatus == 204 && delivered.lastError == nil)
        let retried = try #require(try store.delivery(ids[1]))
        #expect(retried.state == .pending && retried.nextAttempt == later && retried.lastError == "answered 500")
        #expect(try store.delivery(ids[2])?.state == .dead)
        #expect(try store.deliveryCounts() == [.delivered: 1, .pending: 1, .dead: 1])
        #expect(try store.dueDeliveries(limit: 10).isEmpty)
        #expect(try store.nextDeliveryDue() == later)
        // A late report of an attempt at what has ended changes nothing.
        #expect(try store.recordAttempts([DeliveryAttempt(deliveryID: ids[0], outcome: .dead)]) == 0)
        clock.advance(seconds: 5)
        #expect(try store.dueDeliveries(limit: 10).map(\.id) == [ids[1]])
    }

    @Test("A delivery that was given up can be replayed")
    func replay() throws {
        let store = try Store.inMemory()
        try store.insertEndpoint(endpoint("wh_1"))
        _ = try tell(store, 0..<1)
        let id = try #require(try store.dueDeliveries(limit: 1).first).id
        try store.recordAttempts([DeliveryAttempt(deliveryID: id, status: 404, error: "e", outcome: .dead)])
        let again = try store.replayDelivery(id)
        #expect(again.state == .pending && again.attempts == 0 && again.finished == nil)
        #expect(again.messageID == "msg_0")
        #expect(try store.dueDeliveries(limit: 1) == [again])
        #expect(throws: StorageError.notFound(kind: "delivery", id: "99")) { try store.replayDelivery(99) }
    }

    @Test("A message can be sent to one endpoint whatever it subscribes to")
    func single() throws {
        let store = try Store.inMemory()
        try store.insertEndpoint(endpoint("wh_1", events: ["decision.block"]))
        let test = try store.addDelivery(endpoint: "wh_1", messageID: "msg_t", event: "webhook.test", payload: "{}")
        #expect(try store.dueDeliveries(limit: 5) == [test])
        #expect(throws: StorageError.notFound(kind: "webhook", id: "wh_2")) {
            try store.addDelivery(endpoint: "wh_2", messageID: "m", event: "webhook.test", payload: "{}")
        }
    }

    @Test("Deliveries are listed newest first, by endpoint and state")
    func listing() throws {
        let store = try Store.inMemory()
        try store.insertEndpoint(endpoint("wh_1"))
        try store.insertEndpoint(endpoint("wh_2"))
        _ = try tell(store, 0..<10)
        let all = try store.deliveries(limit: 100).items
        try store.recordAttempts(
            all.filter { $0.id % 3 == 0 }.map { DeliveryAttempt(deliveryID: $0.id, outcome: .dead) })
        func ids(_ endpoint: String?, _ state: DeliveryState?) throws -> [Int64] {
            var ids: [Int64] = []
            var cursor: String?
            repeat {
                let page = try store.deliveries(endpoint: endpoint, state: state, after: cursor, limit: 3)
                ids += page.items.map(\.id)
                cursor = page.next
            } while cursor != nil
            return ids
        }
        #expect(try ids(nil, nil) == all.map(\.id))
        #expect(try ids("wh_1", nil) == all.filter { $0.endpointID == "wh_1" }.map(\.id))
        #expect(try ids(nil, .dead) == all.map(\.id).filter { $0 % 3 == 0 })
        #expect(
            try ids("wh_2", .dead) == all.filter { $0.endpointID == "wh_2" && $0.id % 3 == 0 }.map(\.id))
    }

    @Test("What has ended is forgotten in small steps, what is pending never; an endpoint takes its own with it")
    func purging() throws {
        let clock = TestClock()
        let store = try Store.inMemory { clock.now }
        try store.insertEndpoint(endpoint("wh_1"))
        _ = try tell(store, 0..<10)
        let ids = try store.dueDeliveries(limit: 10).map(\.id)
        try store.recordAttempts(ids.prefix(6).map { DeliveryAttempt(deliveryID: $0, outcome: .delivered) })
        #expect(try store.purgeDeliveries(finishedBefore: clock.now, limit: 10) == 0)
        clock.advance(seconds: 1)
        #expect(try store.purgeDeliveries(finishedBefore: clock.now, state: .dead, limit: 10) == 0)
        #expect(try store.purgeDeliveries(finishedBefore: clock.now, state: .delivered, limit: 1) == 1)
        #expect(try store.purgeDeliveries(finishedBefore: clock.now, limit: 3) == 3)
        #expect(try store.purgeDeliveries(finishedBefore: clock.now, limit: 4) == 2)
        #expect(try store.deliveryCounts() == [.pending: 4, .delivered: 0, .dead: 0])
        #expect(try store.removeEndpoint("wh_1"))
        #expect(try store.deliveries().items.isEmpty)
        #expect(try store.integrityCheck() == [])
    }
}
