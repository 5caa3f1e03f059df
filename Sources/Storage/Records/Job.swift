import Foundation

/// How a job or scan stands. `running` with no process that owns the data folder means interrupted: it can be resumed.
public enum WorkState: String, Codable, Hashable, Sendable {
    case running, finished, failed, cancelled
}

/// Long work with progress, such as an import.
public struct Job: Hashable, Sendable, Identifiable {
    public var id: Int64
    /// Such as `import`.
    public var kind: String
    /// Work with the same key and kind continues this job if it did not finish.
    public var resumeKey: String?
    public var state: WorkState
    /// In the unit of `total`, bytes for an import.
    public var done: Int64
    public var total: Int64?
    /// JSON, as the kind defines it.
    public var detail: String
    public var error: String?
    public var created: Date
    public var updated: Date
}
