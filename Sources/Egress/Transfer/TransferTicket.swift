import CCurl
import Synchronization

/// Lets another thread stop a transfer, whether it waits or runs.
final class TransferTicket: Sendable {
    private struct State {
        var isCancelled = false
        var loop: CurlLoop?
    }

    private let state = Mutex(State())

    var isCancelled: Bool { state.withLock { $0.isCancelled } }

    func cancel() {
        state.withLock {
            $0.isCancelled = true
            $0.loop?.wake()
        }
    }

    /// Names the loop to be woken; nil when it no longer works for this ticket.
    func attach(_ loop: CurlLoop?) { state.withLock { $0.loop = loop } }
}

/// A thread's own curl loop (`CURLM`). It keeps what is worth keeping between transfers: the parsed certificates.
///
/// `@unchecked Sendable` because curl_multi_wakeup is the one call that libcurl allows from any thread and the only one
/// made from another; a ticket holds a reference only while the owning thread works for it, so the handle is alive.
final class CurlLoop: @unchecked Sendable {
    let handle: UnsafeMutableRawPointer

    init?() {
        guard Self.isReady, let handle = curl_multi_init() else { return nil }
        self.handle = handle
    }

    deinit { curl_multi_cleanup(handle) }

    func wake() { curl_multi_wakeup(handle) }

    /// libcurl is set up once in a process.
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
