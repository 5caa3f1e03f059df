import Synchronization

/// Counts the requests that are being worked on and lets in no more than the server can bear.
final class Admission: Sendable {
    /// Held while a request is worked on; letting go of it gives its place back.
    final class Place: Sendable {
        private let admission: Admission

        fileprivate init(_ admission: Admission) { self.admission = admission }

        deinit { admission.count.subtract(1, ordering: .relaxed) }
    }

    private let most: Int
    private let count = Atomic<Int>(0)

    init(most: Int) { self.most = most }

    var present: Int { count.load(ordering: .relaxed) }

    /// - Throws: ``Problem`` of type `overloaded`.
    func enter() throws(Problem) -> Place {
        guard count.add(1, ordering: .relaxed).newValue <= most else {
            count.subtract(1, ordering: .relaxed)
            throw .retry(.overloaded, after: 1, "\(most) requests are being worked on. Nothing was done with this one.")
        }
        return Place(self)
    }
}
