import FingerprintIndex
import Foundation
import SafetyCore
import SafetyDesk
import Storage

/// What the status page shows, read at one moment.
struct StatusFigures: Sendable {
    struct BankLine: Sendable {
        var name: String
        var enabled: Bool
        var decision: Decision
        var maxDistance: Int
        /// Nil where counting would read too much.
        var count: Int?
    }

    /// Ten seconds of work.
    struct Interval: Sendable {
        var requests = 0
        var decisions = 0
        var errors = 0
        var slowest = 0.0
    }

    /// How long the answers of one route took, as upper bounds in seconds; infinity is beyond the last bound.
    struct RouteLine: Sendable {
        var name: String
        var requests: Int
        var errors: Int
        var half: Double
        var most: Double
    }

    struct JobLine: Sendable {
        var id: Int64
        var kind: String
        var state: String
        var done: Int64
        var total: Int64?
        var error: String?
    }

    var version = ""
    var now = Date()
    var started = Date()
    var banks: [BankLine] = []
    var perceptual = 0
    var digests = 0
    var indexSequence: Int64 = 0
    var databaseSequence: Int64 = 0
    /// The last hour, oldest first: ``Telemetry/sliceCount`` of them.
    var intervals: [Interval] = []
    var routes: [RouteLine] = []
    var unreadable = 0
    var inFlight = 0
    var maxRequests = 0
    var residentBytes = 0
    var openFiles = 0
    var threads = 0
    var freeBytes: Int?
    var pending = 0
    var dead = 0
    /// Webhooks that the server switched off, each with its reason.
    var disabledWebhooks: [(url: String, reason: String)] = []
    /// Jobs that run, and the newest that failed.
    var jobs: [JobLine] = []
    var isStopping = false
    /// Whether the leave button lacks what browsers send over https alone.
    var isLeavingPlain = false
    /// Why texts are read without the sentence encoder; nil where it reads along.
    var withoutEncoder: String?

    /// Beyond this many fingerprints banks are not counted one by one: that reads each of them.
    static let countLimit = 100_000

    /// Reads everything. It may take some milliseconds, and blocks.
    ///
    /// - Throws: `StorageError`.
    static func read(_ services: Services) throws -> StatusFigures {
        var figures = StatusFigures()
        let snapshot = services.telemetry.snapshot
        figures.version = services.version
        figures.now = services.now()
        figures.started = snapshot.started
        figures.perceptual = services.known.index.count
        figures.digests = services.known.digests.count
        // First the index, then the database: what is written in between makes it look behind, never ahead.
        figures.indexSequence = services.known.sequence
        figures.databaseSequence = try services.store.changeSequence()
        let counts = figures.perceptual + figures.digests <= countLimit
        figures.banks = try services.store.banks().map { bank in
            BankLine(
                name: bank.name, enabled: bank.enabled, decision: bank.decision, maxDistance: bank.maxDistance,
                count: counts ? try services.store.counts(ofBank: bank.id).total : nil)
        }
        figures.intervals = intervals(snapshot.slices, until: figures.now)
        figures.routes = routes(snapshot.routes)
        figures.unreadable = snapshot.unreadable
        figures.inFlight = services.lifecycle.inFlight
        figures.maxRequests = services.configuration.maxRequests
        let process = ProcessFigures.read()
        figures.residentBytes = process.residentBytes
        figures.openFiles = process.openFiles
        figures.threads = process.threads
        let disk = try? FileManager.default.attributesOfFileSystem(forPath: services.spoolFolder)
        figures.freeBytes = (disk?[.systemFreeSize] as? NSNumber)?.intValue
        let deliveries = try services.store.deliveryCounts()
        figures.pending = deliveries[.pending] ?? 0
        figures.dead = deliveries[.dead] ?? 0
        figures.disabledWebhooks = try services.store.endpoints(limit: 100).items
            .filter { !$0.enabled }.compactMap { endpoint in endpoint.disabledReason.map { (endpoint.url, $0) } }
        figures.jobs = try services.store.jobs(limit: 20).items
            .filter { $0.state == .running || $0.state == .failed }
            .map {
                JobLine(
                    id: $0.id, kind: $0.kind, state: $0.state.rawValue, done: $0.done, total: $0.total, error: $0.error)
            }
        figures.isLeavingPlain = services.configuration.leavesPlainly
        if !services.texts.degraded.isEmpty { figures.withoutEncoder = services.texts.encoder.explanation }
        figures.isStopping = services.lifecycle.isStopping
        return figures
    }

    /// The slices of the last hour with the empty ones between them.
    static func intervals(_ slices: [Telemetry.Slice], until now: Date) -> [Interval] {
        let last = max(Int(now.timeIntervalSince1970) / Telemetry.sliceSeconds, slices.last?.start ?? 0)
        let first = last - Telemetry.sliceCount + 1
        var intervals = [Interval](repeating: Interval(), count: Telemetry.sliceCount)
        for slice in slices where slice.start >= first && slice.start <= last {
            intervals[slice.start - first] = Interval(
                requests: slice.requests, decisions: slice.decisions, errors: slice.errors, slowest: slice.slowest)
        }
        return intervals
    }

    /// The routes, slowest first.
    static func routes(_ counts: [String: Telemetry.RouteCounts]) -> [RouteLine] {
        counts.map { name, counts in
            RouteLine(
                name: name, requests: counts.buckets.reduce(0, +),
                errors: counts.statuses.filter { $0.key >= 500 }.values.reduce(0, +),
                half: bound(of: 0.5, counts.buckets), most: bound(of: 0.99, counts.buckets))
        }
        .sorted { ($1.most, $1.half, $0.name) < ($0.most, $0.half, $1.name) }
    }

    /// The upper bound of the bucket that this share of the answers reaches into.
    static func bound(of share: Double, _ buckets: [Int]) -> Double {
        let wanted = Int((Double(buckets.reduce(0, +)) * share).rounded(.up))
        var sum = 0
        for (position, count) in buckets.enumerated() {
            sum += count
            if sum >= wanted, sum > 0 {
                return position < Telemetry.bounds.count ? Telemetry.bounds[position] : .infinity
            }
        }
        return 0
    }
}
