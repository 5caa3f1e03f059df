@preconcurrency import Dispatch
import Synchronization

/// Hands values from one thread to another, at most one waiting: reading and sorting the next batch while the
/// database takes the last one.
final class Handoff<Element: Sendable>: Sendable {
    private struct State {
        var waiting: [Element] = []
        var isCancelled = false
    }
    private let state = Mutex(State())
    private let filled = DispatchSemaphore(value: 0)
    private let free = DispatchSemaphore(value: 1)

    /// Waits for room. Returns false when the other side wants no more.
    func give(_ element: Element) -> Bool {
        free.wait()
        let taken = state.withLock { state in
            if !state.isCancelled { state.waiting.append(element) }
            return !state.isCancelled
        }
        if taken { filled.signal() } else { free.signal() }
        return taken
    }

    /// Waits for a value.
    func take() -> Element {
        filled.wait()
        // A signal was given for each value, so there is one.
        let element = state.withLock { $0.waiting.removeFirst() }
        free.signal()
        return element
    }

    /// Wants no more values.
    func cancel() {
        state.withLock {
            $0.isCancelled = true
            $0.waiting = []
        }
        free.signal()
    }
}
