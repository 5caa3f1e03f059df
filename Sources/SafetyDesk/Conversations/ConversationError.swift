/// Why a conversation could not be followed. What the database said is a `StorageError` instead.
public enum ConversationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is stored of it cannot be read; why is said in words. It was left as it is.
    case damaged(String)
    /// As many messages wait for the disk as may. Nothing of this request was kept.
    case busy(waiting: Int)
    /// The server stops. Nothing of this request was kept.
    case closed

    /// Stable snake_case name, for logs and machines.
    public var code: String {
        switch self {
        case .damaged: "conversation_damaged"
        case .busy: "busy"
        case .closed: "closed"
        }
    }

    public var description: String {
        switch self {
        case .damaged(let reason):
            "\(reason) Nothing of this request was taken in. Look into the database with 'porchlight doctor', restore a "
                + "backup if more is damaged; or send DELETE to /v1/conversations/ID, which forgets the damaged state, "
                + "and then its messages again."
        case .busy(let waiting):
            "\(waiting) requests wait to be written, more than the disk keeps up with. Nothing was taken in: try again "
                + "in a second."
        case .closed: "The server is stopping and takes no more messages. Nothing was taken in: try again soon."
        }
    }
}
