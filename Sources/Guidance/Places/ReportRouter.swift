/// Where to report: from the country, what happened, how soon help is needed and the age of the person, to places in
/// order. A pure function of the directory.
public struct ReportRouter: Sendable {
    public let directory: HelpDirectory

    public init(directory: HelpDirectory) { self.directory = directory }

    /// The places to turn to, the first one first.
    ///
    /// Danger puts the emergency number first, whatever happened. Thoughts of dying put a crisis line first where the
    /// country has one, and the emergency number otherwise. In all other cases the emergency number comes last, as
    /// what to do if it gets worse. Every answer holds a person and a place that is verified; the lint proves it.
    /// - Parameter country: the chosen one; nil gives the answer for the whole world.
    /// - Complexity: O(n) in the number of lines.
    public func places(
        country: HelpCountry?, what matter: ReportMatter, urgency: ReportUrgency, age: ReportAge
    ) -> [ReportPlace] {
        let question = Question(country: country, matter: matter, age: age)
        let steps = Self.steps(matter, urgency, age)
        let near = steps.flatMap { places(of: $0, question) }
        var seen: Set<String> = []
        return (near + abroad(question) + places(of: .emergency, question))
            .filter { seen.insert($0.service).inserted }
    }

    /// What decides the places of a step.
    private struct Question {
        var country: HelpCountry?
        var matter: ReportMatter
        var age: ReportAge

        func fits(_ line: HelpLine) -> Bool { line.serves(age) && line.takes(matter) }
    }

    /// The order of the parts of an answer.
    static func steps(_ matter: ReportMatter, _ urgency: ReportUrgency, _ age: ReportAge) -> [ReportStep] {
        let usual = steps(matter, age)
        switch urgency {
        case .danger: return [.emergency] + usual
        case .despair: return [.crisis, .emergency, .talk] + usual
        case .ongoing, .over: return usual
        }
    }

    private static func steps(_ matter: ReportMatter, _ age: ReportAge) -> [ReportStep] {
        switch (matter, age) {
        case (.pictureOut, .adult), (.aiFake, .adult): [.removal, .platform, .report, .talk, .local]
        case (.pictureOut, .under10), (.pictureOut, .from10To12): [.report, .removal, .platform, .talk, .local]
        // The law on pictures that teenagers make of themselves differs, so somebody who listens comes before a report.
        case (.pictureOut, _): [.removal, .talk, .report, .platform, .local]
        case (.aiFake, _): [.report, .removal, .platform, .talk, .local]
        case (.sextortion, _): [.report, .talk, .platform, .removal, .local]
        case (.oddContact, _), (.suspiciousOffer, _): [.report, .talk, .platform, .local]
        case (.childTold, _): [.talk, .local, .report]
        case (.seenMaterial, _): [.report, .platform, .talk, .local]
        // Nobody waits when a child is missing.
        case (.childMissing, _): [.emergency, .local, .report, .talk]
        case (.ownThoughts, _): [.talk, .crisis, .local]
        case (.notSure, _): [.talk, .report, .platform, .local]
        }
    }

    private func places(of step: ReportStep, _ question: Question) -> [ReportPlace] {
        let (country, matter, age) = (question.country, question.matter, question.age)
        switch step {
        case .platform: return [place(step, "platform_report")].compactMap(\.self)
        case .local: return Self.nearby(matter, age).compactMap { place(step, $0) }
        case .emergency:
            return directory.lines(["emergency"], in: country).compactMap { place(step, $0.option, $0) }
        case .report:
            return directory.lines(Self.reports(matter), in: country, where: question.fits)
                .compactMap { place(step, $0.option, $0) }
        // Somebody in despair is sent nowhere that is known to close.
        case .crisis:
            return directory.lines(["crisis_line"], in: country) { $0.hours?.always != false && $0.isReachable }
                .compactMap { place(step, $0.option, $0) }
        case .removal:
            return Self.removal(age).flatMap { kind in
                directory.lines([kind], in: country, where: question.fits).compactMap { place(step, kind, $0) }
            }
        case .talk:
            return Self.listening(matter, age).flatMap { kind -> [ReportPlace] in
                if Self.withoutLine.contains(kind) { return [place(step, kind)].compactMap(\.self) }
                return directory.ownLines([kind], in: country, where: question.fits)
                    .compactMap { place(step, kind, $0) }
            }
        }
    }

    /// Lists of the lines of other countries are of use only where the country has no line of its own, and then after
    /// everything that helps at once.
    private func abroad(_ question: Question) -> [ReportPlace] {
        let kinds = Set(Self.listening(question.matter, question.age))
        let own = directory.ownLines(kinds, in: question.country, where: question.fits)
        if own.contains(where: \.isReachable) { return [] }
        return directory.worldLines(kinds, where: question.fits).compactMap { place(.talk, $0.option, $0) }
    }

    private func place(_ step: ReportStep, _ option: String, _ line: HelpLine? = nil) -> ReportPlace? {
        guard let kind = directory.options[option] else { return nil }
        let guide = directory.guide(for: option)
        return ReportPlace(
            step: step, option: kind, line: line, asks: (guide?.asks ?? []) + (line?.asks ?? []),
            next: (guide?.next ?? []) + (line?.next ?? []))
    }
}

extension ReportPlace {
    /// One service may stand in the directory twice, in words for young people and for adults. One answer shows it once.
    fileprivate var service: String {
        guard let line else { return option.id }
        return "\(line.name) \(line.contacts.first?.value ?? line.id)"
    }
}
