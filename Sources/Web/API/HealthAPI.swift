import HTTPTypes
import SafetyCore
import SafetyDesk
import Storage

/// Whether the server lives, whether it can work, and its figures.
enum HealthAPI {
    static let routes: [Route] = [live, ready, metrics]

    static let live = Route(
        "live", .get, "/health/live", .open, tag: "Health", "Whether the process answers at all",
        success: [.init(.ok, "It does.", [.json(.named("Live"), example: "{\"status\":\"live\"}")])], always: true
    ) { _ in .json { $0.field("status", "live") } }

    static let ready = Route(
        "ready", .get, "/health/ready", .open, tag: "Health", "Whether it can take work",
        "503 while it stops, or while its database does not answer. `degraded` names what it does without, and works all "
            + "the same: `sentence_encoder` means that texts are read by patterns alone and more is missed.",
        success: [
            .init(
                .ok, "It can.",
                [
                    .json(
                        .named("Ready"), example: "{\"status\":\"ready\",\"version\":\"0.3.0\",\"degraded\":[]}")
                ])
        ],
        problems: [.shuttingDown, .storageUnavailable], always: true
    ) { call in
        if call.services.lifecycle.isStopping {
            throw Problem.retry(.shuttingDown, after: 5, "The server finishes what it accepted and takes nothing new.")
        }
        _ = try call.services.store.changeSequence()
        return .json {
            $0.field("status", "ready")
            $0.field("version", call.services.version)
            $0.array("degraded", of: call.services.texts.degraded) { $0.value($1) }
        }
    }

    static let metrics = Route(
        "metrics", .get, "/metrics", .scope(.metrics), tag: "Health", "Figures for Prometheus",
        success: [
            .init(
                .ok, "Text format 0.0.4.",
                [Route.Content("text/plain", .text("Figures."), example: "porchlight_requests_in_flight 1\n")])
        ], always: true
    ) { call in
        .text(
            try Metrics.text(call.services, inFlight: call.services.lifecycle.inFlight),
            type: "text/plain; version=0.0.4; charset=utf-8")
    }
}
