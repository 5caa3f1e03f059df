import Egress
import Foundation
import Guidance
import Logging
import NIOCore
import NIOPosix
import SafetyDesk
import Storage

/// Everything that handlers use, made once by the composition root.
public struct Services: Sendable {
    public var configuration: Configuration
    public var known: KnownContent
    public var screening: Screening
    public var texts: TextDesk
    /// The program that reads texts in the visitor's own browser; nil where it was not built.
    public var deviceReader: [UInt8]?
    public var guidance: GuidanceBook
    public var site: SiteDesk
    public var log: DecisionLog
    public var conversations: ConversationDesk
    public var keys: KeyRing
    public var egress: EgressClient
    public var webhooks: WebhookDispatcher
    public var imports: ImportJobs
    public var telemetry: Telemetry
    public var lifecycle: Lifecycle
    public var logger: Logger
    /// Threads for work that blocks.
    public var threads: NIOThreadPool
    /// Where large items lie while they are read.
    public var spoolFolder: String
    public var version: String
    public var now: @Sendable () -> Date

    public init(
        configuration: Configuration, known: KnownContent, screening: Screening, texts: TextDesk,
        deviceReader: [UInt8]? = nil, guidance: GuidanceBook, site: SiteDesk,
        log: DecisionLog,
        conversations: ConversationDesk, keys: KeyRing, egress: EgressClient, webhooks: WebhookDispatcher,
        imports: ImportJobs, telemetry: Telemetry,
        lifecycle: Lifecycle, logger: Logger,
        threads: NIOThreadPool, spoolFolder: String, version: String, now: @escaping @Sendable () -> Date
    ) {
        self.configuration = configuration
        self.known = known
        self.screening = screening
        self.texts = texts
        self.deviceReader = deviceReader
        self.guidance = guidance
        self.site = site
        self.log = log
        self.conversations = conversations
        self.keys = keys
        self.egress = egress
        self.webhooks = webhooks
        self.imports = imports
        self.telemetry = telemetry
        self.lifecycle = lifecycle
        self.logger = logger
        self.threads = threads
        self.spoolFolder = spoolFolder
        self.version = version
        self.now = now
    }

    var store: Store { known.store }

    /// Writes a piece of a body to an item. A file may make its writer wait for the disk, so that happens elsewhere.
    func append(_ buffer: ByteBuffer, to item: SpooledItem) async throws {
        if item.isInMemory(adding: buffer.readableBytes) {
            try buffer.withUnsafeReadableBytes { try item.append($0) }
        } else {
            try await threads.runIfActive { try buffer.withUnsafeReadableBytes { try item.append($0) } }
        }
    }
}
