/// The addresses that the client uses. A test looks each of them up in the server's OpenAPI document.
package enum Endpoint: String, CaseIterable, Sendable {
    case screen, screenBatch, lookup, listBanks, createBank, addFingerprints, readDecision, giveFeedback
    case addMessages, readConversation, forgetConversation, forgetAccount

    package var method: String {
        switch self {
        case .lookup, .listBanks, .readDecision, .readConversation: "GET"
        case .screen, .screenBatch, .createBank, .addFingerprints, .giveFeedback, .addMessages: "POST"
        case .forgetConversation, .forgetAccount: "DELETE"
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
        case .addMessages: "/v1/conversations/{id}/messages"
        case .readConversation, .forgetConversation: "/v1/conversations/{id}"
        case .forgetAccount: "/v1/accounts/{id}/conversations"
        }
    }

    /// Whether the server honours `Idempotency-Key` there.
    package var isIdempotent: Bool {
        switch self {
        case .screen, .createBank, .addFingerprints, .giveFeedback, .addMessages: true
        case .screenBatch, .lookup, .listBanks, .readDecision, .readConversation, .forgetConversation, .forgetAccount:
            false
        }
    }

    /// Whether it can be sent again when nobody knows what became of it.
    var isRepeatable: Bool { method != "POST" || isIdempotent }
}
