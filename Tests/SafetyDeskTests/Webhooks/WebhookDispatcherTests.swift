import Egress
import Foundation
import SafetyDesk
import Storage
import Synchronization
import TestSupport
import Testing

@Suite("Webhooks")
struct WebhookDispatcherTests {
    /// A data folder and a dispatcher that really sends, under the egress rule.
    private struct Post {
        let folder: TemporaryFolder
        let store: Store
        let clock = SetClock(Date())
        let sender: any WebhookSender
        var attempts = 11
        var timeout = Duration.seconds(30)

        init(sender: (any WebhookSender)? = nil) throws {
            folder = try TemporaryFolder()
            store = try Store.open(folder: folder.path, verb: "test", now: clock.now)
            self.sender =
                sender
                ?? EgressWebhookSender(
                    EgressClient(rule: EgressRule(privateHosts: ["127.0.0.1"]), userAgent: "test"))
        }

        func dispatcher(on other: Store? = nil) -> WebhookDispatcher {
            WebhookDispatcher(
                store: other ?? store, sender: sender, attempts: attempts, timeout: timeout, now: clock.now,
                chance: { 0 })
        }

        /// Makes a message for every endpoint.
        func emit(_ numbers: Range<Int>) throws {
            try store.appendDecisions(numbers.map { decisionWrite($0, event: "decision.hold") })
        }

        func deliveries(_ endpoint: String = "wh_a") throws -> [WebhookDelivery] {
            try store.deliveries(endpoint: endpoint, limit: 1000).items.reversed()
        }
    }

    /// Runs a dispatcher beside `body`.
    private func running(
        _ dispatcher: WebhookDispatcher, _ body: (WebhookDispatcher) async throws -> Void
    ) async throws {
        let task = Task { await dispatcher.run() }
        do {
            try await body(dispatcher)
        } catch {
            task.cancel()
            await task.value
            throw error
        }
        task.cancel()
        await task.value
    }

    private static let hasPython = FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")

    /// The signature as another program computes it.
    private func signature(secret: String, id: String, timestamp: String, body: [UInt8]) throws -> String {
        let script = """
            import base64, hashlib, hmac, sys
            secret, id, timestamp = sys.argv[1:4]
            key = base64.b64decode(secret.removeprefix("whsec_"))
            message = id.encode() + b"." + timestamp.encode() + b"." + sys.stdin.buffer.read()
            print("v1," + base64.b64encode(hmac.new(key, message, hashlib.sha256).digest()).decode(), end="")
            """
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-c", script, secret, id, timestamp]
        process.standardInput = FileHandle(forReadingAtPath: try folder.write("body", body))
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }

