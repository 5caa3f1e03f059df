/// The path and query of a request, taken apart without trust.
struct RequestPath: Sendable {
    /// Decoded parts between slashes.
    var parts: [String]
    /// Decoded names and values in their order.
    var query: [(name: String, value: String)]

    /// - Parameter lenientSlashes: empty parts are dropped, as HMA's clients need; elsewhere they are refused.
    /// - Throws: ``Problem`` of type `malformedRequest`.
    init(_ target: String, lenientSlashes: Bool) throws(Problem) {
        guard target.utf8.first == UInt8(ascii: "/") else {
            throw Problem(.malformedRequest, "The address must be a path that begins with a slash.")
        }
        let cut = target.firstIndex(of: "?")
        var words = target[..<(cut ?? target.endIndex)].dropFirst().split(
            separator: "/", omittingEmptySubsequences: false)
        if lenientSlashes {
            words.removeAll { $0.isEmpty }
        } else if words == [""] {
            words = []
        }
        parts = []
        for word in words {
            guard let part = PercentCoding.decode(word) else {
                throw Problem(.malformedRequest, "The path holds a percent sign that begins no UTF-8 character.")
            }
            // An encoded slash or dots would mean another address to whoever decodes the path once more.
            if part.isEmpty || part == "." || part == ".." || part.utf8.contains(UInt8(ascii: "/"))
                || part.utf8.contains(UInt8(ascii: "\\"))
            {
                throw Problem(
                    .malformedRequest, "The path holds an empty part, dots or a hidden slash. Write it plainly.")
            }
            parts.append(part)
        }
        query = []
        guard let cut else { return }
        for pair in target[target.index(after: cut)...].split(separator: "&") {
            let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentCoding.decode(halves[0], plusIsSpace: true),
                let value = PercentCoding.decode(halves.count > 1 ? halves[1] : "", plusIsSpace: true)
            else { throw Problem(.malformedRequest, "The query holds a percent sign that begins no UTF-8 character.") }
            query.append((name, value))
        }
    }
}
