import Egress
import Synchronization
import Testing

/// A client that may reach the named hosts though they are private.
func client(
    allowing hosts: [String] = [], limits: EgressLimits = EgressLimits(), resolve: [String] = [],
    trusting certificates: String? = nil
) -> EgressClient {
    EgressClient(
        rule: EgressRule(privateHosts: hosts), userAgent: "PorchlightTests/1", limits: limits, resolve: resolve,
        trustedCertificates: certificates)
}

/// The code with which something fails; nil when it does not, or otherwise.
func code(_ work: () async throws -> Void) async -> EgressError.Code? {
    do {
        try await work()
        return nil
    } catch let error as EgressError {
        #expect(error.reason.count > 20)
        return error.code
    } catch {
        Issue.record("not an EgressError: \(error)")
        return nil
    }
}

/// Counts what a sink is given.
final class Counter: Sendable {
    private let state = Mutex(0)
    var value: Int { state.withLock { $0 } }
    func add(_ number: Int) { state.withLock { $0 += number } }
}
