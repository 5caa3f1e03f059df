import ArgumentParser
import Egress
import Foundation
import Guidance
import Logging
import Media
import NIOCore
import NIOPosix
import SafetyDesk
import Storage
import Web

/// `porchlight serve`: the composition root of the server.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Serves the API from a data folder.",
        discussion: """
            Prints its address once it takes connections. Stops on SIGTERM or SIGINT, after what it accepted is done.
            Requests need a key: porchlight key create --scope admin
            """)

    @OptionGroup var options: ConfigurationOptions

    @OptionGroup var server: ServerOptions

    func run() async throws {
        let configuration = try options.load(server.given)
        do { _ = (try configuration.listen, try configuration.leaveTargets) } catch {
            throw CommandFailure(error.description, status: ExitStatus.usage)
        }
        guard let level = Logger.Level(rawValue: configuration.logLevel) else {
            throw CommandFailure(
                "log.level must be debug, info, notice, warning or error.", status: ExitStatus.usage)
        }
        let misread = EgressRule(privateHosts: configuration.privateHosts).misread
        guard misread.isEmpty else {
            throw CommandFailure(
                "egress.private_hosts names what is no host: \(misread.joined(separator: ", ")). Write NAME or NAME:PORT.",
                status: ExitStatus.usage)
        }
        let logger = Logger(label: "porchlight") { _ in JSONLogHandler(logLevel: level) }
        if configuration.leavesPlainly {
            logger.warning(
                """
                the pages for families are served over plain http: unless a proxy in front speaks https, browsers hold back \
                what the leave button needs, and Back may show a page again after twenty seconds
                """)
        }
        Self.allowManyFiles()
        // Handlers run on the threads of the event loops instead of being handed to others and back, which costs more
        // than most of them do. What may block has threads of its own (decision 10).
        _ = NIOSingletons.unsafeTryInstallSingletonPosixEventLoopGroupAsConcurrencyGlobalExecutor()

        let known = try DataFolder.open(configuration, verb: "serve", mayCreate: true)
        for note in known.openingNotes { logger.notice("index", metadata: ["note": "\(note)"]) }
        let pool = try MediaPool(
            executable: ProgramPath.current, workers: configuration.workers, limits: configuration.mediaLimits)
        pool.startWorkers()
        // Its workers start with the first picture whose text is asked for.
        let texts =
            configuration.textPictureWorkers == 0
            ? nil
            : try MediaPool(
                executable: ProgramPath.current, workers: configuration.textPictureWorkers, role: .text,
                limits: configuration.mediaLimits)
        let services = try compose(configuration, known, pool, texts, logger)
        let maintenance = Maintenance(
            known: known, keys: services.keys, configuration: configuration,
            onFailure: { logger.error("maintenance", metadata: ["error": "\($0)"]) })

        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await services.webhooks.run() }
                group.addTask { await maintenance.run() }
                try services.imports.resume()
                try await WebServer(services).run { port in
                    let host = (try? configuration.listen.host) ?? "127.0.0.1"
                    let scheme = configuration.tlsCertificate == nil ? "http" : "https"
                    Terminal.line(
                        "Porchlight listens at \(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(port)")
                }
                group.cancelAll()
            }
        } catch {
            logger.error("the server ended", metadata: ["error": "\(error)"])
            close(services, [pool, texts])
            throw CommandFailure("The server cannot go on: \(error)")
        }
        close(services, [pool, texts])
    }

    /// Everything that was accepted is finished and on disk when this returns.
    private func close(_ services: Services, _ pools: [MediaPool?]) {
        services.imports.stop()
        services.log.shutdown()
        services.conversations.shutdown()
        for pool in pools { pool?.shutdown() }
        do { try services.known.close() } catch {
            services.logger.error("closing the data folder", metadata: ["error": "\(error)"])
        }
    }

    private func compose(
        _ configuration: Configuration, _ known: KnownContent, _ pool: MediaPool, _ texts: MediaPool?, _ logger: Logger
    ) throws -> Services {
        let now: @Sendable () -> Date = { Date() }
        let spool = configuration.dataFolder + "/spool"
        try FileManager.default.createDirectory(
            atPath: spool, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let egress = EgressClient(
            rule: EgressRule(privateHosts: configuration.privateHosts),
            userAgent: "Porchlight/\(ProductVersion.current)")
        let webhooks = WebhookDispatcher(
            store: known.store, sender: EgressWebhookSender(egress), attempts: configuration.webhookAttempts,
            timeout: .seconds(configuration.webhookTimeoutSeconds), now: now)
        let log = DecisionLog(store: known.store, onDeliveries: { webhooks.wake() })
        let desk = try configuration.textDesk(pictures: texts, preparing: 2048)
        let conversations = try ConversationDesk(
            store: known.store, texts: desk, expireDays: configuration.conversationsExpireDays,
            onDeliveries: { webhooks.wake() }, now: now)
        let screening = Screening(
            known: known, pool: pool, texts: desk,
            policy: configuration.policy, log: log, now: now)
        return Services(
            configuration: configuration, known: known, screening: screening, texts: desk,
            deviceReader: DeviceReader.find(executable: ProgramPath.current), guidance: try GuidanceBook(),
            site: try SiteDesk(store: known.store, configuration: configuration), log: log,
            conversations: conversations,
            keys: KeyRing(store: known.store, now: now), egress: egress, webhooks: webhooks,
            imports: ImportJobs(known: known, folder: configuration.dataFolder), telemetry: Telemetry(now: now),
            lifecycle: Lifecycle(maxRequests: configuration.maxRequests), logger: logger,
            threads: NIOThreadPool.singleton, spoolFolder: spool, version: ProductVersion.current, now: now)
    }

    /// Every connection is a descriptor, and the soft limit of most systems is 1024.
    private static func allowManyFiles() {
        var limits = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits) == 0 else { return }
        limits.rlim_cur = limits.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
    }
}
