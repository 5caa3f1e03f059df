import Digests
import HTTPTypes
import Hummingbird

/// ETags and `If-Match` (RFC 9110, section 13): a change is made to what was read, or not at all.
enum Precondition {
    /// The tag of a representation.
    static func tag(_ bytes: [UInt8]) -> String {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update($0) }
        return "\"\(hash.finalize().hex.prefix(16))\""
    }

    /// - Throws: ``Problem`` of type `preconditionFailed`.
    static func check(_ request: Request, _ tag: String) throws(Problem) {
        guard let wanted = request.headers[.ifMatch] else { return }
        let tags = wanted.split(separator: ",").map { $0.drop { $0 == " " } }
        guard tags.contains("*") || tags.contains(where: { $0 == tag }) else {
            throw Problem(.preconditionFailed, "It has changed since it was read. Its ETag is \(tag) now.")
        }
    }
}
