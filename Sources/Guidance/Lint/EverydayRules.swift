/// What must hold for habits, rules of the house, figures and laws.
enum EverydayRules {
    typealias Finding = GuidanceLint.Finding
    typealias Rule = GuidanceLint.Rule

    static func check(_ library: EverydayLibrary, help: [HelpOption]) -> [Finding] {
        habits(library) + library.figures.flatMap(figure) + library.laws.flatMap { law($0) }
            + people(library, Dictionary(help.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    }

    private static func finding(_ rule: Rule, _ record: String, _ detail: String) -> Finding {
        Finding(rule: rule, record: record, place: "", detail: detail)
    }

    /// Every theme is told to grown-ups and to young people.
    private static func habits(_ library: EverydayLibrary) -> [Finding] {
        HabitTheme.allCases.flatMap { theme in
            [GuidanceVoice.adult, .youth].compactMap { voice -> Finding? in
                let count = library.habits.filter { $0.theme == theme && $0.voice == voice }.count
                if count == 1 { return nil }
                return finding(
                    .incomplete, "\(theme.rawValue).\(voice.rawValue)", "\(count) habits, and there must be one")
            }
        }
    }

    /// Every page ends at somebody to talk to.
    private static func people(_ library: EverydayLibrary, _ options: [String: HelpOption]) -> [Finding] {
        let lists: [(String, [String])] =
            library.habits.map { ($0.id, $0.help) } + library.rules.map { ($0.id, $0.help) }
            + library.figures.map { ($0.id, $0.help) } + library.laws.map { ($0.id, $0.help) }
        return lists.flatMap { record, help -> [Finding] in
            let found = help.compactMap { options[$0] }
            var result = help.filter { options[$0] == nil }.map {
                finding(.deadLink, record, "there is no help option \($0)")
            }
            if !found.contains(where: { $0.kind == .person && $0.stewardship.verifiedOn != nil }) {
                result.append(finding(.noPerson, record, "it names no verified person to talk to"))
            }
            return result
        }
    }

    /// A chart can be drawn from the points, and no bar says more than it may.
    private static func figure(_ figure: KeyFigure) -> [Finding] {
        var result: [Finding] = []
        func report(_ detail: String) { result.append(finding(.figure, figure.id, detail)) }
        if figure.points.isEmpty { report("it has no number") }
        for point in figure.points {
            if point.value <= 0 { report("\(point.value) is no count") }
            if let half = point.period.half, !(1...2).contains(half) { report("a year has no half \(half)") }
            if (figure.unit == .share) != (point.outOf != nil) {
                report("a share, and only a share, is a part of something")
            }
            if let fraction = point.fraction, !(fraction > 0 && fraction <= 1) { report("\(fraction) is no part") }
        }
        // Without words of their own the bars are told apart by their time alone.
        let times = figure.points.filter { $0.label == nil }.map(\.period)
        if times != times.sorted() || Set(times).count != times.count { report("its years are not in order") }
        if Set(times.map { $0.half == nil }).count > 1 { report("half a year stands beside a whole one") }
        return result
    }

    private static func law(_ law: LawRecord) -> [Finding] {
        let days = law.events.map(\.on)
        var result: [Finding] = []
        if days.isEmpty { result.append(finding(.lawDates, law.id, "nothing in it is dated")) }
        if days != days.sorted() { result.append(finding(.lawDates, law.id, "its events are not in order")) }
        if let last = days.last, last > law.asOf {
            result.append(finding(.lawDates, law.id, "it tells of \(last) and claims to know \(law.asOf)"))
        }
        return result
    }
}

extension GuidanceLint {
    /// Habits, rules of the house, figures and laws.
    /// - Parameter help: the kinds of help that they name.
    public static func check(_ library: EverydayLibrary, help: [HelpOption], on day: GuidanceDate) -> [Finding] {
        check(library.records, on: day) + EverydayRules.check(library, help: help)
    }
}
