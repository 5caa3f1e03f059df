import Synchronization

/// Whether the server is being stopped, and how much it is working on.
public final class Lifecycle: Sendable {
    private let stopping = Atomic<Bool>(false)
    let admission: Admission

    public init(maxRequests: Int) { admission = Admission(most: maxRequests) }

    var isStopping: Bool { stopping.load(ordering: .acquiring) }
    var inFlight: Int { admission.present }

    func stop() { stopping.store(true, ordering: .releasing) }
}
