/// What must hold for the lines of every country and for every answer of the report router. The answers are few
/// thousand, so all of them are asked for.
enum DirectoryRules {
    typealias Finding = GuidanceLint.Finding
    typealias Rule = GuidanceLint.Rule

    static func check(_ directory: HelpDirectory, on day: GuidanceDate) -> [Finding] {
        directory.lines.flatMap { line($0, in: directory, on: day) } + complete(directory) + banners(directory)
            + answers(directory)
    }

    private static func finding(_ rule: Rule, _ record: String, _ detail: String, at place: String = "") -> Finding {
        Finding(rule: rule, record: record, place: place, detail: detail)
    }

    private static func line(_ line: HelpLine, in directory: HelpDirectory, on day: GuidanceDate) -> [Finding] {
        var result: [Finding] = []
        func report(_ rule: Rule, _ detail: String) { result.append(finding(rule, line.id, detail)) }
        if directory.options[line.option] == nil { report(.deadLink, "there is no help option \(line.option)") }
        if (line.trust == .checked) != (line.stewardship.verifiedOn != nil) {
            report(.stewardship, "\"checked\" needs the day of the check, and no other mark may carry one")
        }
        for contact in line.contacts {
            let fits =
                switch contact.kind {
                case .call, .text, .relay: contact.value.contains { $0.isNumber }
                case .chat, .web: contact.value.hasPrefix("https://")
                case .email: contact.value.contains("@")
                }
            if !fits { report(.contact, "nobody reaches \"\(contact.value)\" by \(contact.kind.rawValue)") }
        }
        if line.option == "emergency", line.stewardship.isOverdue(on: day) {
            report(.overdueEmergency, "nobody may be sent to an emergency number that is due for a check")
        }
        return result
    }

    /// Everything that can be chosen has its words, and every kind of place tells what it asks.
    private static func complete(_ directory: HelpDirectory) -> [Finding] {
        let labels = directory.labels
        func missing<Choice: CaseIterable & RawRepresentable & Hashable>(
            _ type: Choice.Type, _ found: [Choice]
        ) -> [Finding] where Choice.RawValue == String {
            let counts = Dictionary(found.map { ($0, 1) }, uniquingKeysWith: +)
            return type.allCases.filter { counts[$0] != 1 }.map {
                finding(.incomplete, labels.id, "\(type) \($0.rawValue) needs its words once")
            }
        }
        return missing(HelpCountry.self, directory.countries.map(\.country))
            + missing(ReportMatter.self, labels.matters.map(\.id))
            + missing(ReportUrgency.self, labels.urgencies.map(\.id))
            + missing(ReportAge.self, labels.ages.map(\.id)) + missing(ReportStep.self, labels.steps.map(\.id))
            + missing(HelpTrust.self, labels.trusts.map(\.id)) + words(of: directory)
    }

    private static func words(of directory: HelpDirectory) -> [Finding] {
        let names = directory.countries.map {
            GuidancePage(place: $0.country.rawValue, voice: .youth, texts: [$0.name])
        }
        return names.flatMap { GuidanceLint.check($0, in: "countries") }
            + directory.options.keys.sorted().filter { directory.guide(for: $0) == nil }.map {
                finding(.incomplete, "guide.\($0)", "nothing tells what happens there")
            }
            + directory.guides.filter { directory.options[$0.option] == nil }.map {
                finding(.deadLink, $0.id, "there is no help option \($0.option)")
            }
    }

    private static func banners(_ directory: HelpDirectory) -> [Finding] {
        everywhere.flatMap { country -> [Finding] in
            let banner = directory.banner(for: country)
            let place = country?.rawValue ?? "anywhere"
            var result: [Finding] = []
            if banner.emergency.isEmpty { result.append(finding(.noPerson, "banner", "no emergency line", at: place)) }
            if !banner.lines.contains(where: { $0.isVerified && $0.isReachable }) {
                result.append(finding(.unverifiedAlone, "banner", "no line of it is verified", at: place))
            }
            return result
        }
    }

    private static func answers(_ directory: HelpDirectory) -> [Finding] {
        let router = ReportRouter(directory: directory)
        var result: [Finding] = []
        for country in everywhere {
            for matter in ReportMatter.allCases {
                for urgency in ReportUrgency.allCases {
                    for age in ReportAge.allCases {
                        let places = router.places(country: country, what: matter, urgency: urgency, age: age)
                        let name = [country?.rawValue ?? "anywhere", matter.rawValue, urgency.rawValue, age.rawValue]
                        result += answer(places, to: name.joined(separator: ", "), urgency)
                    }
                }
            }
        }
        return result
    }

    private static func answer(_ places: [ReportPlace], to question: String, _ urgency: ReportUrgency) -> [Finding] {
        var result: [Finding] = []
        func report(_ rule: Rule, _ detail: String) { result.append(finding(rule, "router", detail, at: question)) }
        let ways = places.filter { $0.line?.isReachable ?? true }
        if !ways.contains(where: \.isVerified) { report(.unverifiedAlone, "no place of the answer is verified") }
        if !places.contains(where: { $0.option.kind == .person }) { report(.noPerson, "the answer names no person") }
        if !places.contains(where: { $0.step == .emergency }) { report(.noPerson, "no emergency number") }
        if urgency == .danger, places.first?.step != .emergency { report(.noPerson, "danger, and help comes later") }
        return result
    }

    private static let everywhere: [HelpCountry?] = HelpCountry.allCases + [nil]
}

extension GuidanceLint {
    /// The lines, the words of the report pages and every answer of the router.
    /// - Complexity: O(c n) for n lines and the c questions that can be asked, some thousands.
    public static func check(_ directory: HelpDirectory, on day: GuidanceDate) -> [Finding] {
        check(directory.records, on: day) + DirectoryRules.check(directory, on: day)
    }
}
