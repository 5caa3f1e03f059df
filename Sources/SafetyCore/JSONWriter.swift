/// Writes JSON (RFC 8259) in the order in which it is told, without Foundation and without reflection.
///
/// ```
/// var json = JSONWriter()
/// json.object { $0.field("bank", "demo"); $0.field("distance", 4) }
/// json.bytes  // {"bank":"demo","distance":4}
/// ```
public struct JSONWriter: Sendable {
    /// UTF-8 of what was written so far.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    public init(capacity: Int = 256) { bytes.reserveCapacity(capacity) }

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    // MARK: Structure

    public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try nested(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try nested(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    public mutating func array<S: Sequence>(
        of elements: S, _ body: (inout JSONWriter, S.Element) throws -> Void
    ) rethrows {
        try array { json in for element in elements { try body(&json, element) } }
    }

    public mutating func array(_ strings: [String]) { array(of: strings) { $0.value($1) } }

    private mutating func nested(
        _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        separate()
        bytes.append(open)
        needsComma = false
        try body(&self)
        bytes.append(close)
        needsComma = true
    }

    // MARK: Fields

    /// Writes a name; the next value belongs to it.
    public mutating func name(_ name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    public mutating func field(_ name: String, _ value: String) {
        self.name(name)
        self.value(value)
    }

    public mutating func field(_ name: String, _ value: Int64) {
        self.name(name)
        self.value(value)
    }

    public mutating func field(_ name: String, _ value: Int) { field(name, Int64(value)) }

    public mutating func field(_ name: String, _ value: Bool) {
        self.name(name)
        self.value(value)
    }

    public mutating func field(_ name: String, _ value: Double) {
        self.name(name)
        self.value(value)
    }

    public mutating func field(_ name: String, _ strings: [String]) {
        self.name(name)
        array(strings)
    }

    /// Writes the field when there is a value, and nothing otherwise.
    public mutating func optional(_ name: String, _ value: String?) {
        if let value { field(name, value) }
    }

    public mutating func optional(_ name: String, _ value: Int?) {
        if let value { field(name, value) }
    }

    /// Writes the field in any case, as `null` when there is no value.
    public mutating func nullable(_ name: String, _ value: String?) {
        self.name(name)
        if let value { self.value(value) } else { null() }
    }

    public mutating func nullable(_ name: String, _ value: Int?) {
        self.name(name)
        if let value { self.value(Int64(value)) } else { null() }
    }

    public mutating func object(_ name: String, _ body: (inout JSONWriter) throws -> Void) rethrows {
        self.name(name)
        try object(body)
    }

    public mutating func array<S: Sequence>(
        _ name: String, of elements: S, _ body: (inout JSONWriter, S.Element) throws -> Void
    ) rethrows {
        self.name(name)
        try array(of: elements, body)
    }

    /// Writes a field whose value is JSON already.
    public mutating func raw(_ name: String, _ json: some Sequence<UInt8>) {
        self.name(name)
        raw(json)
    }

    // MARK: Values

    public mutating func value(_ text: String) {
        separate()
        quote(text)
        needsComma = true
    }

    public mutating func value(_ number: Int64) {
        separate()
        bytes.append(contentsOf: String(number).utf8)
        needsComma = true
    }

    public mutating func value(_ flag: Bool) {
        separate()
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
        needsComma = true
    }

    /// Numbers that JSON does not have (not a number, infinite) are written as `null`.
    public mutating func value(_ number: Double) {
        separate()
        bytes.append(contentsOf: (number.isFinite ? "\(number)" : "null").utf8)
        needsComma = true
    }

    public mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
        needsComma = true
    }

    /// Writes a value that is JSON already.
    public mutating func raw(_ json: some Sequence<UInt8>) {
        separate()
        bytes.append(contentsOf: json)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0A: bytes.append(contentsOf: "\\n".utf8)
            case 0x0D: bytes.append(contentsOf: "\\r".utf8)
            case 0x09: bytes.append(contentsOf: "\\t".utf8)
            case 0..<0x20:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(Self.digits[Int(byte >> 4)])
                bytes.append(Self.digits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
