/// Why the log of decisions did not take one. What the database said is a `StorageError` instead.
public enum DecisionLogError: Error, Hashable, Sendable, CustomStringConvertible {
    /// As many decisions wait for the disk as may. Nothing of this one was kept.
    case busy(waiting: Int)
    /// The log is shut down. Nothing of this one was kept.
    case closed

    /// Stable snake_case name, for logs and machines.
    public var code: String {
        switch self {
        case .busy: "busy"
        case .closed: "closed"
        }
    }

    public var description: String {
        switch self {
        case .busy(let waiting):
            "\(waiting) decisions wait to be written, more than the disk keeps up with. Nothing was decided: try again "
                + "in a second."
        case .closed: "The server is stopping and takes no more decisions. Nothing was decided: try again soon."
        }
    }
}
