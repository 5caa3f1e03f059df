/// Goes every walk from a screen and keeps what it sees.
struct PathSurvey {
    let library: GuidanceLibrary
    private(set) var reached: Set<PathStop> = []
    private(set) var findings: [GuidanceLint.Finding] = []
    private var reported: Set<String> = []

    init(library: GuidanceLibrary) { self.library = library }

    mutating func walk(from entry: PathStop) { go(to: entry, after: [], ruleSeen: false) }

    private mutating func go(to stop: PathStop, after walked: [PathStop], ruleSeen: Bool) {
        guard let screen = library.screen(at: stop) else { return }
        if walked.contains(stop) {
            report(.loop, stop, "a walk comes back here")
            return
        }
        let walk = walked + [stop]
        reached.insert(stop)
        if walk.count > GuidanceLint.longestWalk {
            report(.tooLong, stop, "screen \(walk.count): \(walk.map(\.screen).joined(separator: " → "))")
            return
        }
        let ruleSeen = keep(screen, at: stop, ruleSeen: ruleSeen)
        if screen.kind == .end || screen.kind == .person { return }
        if screen.next == nil { report(.deadEnd, stop, "nobody can skip this question") }
        for way in screen.ways {
            // A dead link is told once, by the rule for it.
            if let next = library.follow(way.to, from: stop) { go(to: next, after: walk, ruleSeen: ruleSeen) }
        }
    }

    /// The rule about private pictures stands before everything about keeping proof.
    private mutating func keep(_ screen: PathScreen, at stop: PathStop, ruleSeen: Bool) -> Bool {
        var seen = ruleSeen
        for block in screen.blocks {
            if block.kind == .rule { seen = true }
            if block.kind == .keep, !seen {
                report(.pictureRule, stop, "it speaks of proof before the rule about private pictures")
            }
        }
        return seen
    }

    private mutating func report(_ rule: GuidanceLint.Rule, _ stop: PathStop, _ detail: String) {
        guard reported.insert("\(rule.rawValue) \(stop.path) \(stop.screen)").inserted else { return }
        findings.append(PathRules.finding(rule, stop, detail))
    }
}
