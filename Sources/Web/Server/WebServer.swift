import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import SafetyDesk
import ServiceLifecycle
import UnixSignals

/// The server: listens, answers, and on SIGTERM or SIGINT finishes what it accepted.
public struct WebServer: Sendable {
    private let services: Services

    public init(_ services: Services) { self.services = services }

    /// Every address that is served.
    static func routes(_ configuration: Configuration) -> [Route] {
        ScreenAPI.routes + ConversationsAPI.routes + LookupAPI.routes + BanksAPI.routes + FingerprintsAPI.routes
            + PicturesAPI.routes + JobsAPI.routes + ExceptionsAPI.routes + DecisionsAPI.routes + WebhooksAPI.routes
            + KeysAPI.routes
            + GuidanceAPI.routes + HealthAPI.routes + OpenAPI.routes(configuration) + Pages.routes(configuration)
            + SetupPage.routes
    }

    /// Runs until the server is asked to stop.
    ///
    /// - Parameter onReady: called with the port once connections are taken.
    /// - Throws: when the address cannot be listened at, or the configuration asks for what this build lacks.
    public func run(onReady: @escaping @Sendable (_ port: Int) async -> Void) async throws {
        let configuration = services.configuration
        let (host, port) = try configuration.listen
        let responder = try Responder(services: services, routes: Self.routes(configuration))
        let bodyTimeout = TimeAmount.seconds(Int64(configuration.bodyTimeoutSeconds))
        let channel = HTTP1Channel.Configuration(
            additionalChannelHandlers: [ConnectionGuard(bodyTimeout: bodyTimeout)],
            idleTimeout: .seconds(Int64(configuration.idleTimeoutSeconds)),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 32 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100))
        var application = Application(
            responder: responder, server: try Transport.server(channel, configuration),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: port), serverName: nil, backlog: 4096,
                availableConnectionsDelegate: MaximumAvailableConnections(configuration.maxConnections)),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) },
            logger: services.logger)
        application.addServices(StopNotice(lifecycle: services.lifecycle))
        var group = ServiceGroupConfiguration(
            services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: services.logger)
        group.maximumGracefulShutdownDuration = .seconds(configuration.drainSeconds)
        try await ServiceGroup(configuration: group).run()
    }

    /// Marks the server as stopping the moment it is asked to.
    private struct StopNotice: Service {
        let lifecycle: Lifecycle

        func run() async throws {
            await withGracefulShutdownHandler {
                try? await gracefulShutdown()
            } onGracefulShutdown: {
                lifecycle.stop()
            }
        }
    }
}
