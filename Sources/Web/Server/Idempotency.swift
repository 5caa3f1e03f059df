import Digests
import Foundation
import HTTPTypes
import Hummingbird
import SafetyCore
import Storage
import Synchronization

/// Gives a repeated request the answer of the first.
///
/// The answer of a screening is kept in the same transaction as its decision; other answers right after they are made.
struct Idempotency: Sendable {
    private final class InUse: Sendable {
        let keys = Mutex<Set<String>>([])
    }

    private let inUse = InUse()

    func answer(_ call: Call, key: String) async throws -> Answer {
        let count = key.unicodeScalars.count
        guard 1...255 ~= count, key.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
            throw Problem.invalid("Idempotency-Key", "must be 1 to 255 visible ASCII characters")
        }
        let name = "\(call.keyID)/\(key)"
        guard inUse.keys.withLock({ $0.insert(name).inserted }) else {
            throw Problem.retry(
                .idempotencyKeyInUse, after: 1, "The first request with this key is still being worked on.")
        }
        defer { inUse.keys.withLock { _ = $0.remove(name) } }
        if let known = try call.services.store.idempotencyRecord(keyID: call.keyID, key: key) {
            // The whole body has to be seen before it can be called the same.
            try await call.body.forEach { _ in }
            guard known.requestDigest == Self.digest(of: call) else {
                throw Problem(
                    .idempotencyKeyReused,
                    "This Idempotency-Key came with another request before. Use a new one for a new request.")
            }
            var answer = Answer(.init(code: known.status), body: .bytes(known.body))
            answer.headers[.contentType] = "application/json"
            answer.headers[.idempotentReplayed] = "true"
            if case .object(let headers)? = try? JSONValue.parse(Array(known.headers.utf8)) {
                for name in Self.repeated {
                    if case .string(let value)? = headers[name.rawName] { answer.headers[name] = value }
                }
            }
            return answer
        }
        let answer = try await call.route.handler(call.keeping(key))
        if !call.keepsItsAnswer, let record = Self.record(call, key, answer) {
            _ = try call.services.store.saveIdempotency(record)
        }
        return answer
    }

    /// The row that repeats an answer; nil for an answer that is not to be repeated.
    static func record(_ call: Call, _ key: String, _ answer: Answer) -> IdempotencyRecord? {
        guard answer.status.code < 500, let body = answer.bytes else { return nil }
        var headers = JSONWriter()
        headers.object { json in
            for name in repeated { json.optional(name.rawName, answer.headers[name]) }
        }
        return IdempotencyRecord(
            keyID: call.keyID, key: key, requestDigest: digest(of: call), status: answer.status.code,
            headers: headers.text, body: body, created: call.services.now())
    }

    /// Headers of an answer that belong to its repetition too.
    private static let repeated: [HTTPField.Name] = [.location, .eTag]

    /// What makes a request the same: method, address with query, and body.
    static func digest(of call: Call) -> [UInt8] {
        var hash = SHA256()
        let head = Array("\(call.request.method.rawValue) \(call.request.head.path ?? "")\n".utf8)
        head.withUnsafeBytes { hash.update($0) }
        call.body.digest.withUnsafeBytes { hash.update($0) }
        return hash.finalize().bytes
    }
}
