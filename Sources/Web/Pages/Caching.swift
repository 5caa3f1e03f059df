import HTTPTypes
import Hummingbird
import Synchronization

/// Answers that a browser may keep, found again by the hash of their bytes.
enum Caching {
    /// The bytes, or 304 where the other side has them.
    ///
    /// - Parameter named: whether the address names the hash: then what it stands for never changes.
    static func answer(
        _ bytes: [UInt8], type: String, tag: String? = nil, named: Bool = false, to call: Call
    ) -> Answer {
        let tag = tag ?? Precondition.tag(bytes)
        let headers: HTTPFields = [
            .eTag: tag, .cacheControl: named ? "public, max-age=31536000, immutable" : "no-cache",
            .contentType: type,
        ]
        let known = (call.request.headers[.ifNoneMatch] ?? "").split(separator: ",").map {
            $0.drop { $0 == " " }.trimmingSuffix { $0 == " " }
        }
        // Weak comparison (RFC 9110, section 13.1.2).
        if known.contains(where: { $0 == "*" || ($0.hasPrefix("W/") ? $0.dropFirst(2) : $0) == tag }) {
            var headers = headers
            headers[.contentType] = nil
            return Answer(.notModified, headers: headers)
        }
        return Answer(.ok, headers: headers, body: .bytes(bytes))
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ matches: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, matches(last) { rest.removeLast() }
        return rest
    }
}

/// Something large that is the same as long as the server runs: made when it is first asked for, and kept.
final class Rendered: Sendable {
    private let make: @Sendable (Services) -> [UInt8]
    private let held = Mutex<(bytes: [UInt8], tag: String)?>(nil)

    init(_ make: @escaping @Sendable (Services) -> [UInt8]) { self.make = make }

    func answer(_ type: String, to call: Call) -> Answer {
        let (bytes, tag) = held.withLock { held in
            if let held { return held }
            let bytes = make(call.services)
            let made = (bytes: bytes, tag: Precondition.tag(bytes))
            held = made
            return made
        }
        return Caching.answer(bytes, type: type, tag: tag, to: call)
    }
}