    @Test("A message arrives once, as it was given, signed so that another program agrees", .enabled(if: hasPython))
    func signed() async throws {
        let receiver = try Receiver()
        defer { receiver.close() }
        let post = try Post()
        let target = endpoint("wh_a", url: receiver.url, events: ["decision.hold"])
        try post.store.insertEndpoint(target)
        try post.emit(0..<3)
        try post.store.appendDecisions([decisionWrite(9, event: "decision.allow")])
        try await running(post.dispatcher()) { _ in
            try await eventually("all are delivered") {
                try post.deliveries().map(\.state) == Array(repeating: .delivered, count: 3)
            }
        }
        #expect(Set(receiver.requests.map(\.id)) == ["msg_0", "msg_1", "msg_2"])
        #expect(receiver.requests.count == 3)
        for request in receiver.requests {
            let delivery = try #require(try post.deliveries().first { $0.messageID == request.id })
            #expect(request.body == Array(delivery.payload.utf8))
            #expect(request.path == "/hook")
            #expect(request.headers["content-type"] == "application/json")
            let timestamp = try #require(request.headers["webhook-timestamp"])
            #expect(timestamp == String(Int(post.clock.now().timeIntervalSince1970)))
            #expect(
                try request.headers["webhook-signature"]
                    == signature(secret: target.secret, id: request.id, timestamp: timestamp, body: request.body))
            #expect(delivery.attempts == 1 && delivery.lastStatus == 204 && delivery.lastError == nil)
        }
    }

    @Test("A message that failed comes again when its time has come and not before, under its own id")
    func retries() async throws {
        let isDown = Shared(true)
        let receiver = try Receiver { _ in .status(isDown.withLock { $0 } ? 500 : 200) }
        defer { receiver.close() }
        let post = try Post()
        try post.store.insertEndpoint(endpoint("wh_a", url: receiver.url))
        try post.emit(0..<1)
        let waits: [TimeInterval] = [5, 60, 300, 1800]
        try await running(post.dispatcher()) { dispatcher in
            for (number, wait) in waits.enumerated() {
                try await eventually("attempt \(number + 1) is written down") {
                    try post.deliveries()[0].attempts == number + 1
                }
                let delivery = try post.deliveries()[0]
                #expect(delivery.state == .pending && delivery.lastStatus == 500)
                let next = try #require(delivery.nextAttempt)
                #expect(abs(next.timeIntervalSince(post.clock.now()) - wait) < 0.01)
                post.clock.advance(by: wait - 1)
                dispatcher.wake()
                try await Task.sleep(for: .milliseconds(50))
                #expect(receiver.requests.count == number + 1, "a second early")
                if number == waits.count - 1 { isDown.withLock { $0 = false } }
                post.clock.advance(by: 1)
                dispatcher.wake()
            }
            try await eventually("it is delivered") { try post.deliveries()[0].state == .delivered }
        }
        #expect(receiver.requests.map(\.id) == Array(repeating: "msg_0", count: waits.count + 1))
        #expect(Set(receiver.requests.compactMap { $0.headers["webhook-timestamp"] }).count == waits.count + 1)
        #expect(Set(receiver.requests.compactMap { $0.headers["webhook-signature"] }).count == waits.count + 1)
    }

    @Test("After the last attempt it is a dead letter that says why, and a replay delivers it")
    func deadLetter() async throws {
        let isDown = Shared(true)
        let receiver = try Receiver { _ in .status(isDown.withLock { $0 } ? 503 : 200) }
        defer { receiver.close() }
        var post = try Post()
        post.attempts = 3
        try post.store.insertEndpoint(endpoint("wh_a", url: receiver.url))
        try post.emit(0..<1)
        try await running(post.dispatcher()) { dispatcher in
            for number in 1...3 {
                try await eventually("attempt \(number)") { try post.deliveries()[0].attempts == number }
                post.clock.advance(by: 24 * 3600)
                dispatcher.wake()
            }
            let dead = try post.deliveries()[0]
            #expect(dead.state == .dead && dead.lastStatus == 503 && dead.lastError == "Answered 503.")
            #expect(dead.finished != nil && dead.nextAttempt == nil)
            isDown.withLock { $0 = false }
            try await Task.sleep(for: .milliseconds(50))
            #expect(receiver.requests.count == 3, "nobody asked for it again")
            try post.store.replayDelivery(dead.id)
            dispatcher.wake()
            try await eventually("it is delivered") { try post.deliveries()[0].state == .delivered }
        }
        #expect(receiver.requests.map(\.id) == Array(repeating: "msg_0", count: 4))
    }

    @Test("An endpoint that answers 410 is switched off; what waits for it comes when it is switched on again")
    func gone() async throws {
        let isGone = Shared(true)
        let receiver = try Receiver { _ in .status(isGone.withLock { $0 } ? 410 : 200) }
        defer { receiver.close() }
        let post = try Post()
        try post.store.insertEndpoint(endpoint("wh_a", url: receiver.url))
        try post.emit(0..<30)
        try await running(post.dispatcher()) { dispatcher in
            try await eventually("it is off") { try post.store.endpoint("wh_a")?.enabled == false }
            var target = try #require(try post.store.endpoint("wh_a"))
            #expect(target.disabledReason?.contains("410") == true)
            try await eventually("what was under way is written down") {
                try post.deliveries().count { $0.state == .dead } == receiver.requests.count
            }
            #expect(receiver.requests.count <= 4, "those that were under way, and no more")
            let waiting = try post.deliveries().filter { $0.state == .pending }.count
            #expect(waiting == 30 - receiver.requests.count)
            isGone.withLock { $0 = false }
            target.enabled = true
            target.disabledReason = nil
            try post.store.updateEndpoint(target)
            dispatcher.wake()
            try await eventually("the rest is delivered") {
                try post.deliveries().count { $0.state == .delivered } == waiting
            }
        }
    }

    @Test("An endpoint that never answers holds up nobody else, and is called at most twice at a time")
    func hanging() async throws {
        let deaf = try Receiver { _ in .silence }
        let good = try Receiver()
        defer {
            deaf.close()
            good.close()
        }
        var post = try Post()
        post.timeout = .seconds(300)
        try post.store.insertEndpoint(endpoint("wh_deaf", url: deaf.url))
        try post.store.insertEndpoint(endpoint("wh_good", url: good.url))
        try post.emit(0..<100)
        try await running(post.dispatcher()) { _ in
            try await eventually("the good one has everything") {
                try post.deliveries("wh_good").allSatisfy { $0.state == .delivered }
            }
            try await eventually("the deaf one was called twice") { deaf.requests.count == 2 }
            #expect(try post.deliveries("wh_deaf").allSatisfy { $0.state == .pending && $0.attempts == 0 })
        }
        #expect(deaf.mostAtOnce == 2)
        #expect(deaf.requests.count == 2)
        #expect(Set(good.requests.map(\.id)).count == 100 && good.requests.count == 100)
        // Broken off by the end of the dispatcher: nothing is known, so nothing is counted.
        #expect(try post.deliveries("wh_deaf").allSatisfy { $0.state == .pending && $0.attempts == 0 })
    }

    @Test("No answer in time, no connection and a refused address are failures that say which")
    func failures() async throws {
        let deaf = try Receiver { _ in .silence }
        let closed = try Receiver()
        closed.close()
        let other = try Receiver()
        let redirecting = try Receiver { _ in .redirect(to: other.url) }
        defer {
            deaf.close()
            other.close()
            redirecting.close()
        }
        var post = try Post()
        post.timeout = .seconds(1)
        let urls = [
            "timeout": deaf.url, "connect": closed.url, "private_address": "http://10.0.0.1/secret-path",
            "invalid_url": "nonsense", "302": redirecting.url,
        ]
        for (name, url) in urls { try post.store.insertEndpoint(endpoint("wh_\(name)", url: url)) }
        try post.emit(0..<1)
        try await running(post.dispatcher()) { _ in
            for name in urls.keys {
                try await eventually("\(name) is written down") { try post.deliveries("wh_\(name)")[0].attempts == 1 }
                let delivery = try post.deliveries("wh_\(name)")[0]
                #expect(delivery.state == .pending)
                #expect(delivery.lastError?.contains(name) == true, "\(delivery.lastError ?? "")")
                #expect(delivery.lastError?.contains("secret-path") == false)
                #expect(delivery.lastError?.contains("whsec_") == false)
            }
        }
        #expect(other.requests.isEmpty, "no redirect is followed")
    }

    @Test("What was sent but could not be written down is sent again after a restart, under the same id")
    func crashBetween() async throws {
        let receiver = try Receiver()
        defer { receiver.close() }
        let post = try Post()
        try post.store.insertEndpoint(endpoint("wh_a", url: receiver.url))
        try post.emit(0..<1)
        try post.store.close()
        let isFull = Shared(false)
        let database = try SQLiteDatabase(path: post.folder(Store.databaseFileName))
        let broken = try Store(
            database: ObservedDatabase(base: database) { () throws(StorageError) in
                if isFull.withLock({ $0 }) { throw .diskFull }
            }, lock: nil, now: post.clock.now)
        isFull.withLock { $0 = true }
        try await running(post.dispatcher(on: broken)) { dispatcher in
            try await eventually("it has arrived") { receiver.requests.count == 1 }
            for _ in 0..<20 {
                dispatcher.wake()
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(receiver.requests.count == 1, "one process does not send it twice, however full the disk is")
        }
        #expect(try broken.deliveries().items.map(\.attempts) == [0])
        try broken.close()

        let again = try Store.open(folder: post.folder.path, verb: "test", now: post.clock.now)
        try await running(post.dispatcher(on: again)) { _ in
            try await eventually("it is delivered") { try again.deliveries().items[0].state == .delivered }
        }
        #expect(receiver.requests.map(\.id) == ["msg_0", "msg_0"])
        try again.close()
    }

    @Test("With room on the disk again, what was sent is written down without being sent twice")
    func diskFullForAWhile() async throws {
        let receiver = try Receiver()
        defer { receiver.close() }
        let post = try Post()
        try post.store.insertEndpoint(endpoint("wh_a", url: receiver.url))
        try post.emit(0..<6)
        try post.store.close()
        let isFull = Shared(false)
        let database = try SQLiteDatabase(path: post.folder(Store.databaseFileName))
        let store = try Store(
            database: ObservedDatabase(base: database) { () throws(StorageError) in
                if isFull.withLock({ $0 }) { throw .diskFull }
            }, lock: nil, now: post.clock.now)
        isFull.withLock { $0 = true }
        try await running(post.dispatcher(on: store)) { dispatcher in
            try await eventually("two have arrived") { receiver.requests.count == 2 }
            isFull.withLock { $0 = false }
            dispatcher.wake()
            try await eventually("all are delivered") {
                try store.deliveries().items.allSatisfy { $0.state == .delivered }
            }
        }
        #expect(receiver.requests.count == 6)
        try store.close()
    }

    @Test(
        "A clock that was years ahead leaves no delivery behind: neither after a restart nor while running",
        arguments: [true, false])
    func clockSetBack(restart: Bool) async throws {
        let isDown = Shared(true)
        let receiver = try Receiver { _ in .status(isDown.withLock { $0 } ? 500 : 200) }
        defer { receiver.close() }
        let post = try Post()
        try post.store.insertEndpoint(endpoint("wh_a", url: receiver.url))
        let years: TimeInterval = 10 * 365 * 24 * 3600
        post.clock.advance(by: years)
        try post.emit(0..<5)
        try await running(post.dispatcher()) { dispatcher in
            try await eventually("all have failed once") { try post.deliveries().allSatisfy { $0.attempts == 1 } }
            isDown.withLock { $0 = false }
            guard !restart else { return }
            post.clock.advance(by: -years)
            dispatcher.wake()
            try await eventually("all are delivered") {
                try post.deliveries().allSatisfy { $0.state == .delivered }
            }
        }
        guard restart else { return }
        post.clock.advance(by: -years)
        try await running(post.dispatcher()) { _ in
            try await eventually("all are delivered") {
                try post.deliveries().allSatisfy { $0.state == .delivered }
            }
        }
    }

    @Test("A test message goes to an endpoint whatever it subscribes to")
    func testMessage() async throws {
        let receiver = try Receiver()
        defer { receiver.close() }
        let post = try Post()
        let target = endpoint("wh_a", url: receiver.url, events: ["decision.block"])
        try post.store.insertEndpoint(target)
        try await running(post.dispatcher()) { dispatcher in
            let delivery = try dispatcher.test(target)
            try await eventually("it is delivered") { try post.store.delivery(delivery.id)?.state == .delivered }
        }
        let request = try #require(receiver.requests.first)
        let message = try #require(try JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any])
        #expect(message["type"] as? String == "webhook.test")
        #expect(message["timestamp"] is String)
        #expect((message["data"] as? [String: Any])?["webhook"] as? String == "wh_a")
    }

    // MARK: How many, and in which order

    /// Holds every message until it is let go.
    private final class HoldingSender: WebhookSender {
        private let state = Mutex<(held: [(id: String, url: String)], released: Set<String>)>(([], []))

        var held: [(id: String, url: String)] { state.withLock { $0.held } }

        func release(_ ids: [String]) { state.withLock { $0.released.formUnion(ids) } }

        func send(
            _ url: String, body: [UInt8], headers: [(String, String)], timeout: Duration
        ) async throws -> Int {
            let id = headers.first { $0.0 == "webhook-id" }?.1 ?? ""
            state.withLock { $0.held.append((id, url)) }
            while !state.withLock({ $0.released.contains(id) }) { try await Task.sleep(for: .milliseconds(5)) }
            return 200
        }
    }

    @Test("An endpoint is sent its messages in the order of their decisions")
    func order() async throws {
        let sender = HoldingSender()
        let post = try Post(sender: sender)
        try post.store.insertEndpoint(endpoint("wh_a", url: "a"))
        try post.emit(0..<10)
        try await running(post.dispatcher()) { _ in
            for wave in 0..<5 {
                try await eventually("wave \(wave)") { sender.held.count == 2 * wave + 2 }
                let ids = sender.held.suffix(2).map(\.id)
                #expect(Set(ids) == ["msg_\(2 * wave)", "msg_\(2 * wave + 1)"])
                sender.release(ids)
            }
            try await eventually("all are delivered") { try post.deliveries().allSatisfy { $0.state == .delivered } }
        }
    }

    @Test("At most eight messages are on their way at the same time, two to one endpoint")
    func bounds() async throws {
        let sender = HoldingSender()
        let post = try Post(sender: sender)
        for number in 0..<6 { try post.store.insertEndpoint(endpoint("wh_\(number)", url: "\(number)")) }
        try post.emit(0..<4)
        try await running(post.dispatcher()) { dispatcher in
            try await eventually("eight are on their way") { sender.held.count == 8 }
            for _ in 0..<10 {
                dispatcher.wake()
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(sender.held.count == 8)
            #expect(Dictionary(grouping: sender.held, by: \.url).values.allSatisfy { $0.count <= 2 })
            sender.release((0..<4).map { "msg_\($0)" })
            try await eventually("all are delivered") {
                try post.store.deliveryCounts() == [.pending: 0, .delivered: 24, .dead: 0]
            }
        }
    }

    @Test("A new secret has the documented form and is never the same")
    func secrets() throws {
        let secret = WebhookSecret.make()
        #expect(secret.hasPrefix("whsec_"))
        #expect(Data(base64Encoded: String(secret.dropFirst(6)))?.count == 32)
        #expect(WebhookSecret.make() != secret)
    }
}
