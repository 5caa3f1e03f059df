import Glibc

/// The whole input is a URL, except that what stands behind a line feed is a redirect from it. What is accepted has to
/// be read the same by itself, by the rules of hosts, and by the C library where it is an address.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    let pieces = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let text = String(decoding: pieces[0], as: UTF8.self)
    compareAddress(text)
    let rule = EgressRule(privateHosts: [text])
    guard let url = try? ParsedURL(text) else { return 0 }
    check(url)
    _ = rule.refusal(of: url)
    guard pieces.count == 2, let next = try? url.resolving(String(decoding: pieces[1], as: UTF8.self)) else { return 0 }
    check(next)
    if url.scheme == .https, next.scheme != .https { fatalError("down to http") }
    return 0
}

private func check(_ url: ParsedURL) {
    let text = url.text
    guard let again = try? ParsedURL(text), again == url, again.text == text else { fatalError("not stable") }
    for byte in text.utf8 where byte <= 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\\") { fatalError("a byte") }
    guard url.port > 0, url.path.hasPrefix("/"), text.utf8.count <= ParsedURL.maxLength + 16 else {
        fatalError("a part")
    }
    let authority = text.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2).prefix { $0 != UInt8(ascii: "/") }
    if authority.contains(UInt8(ascii: "@")) { fatalError("a user") }
    for segment in url.path.split(separator: "/") where segment == "." || segment == ".." { fatalError("dots") }
    // A name must be none that the C library takes for an address, in any of the old forms.
    if case .name(let name) = url.host {
        var address = in_addr()
        if inet_aton(name, &address) != 0 { fatalError("a number as a name") }
    }
}

/// Reads an address as the C library does.
private func compareAddress(_ text: String) {
    guard !text.utf8.contains(0) else { return }
    var four: UInt32 = 0
    var six: (UInt64, UInt64) = (0, 0)
    let expected: IPAddress? =
        if inet_pton(AF_INET, text, &four) == 1 {
            .v4(UInt32(bigEndian: four))
        } else if inet_pton(AF_INET6, text, &six) == 1 {
            .v6(UInt64(bigEndian: six.0), UInt64(bigEndian: six.1))
        } else {
            nil
        }
    let found = IPAddress(text)
    guard found == expected else { fatalError("\(text) is \(found as Any), not \(expected as Any)") }
    guard let found else { return }
    guard IPAddress(found.description) == found else { fatalError("\(found) is not read again") }
    _ = AddressKind(found)
}
