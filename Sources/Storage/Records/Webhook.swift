import Foundation

/// Who is told of events, and of which.
public struct WebhookEndpoint: Hashable, Sendable, Identifiable {
    /// `wh_…`
    public var id: String
    public var url: String
    /// `whsec_…`: what messages are signed with.
    public var secret: String
    /// Types of events, words without spaces; `*` is every type.
    public var events: [String]
    public var note: String
    public var enabled: Bool
    public var created: Date
    public var updated: Date
    /// Why the server switched it off.
    public var disabledReason: String?

    public init(
        id: String, url: String, secret: String, events: [String], note: String = "", enabled: Bool = true,
        created: Date, updated: Date, disabledReason: String? = nil
    ) {
        self.id = id
        self.url = url
        self.secret = secret
        self.events = events
        self.note = note
        self.enabled = enabled
        self.created = created
        self.updated = updated
        self.disabledReason = disabledReason
    }

    public func subscribes(to event: String) -> Bool { events.contains(event) || events.contains("*") }
}

/// How a delivery stands. `dead`: given up; it can be replayed.
public enum DeliveryState: String, CaseIterable, Codable, Hashable, Sendable {
    case pending, delivered, dead
}

/// One message to one endpoint.
public struct WebhookDelivery: Hashable, Sendable, Identifiable {
    public var id: Int64
    public var endpointID: String
    /// The same in every attempt and for every endpoint: by it a receiver tells a message that comes twice.
    public var messageID: String
    public var event: String
    /// JSON, signed and sent as it is.
    public var payload: String
    public var state: DeliveryState
    public var attempts: Int
    /// When it is due; there while it is pending.
    public var nextAttempt: Date?
    public var lastStatus: Int?
    public var lastError: String?
    public var created: Date
    /// When it was delivered or given up.
    public var finished: Date?
}

/// What became of one attempt.
public struct DeliveryAttempt: Hashable, Sendable {
    public enum Outcome: Hashable, Sendable {
        case delivered
        case retry(at: Date)
        case dead
    }
    public var deliveryID: Int64
    /// HTTP status of the answer, where there was one.
    public var status: Int?
    public var error: String?
    public var outcome: Outcome

    public init(deliveryID: Int64, status: Int? = nil, error: String? = nil, outcome: Outcome) {
        self.deliveryID = deliveryID
        self.status = status
        self.error = error
        self.outcome = outcome
    }
}
