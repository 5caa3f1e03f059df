import HTTPTypes
import Hummingbird

/// The fields of a plain HTML form (`application/x-www-form-urlencoded`).
struct FormFields: Sendable {
    static let type = "application/x-www-form-urlencoded"

    private var fields: [(name: String, value: String)]

    /// - Returns: nil where the bytes are no such form.
    init?(_ bytes: [UInt8]) {
        // The fields of a form are written as those of a query are.
        guard let text = String(validating: bytes, as: UTF8.self),
            let form = try? RequestPath("/?" + text, lenientSlashes: true)
        else { return nil }
        fields = form.query
    }

    /// Whether a request says that it carries one.
    static func isSent(with request: Request) -> Bool {
        (request.headers[.contentType] ?? "").prefix { $0 != ";" }.lowercased() == type
    }

    /// The last value of a name, as a field that stands once has it.
    subscript(_ name: String) -> String? { fields.last { $0.name == name }?.value }

    /// Every value of a name, as boxes that are ticked have them.
    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }
}
