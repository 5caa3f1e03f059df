import Egress

/// Posts a message to an endpoint. The seam to the network.
public protocol WebhookSender: Sendable {
    /// - Returns: the HTTP status of the answer, redirects included: none is followed.
    /// - Throws: when there was no answer in time, or the call was not allowed.
    func send(
        _ url: String, body: [UInt8], headers: [(String, String)], timeout: Duration
    ) async throws -> Int
}

/// Sends under the egress rule: to no private address that the operator did not name.
public struct EgressWebhookSender: WebhookSender {
    private let client: EgressClient

    public init(_ client: EgressClient) { self.client = client }

    public func send(
        _ url: String, body: [UInt8], headers: [(String, String)], timeout: Duration
    ) async throws -> Int {
        try await client.post(url, body: body, headers: headers, timeout: timeout).status
    }
}
