import CIndexKernels
import Dispatch
import Synchronization

/// A merge under way: which segments it reads and what was removed from them meanwhile.
struct MergeTicket {
    let number: Int
    let isLarge: Bool
    let sources: [Segment]
    var removed: [Int64] = []
}

extension FingerprintIndex {
    /// Larger merges may take seconds: they have a thread of their own, of low priority, so that small ones go on.
    private static let largeMerge = 1 << 19
    /// So many segments without bucket tables make queries slow: inserting then waits for the background.
    private static let flatLimit = 12
    /// So many segments of one size become one of the next.
    private static let fanIn = 4

    /// Waits until no merge is under way.
    public func waitForMerges() { merges.wait() }

    /// Makes everything one segment without tombstones, on this thread. Queries and writers go on meanwhile.
    /// - Complexity: O(n).
    public func compact() {
        while true {
            waitForMerges()
            let ticket: MergeTicket? = writer.withLock { state in
                guard state.merging.isEmpty else { return nil }
                seal(&state)
                // Sealing may have begun a merge; if so, wait for that one first.
                guard state.merging.isEmpty else { return nil }
                return openTicket(for: state.view.segments, &state)
            }
            guard let ticket else { continue }
            if ticket.sources.count > 1 || ticket.sources.contains(where: { $0.tombstones.count > 0 }) {
                commit(Segment.merge(ticket.sources, parallel: false), ticket)
            } else {
                withdraw(ticket)
            }
            return
        }
    }

    /// Holds back a writer that outruns the merges, for at most a second.
    ///
    /// - Precondition: The caller does not hold the writer lock.
    func awaitMergesIfBehind() {
        for _ in 0..<200 {
            guard view.segments.count(where: { !$0.isIndexed }) > Self.flatLimit else { return }
            _ = merges.wait(timeout: .now() + .milliseconds(5))
        }
    }

    /// Looks for segments worth merging and begins: at most one large and one small merge at a time.
    ///
    /// - Precondition: The caller holds the writer lock and passes its state.
    func planMerges(_ state: inout WriterState) {
        let free = state.view.segments.filter { segment in
            !state.merging.contains { $0.sources.contains { $0 === segment } }
        }
        for sources in Self.candidates(free) {
            let size = sources.reduce(0) { $0 + $1.liveCount }
            guard size <= SegmentLayout.largestCount else { continue }
            let isLarge = size > Self.largeMerge
            guard !state.merging.contains(where: { $0.isLarge == isLarge }) else { continue }
            let ticket = openTicket(for: sources, &state)
            runInBackground(yielding: isLarge) { self.commit(Segment.merge(ticket.sources, parallel: false), ticket) }
        }
    }

    private static func candidates(_ segments: [Segment]) -> [[Segment]] {
        var plans: [[Segment]] = []
        let flat = segments.filter { !$0.isIndexed }
        if flat.count >= fanIn || flat.reduce(0, { $0 + $1.liveCount }) >= Segment.indexedFrom { plans.append(flat) }
        var tiers: [Int: [Segment]] = [:]
        for segment in segments where segment.isIndexed { tiers[tier(of: segment), default: []].append(segment) }
        for (_, members) in tiers.sorted(by: { $0.key < $1.key }) where members.count >= fanIn { plans.append(members) }
        for (_, members) in tiers where members.count < fanIn {
            // Mostly tombstones: write it again without them.
            for segment in members where segment.tombstones.count * 4 > segment.count { plans.append([segment]) }
        }
        return plans
    }

    /// Sizes grow by the fan-in from tier to tier.
    private static func tier(of segment: Segment) -> Int {
        var size = segment.liveCount / Tail.capacity
        var tier = 0
        while size >= fanIn {
            size /= fanIn
            tier += 1
        }
        return tier
    }

    private func openTicket(for sources: [Segment], _ state: inout WriterState) -> MergeTicket {
        let size = sources.reduce(0) { $0 + $1.liveCount }
        let ticket = MergeTicket(number: state.nextTicket, isLarge: size > Self.largeMerge, sources: sources)
        state.nextTicket += 1
        state.merging.append(ticket)
        merges.enter()
        return ticket
    }

    private func withdraw(_ ticket: MergeTicket) {
        writer.withLock { state in state.merging.removeAll { $0.number == ticket.number } }
        merges.leave()
    }

    /// Puts the result in the place of its sources, after applying what was removed while it was made.
    private func commit(_ result: MergeResult, _ ticket: MergeTicket) {
        defer { merges.leave() }
        var merged: Segment?
        switch result {
        case .merged(let segment): merged = segment
        case .empty: merged = nil
        case .impossible:
            // The sources stay as they are: slower, but whole. The next insert or removal tries again.
            writer.withLock { state in state.merging.removeAll { $0.number == ticket.number } }
            return
        }
        func apply(_ removed: [Int64]) {
            for id in removed {
                if let position = merged?.position(of: id) { merged?.tombstones.insert(position) }
            }
        }
        while true {
            // A long list is worked off outside the lock.
            let backlog: [Int64]? = writer.withLock { state in
                guard let place = state.merging.firstIndex(where: { $0.number == ticket.number }) else { return nil }
                let removed = state.merging[place].removed
                if removed.count > 512 {
                    state.merging[place].removed = []
                    return removed
                }
                apply(removed)
                state.merging.remove(at: place)
                var segments = state.view.segments.filter { segment in
                    !ticket.sources.contains { $0 === segment }
                }
                if let merged { segments.insert(merged, at: 0) }
                publish(IndexView(segments: segments, tail: state.view.tail), &state)
                planMerges(&state)
                return nil
            }
            guard let backlog else { return }
            apply(backlog)
        }
    }
}

/// Work handed to a background thread through C.
private final class BackgroundWork: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// Runs on a thread of its own, of low priority if it is to yield to others; on a shared one if the system gives none.
private func runInBackground(yielding: Bool, _ body: @escaping @Sendable () -> Void) {
    let context = Unmanaged.passRetained(BackgroundWork(body))
    let started = clx_start_background(
        { context in
            guard let context else { return }
            Unmanaged<BackgroundWork>.fromOpaque(context).takeRetainedValue().body()
        }, context.toOpaque(), yielding ? 1 : 0)
    if started != 0 {
        // Not here: the caller holds the writer lock, which the work will ask for.
        let work = context.takeRetainedValue()
        DispatchQueue.global().async { work.body() }
    }
}
