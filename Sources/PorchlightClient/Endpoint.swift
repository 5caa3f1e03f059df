/// The addresses that the client uses. A test looks each of them up in the server's OpenAPI document.
package enum Endpoint: String, CaseIterable, Sendable {
    case screen, screenBatch, lookup, listBanks, createBank, addFingerprints, readDecision, giveFeedback

    package var method: String {
        switch self {
        case .lookup, .listBanks, .readDecision: "GET"
        case .screen, .screenBatch, .createBank, .addFingerprints, .giveFeedback: "POST"
        }
    }

    package var path: String {
        switch self {
        case .screen: "/v1/screen"
        case .screenBatch: "/v1/screen/batch"
        case .lookup: "/v1/lookup"
        case .listBanks, .createBank: "/v1/banks"
        case .addFingerprints: "/v1/banks/{bank}/fingerprints"
        case .readDecision: "/v1/decisions/{id}"
        case .giveFeedback: "/v1/decisions/{id}/feedback"
        }
    }

    /// Whether the server honours `Idempotency-Key` there.
    package var isIdempotent: Bool {
        switch self {
        case .screen, .createBank, .addFingerprints, .giveFeedback: true
        case .screenBatch, .lookup, .listBanks, .readDecision: false
        }
    }

    /// Whether it can be sent again when nobody knows what became of it.
    var isRepeatable: Bool { method == "GET" || isIdempotent }
}
