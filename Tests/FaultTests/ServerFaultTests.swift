import Foundation
import Synchronization
import TestSupport
import Testing

/// Ends the server without a word while it takes fingerprints, decides and calls webhooks, again and again on the same
/// data folder. Whatever it acknowledged must be there afterwards, and every message must arrive.
@Suite("kill -9 of the server", .serialized)
struct ServerFaultTests {
    static let rounds = Int(ProcessInfo.processInfo.environment["PORCHLIGHT_TEST_FAULT_ROUNDS"] ?? "") ?? 10

    /// What the clients of one round were told.
    private struct Acknowledged {
        var values: [String] = []
        var decisions: [String] = []
    }

    private final class Told: Sendable {
        let state = Mutex(Acknowledged())
    }

    @Test("Nothing that was acknowledged is lost, no message is lost, and the index equals the database")
    func killed() throws {
        let receiver = try ReceivingServer()
        let folder = try TemporaryFolder()
        let environment = ["PORCHLIGHT_EGRESS_PRIVATE_HOSTS": "127.0.0.1:\(receiver.port)"]
        var server = try RunningServer(folder: folder, environment: environment)
        _ = try server.send("POST", "/v1/banks", json: #"{"name":"faults"}"#)
        _ = try server.send("POST", "/v1/banks", json: #"{"name":"known"}"#)
        let known = String(repeating: "6b", count: 32)
        _ = try server.send("POST", "/v1/banks/known/fingerprints", json: "{\"value\":\"\(known)\"}")
        let hook = try server.send(
            "POST", "/v1/webhooks",
            json: "{\"url\":\"http://127.0.0.1:\(receiver.port)/hook\",\"events\":[\"decision.block\"]}")
        #expect(hook.status == 201, "\(hook.text)")

        var generator = SystemRandomNumberGenerator()
        var everything = Acknowledged()
        for round in 0..<Self.rounds {
            let acknowledged = Told()
            let running = server
            let group = DispatchGroup()
            for client in 0..<4 {
                let port = running.port
                let key = running.key
                group.enter()
                Thread.detachNewThread {
                    Self.work(client, round, port: port, key: key, known: known, acknowledged)
                    group.leave()
                }
            }
            usleep(UInt32.random(in: 20_000...400_000, using: &generator))
            running.killHard()
            group.wait()
            server = try RunningServer(folder: folder, environment: environment, key: running.key)
            let told = acknowledged.state.withLock { $0 }
            for value in told.values {
                let found = try server.send("GET", "/v1/lookup?distance=0&banks=faults&value=\(value)")
                #expect(
                    (found.json["matches"] as? [Any])?.count == 1, "round \(round): an acknowledged fingerprint is gone"
                )
            }
            for decision in told.decisions {
                let found = try server.send("GET", "/v1/decisions/\(decision)")
                #expect(found.status == 200, "round \(round): an acknowledged decision is gone")
            }
            everything.values += told.values
            everything.decisions += told.decisions
        }
        #expect(
            everything.values.count > Self.rounds && everything.decisions.count > Self.rounds, "the rounds did work")

        let wanted = Set(everything.decisions)
        var arrived: Set<String> = []
        for _ in 0..<600 {
            arrived = Set(
                receiver.received.compactMap { request in
                    let json = (try? JSONSerialization.jsonObject(with: Data(request.body))) as? [String: Any]
                    return (json?["data"] as? [String: Any])?["id"] as? String
                })
            if arrived.isSuperset(of: wanted) { break }
            usleep(100_000)
        }
        #expect(wanted.subtracting(arrived).isEmpty, "\(wanted.subtracting(arrived).count) messages were lost")
        #expect(server.stop() == 0)
        let doctor = try ProductExecutable.run([
            "doctor", "--thorough", "--data", folder.url.appending(path: "data").path,
        ])
        #expect(doctor.status == 0, "\(doctor.output)\(doctor.errors)")
    }

    /// Adds fingerprints and screens the known one until the server is gone, and keeps what it said.
    private static func work(
        _ client: Int, _ round: Int, port: Int, key: String, known: String, _ acknowledged: Told
    ) {
        guard let connection = try? RawConnection(port: port) else { return }
        for number in 0..<100_000 {
            let value =
                String(
                    format: "%04x%04x%08x", client, round, number) + String(repeating: "39c5", count: 12)
            let screens = number % 2 == 0
            let body =
                screens
                ? "{\"fingerprints\":[{\"value\":\"\(known)\"}],\"item\":\"\(value)\"}" : "{\"value\":\"\(value)\"}"
            let path = screens ? "/v1/screen" : "/v1/banks/faults/fingerprints"
            let head =
                "POST \(path) HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \(key)\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
            guard (try? connection.send(head + body)) != nil, let answer = try? connection.answer() else { return }
            guard answer.status == 200 else { continue }
            acknowledged.state.withLock {
                if screens {
                    if let id = answer.json["id"] as? String { $0.decisions.append(id) }
                } else {
                    $0.values.append(value)
                }
            }
        }
    }
}
