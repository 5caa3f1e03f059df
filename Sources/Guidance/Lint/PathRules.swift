/// What must hold on every walk through the paths. The walks are few, so all of them are gone.
enum PathRules {
    typealias Finding = GuidanceLint.Finding
    typealias Rule = GuidanceLint.Rule

    static func check(_ library: GuidanceLibrary) -> [Finding] {
        var result = complete(library)
        for path in library.paths {
            result += links(of: path, in: library)
            result += walks(of: path, in: library)
            result += ends(of: path, in: library)
            result += plan(of: path)
            result += phrases(of: path)
        }
        return result
    }

    /// Six situations in three voices, each once; no screen of a path twice, none with the name of a shared one.
    private static func complete(_ library: GuidanceLibrary) -> [Finding] {
        var result: [Finding] = []
        for situation in Situation.allCases {
            for voice in GuidanceVoice.allCases {
                let count = library.paths.filter { $0.situation == situation && $0.voice == voice }.count
                if count != 1 {
                    result.append(
                        Finding(
                            rule: .missingPath, record: "\(situation.rawValue).\(voice.rawValue)", place: "",
                            detail: "\(count) paths, and there must be one"))
                }
            }
        }
        for path in library.paths {
            let ids = path.screens.map(\.id) + library.frame.screens(for: path.voice).map(\.id)
            for id in Set(ids) where ids.filter({ $0 == id }).count > 1 {
                result.append(Finding(rule: .duplicate, record: path.id, place: id, detail: "two screens have this id"))
            }
            for id in ["start", "end"]
            where ids.contains(id) && path.screens.first(where: { $0.id == id })?.kind != .end {
                result.append(
                    Finding(rule: .duplicate, record: path.id, place: id, detail: "the word has a meaning of its own"))
            }
            for screen in path.screens where screen.kind.isShared {
                result.append(
                    Finding(
                        rule: .sharing, record: path.id, place: screen.id,
                        detail: "safety and help screens belong to the frame"))
            }
        }
        return result
    }

    private static func links(of path: GuidedPath, in library: GuidanceLibrary) -> [Finding] {
        var result: [Finding] = []
        for screen in path.screens + library.frame.screens(for: path.voice) {
            let stop = PathStop(path: path.id, screen: screen.id)
            for way in screen.ways where library.follow(way.to, from: stop) == nil {
                result.append(
                    finding(.deadLink, stop, "\"\(way.label.en)\" leads to \(way.to.text), which is not there"))
            }
            for id in screen.help where library.helpOption(id) == nil {
                result.append(finding(.deadLink, stop, "there is no help \(id)"))
            }
        }
        return result
    }

    private static func walks(of path: GuidedPath, in library: GuidanceLibrary) -> [Finding] {
        guard let entry = library.entry(of: path) else {
            return [Finding(rule: .noCheckFirst, record: path.id, place: "", detail: "no check screen")]
        }
        var survey = PathSurvey(library: library)
        survey.walk(from: entry)
        var result = survey.findings
        result += firstScreen(entry, in: library)
        for screen in path.screens where !survey.reached.contains(PathStop(path: path.id, screen: screen.id)) {
            result.append(Finding(rule: .unreached, record: path.id, place: screen.id, detail: "no way leads here"))
        }
        let home = survey.reached.contains { library.screen(at: $0)?.kind == .unsafeHome && $0.path == path.id }
        if !home {
            result.append(
                Finding(rule: .noUnsafeHome, record: path.id, place: "", detail: "no way for an unsafe home"))
        }
        return result
    }

    /// Danger and thoughts of dying have their own answers on the first screen, one step from help.
    private static func firstScreen(_ entry: PathStop, in library: GuidanceLibrary) -> [Finding] {
        let screen = library.screen(at: entry)
        let kinds = (screen?.choices ?? []).compactMap { library.follow($0.to, from: entry) }
            .compactMap { library.screen(at: $0)?.kind }
        return [PathScreen.Kind.danger, .crisis].filter { !kinds.contains($0) }.map {
            finding(.noCheckFirst, entry, "no answer leads to the screen for \($0.rawValue)")
        }
    }

    /// An end names a person and a report route; the screens of the frame that help name a person.
    private static func ends(of path: GuidedPath, in library: GuidanceLibrary) -> [Finding] {
        var result: [Finding] = []
        if path.screens.filter({ $0.kind == .end }).count != 1 {
            result.append(Finding(rule: .deadEnd, record: path.id, place: "", detail: "a path has one end screen"))
        }
        let shared = library.frame.screens(for: path.voice)
        if !shared.contains(where: { $0.kind == .person }) {
            result.append(Finding(rule: .noPerson, record: path.id, place: "", detail: "no screen for a person now"))
        }
        for screen in path.screens + shared where screen.kind != .step && screen.kind != .check {
            // An unverified line may stand there too, but nobody is left with it alone.
            let kinds = screen.help.compactMap(library.helpOption).filter { $0.stewardship.verifiedOn != nil }
                .map(\.kind)
            let stop = PathStop(path: path.id, screen: screen.id)
            if !kinds.contains(.person) {
                result.append(finding(.noPerson, stop, "it names no verified person to talk to"))
            }
            if screen.kind == .end || screen.kind == .person, !kinds.contains(.report) {
                result.append(finding(.noReport, stop, "it names no verified place to report to"))
            }
        }
        return result
    }

    private static func plan(of path: GuidedPath) -> [Finding] {
        var result: [Finding] = []
        func report(_ detail: String) {
            result.append(Finding(rule: .plan, record: path.id, place: "plan", detail: detail))
        }
        if !(4...8).contains(path.plan.steps.count) { report("\(path.plan.steps.count) steps; 4 to 8 fit") }
        if !(3...7).contains(path.plan.writeDown.count) { report("\(path.plan.writeDown.count) things to write down") }
        for language in GuidanceLanguage.allCases {
            let words = GuidanceText(lines: path.plan.texts.map { $0[language] }, names: []).wordCount
            if words > 260 { report("\(words) words in \(language.rawValue) do not fit on one page") }
        }
        return result
    }

    private static func phrases(of path: GuidedPath) -> [Finding] {
        let own = [path.opening] + path.pages.flatMap(\.texts)
        return GuidanceLanguage.allCases.flatMap { language -> [Finding] in
            let text = own.map { $0[language].lowercased() }.joined(separator: "\n")
            return MustSay.groups(path.situation, language).compactMap { group in
                if group.contains(where: text.contains) { return nil }
                return Finding(
                    rule: .mustSay, record: path.id, place: "", language: language,
                    detail: "it never says \"\(group[0])\"")
            }
        }
    }

    static func finding(_ rule: Rule, _ stop: PathStop, _ detail: String) -> Finding {
        Finding(rule: rule, record: stop.path, place: stop.screen, detail: detail)
    }
}
