import Guidance
import Testing

/// One row of the decision table: the question, and the first places of the answer in their order.
struct Route: Sendable, CustomTestStringConvertible {
    var country: HelpCountry?
    var matter: ReportMatter
    var urgency: ReportUrgency
    var age: ReportAge
    var first: [String]

    init(
        _ country: HelpCountry?, _ matter: ReportMatter, _ urgency: ReportUrgency, _ age: ReportAge, _ first: String...
    ) {
        self.country = country
        self.matter = matter
        self.urgency = urgency
        self.age = age
        self.first = first
    }

    var testDescription: String {
        "\(country?.rawValue ?? "anywhere"), \(matter.rawValue), \(urgency.rawValue), \(age.rawValue)"
    }
}

@Suite("Where can I report this?")
struct ReportRouterTests {
    private let router: ReportRouter

    init() throws {
        router = ReportRouter(directory: try HelpDirectory(help: try GuidanceLibrary().help))
    }

    static let northAmerica: [Route] = [
        Route(.unitedStates, .sextortion, .ongoing, .from13To15, "us.cybertipline", "us.know2protect", "us.fbi"),
        Route(.unitedStates, .sextortion, .danger, .from13To15, "us.emergency", "us.cybertipline"),
        Route(
            .unitedStates, .sextortion, .despair, .from16To17, "us.lifeline_988", "us.crisis_text_line", "us.emergency"),
        Route(.unitedStates, .sextortion, .ongoing, .adult, "us.fbi", "us.lifeline_988"),
        Route(.unitedStates, .oddContact, .ongoing, .from10To12, "us.cybertipline", "us.know2protect"),
        Route(.unitedStates, .oddContact, .over, .under10, "us.cybertipline"),
        Route(.unitedStates, .pictureOut, .over, .from16To17, "any.take_it_down", "us.ftc", "us.childhelp"),
        Route(.unitedStates, .pictureOut, .over, .under10, "us.cybertipline", "any.take_it_down"),
        Route(.unitedStates, .pictureOut, .over, .adult, "any.stopncii", "us.ftc", "platform_report"),
        Route(.unitedStates, .pictureOut, .ongoing, .unknown, "any.take_it_down", "any.stopncii", "us.ftc"),
        Route(.unitedStates, .aiFake, .ongoing, .from13To15, "us.cybertipline", "any.take_it_down"),
        Route(.unitedStates, .aiFake, .over, .adult, "any.stopncii", "us.ftc"),
        Route(.unitedStates, .suspiciousOffer, .ongoing, .from16To17, "us.trafficking_hotline", "us.cybertipline"),
        Route(.unitedStates, .suspiciousOffer, .ongoing, .adult, "us.trafficking_hotline", "us.fbi"),
        Route(.unitedStates, .childTold, .over, .under10, "us.childhelp_adults", "child_protection", "police"),
        Route(.unitedStates, .childTold, .danger, .from10To12, "us.emergency", "us.childhelp_adults"),
        Route(.unitedStates, .seenMaterial, .over, .unknown, "us.cybertipline", "platform_report"),
        Route(.unitedStates, .childMissing, .ongoing, .from10To12, "us.emergency", "police", "us.ncmec_missing"),
        Route(.unitedStates, .ownThoughts, .ongoing, .adult, "us.stop_it_now", "us.lifeline_988"),
        Route(.unitedStates, .ownThoughts, .ongoing, .from13To15, "us.childhelp"),
        Route(.unitedStates, .ownThoughts, .despair, .adult, "us.lifeline_988"),
        Route(.unitedStates, .ownThoughts, .danger, .adult, "us.emergency"),
        Route(.unitedStates, .notSure, .ongoing, .unknown, "us.childhelp", "trusted_adult", "us.cybertipline"),
        Route(.canada, .sextortion, .ongoing, .from13To15, "ca.cybertip"),
        Route(.canada, .sextortion, .danger, .from13To15, "ca.emergency", "ca.cybertip"),
        Route(.canada, .sextortion, .despair, .from16To17, "ca.crisis_text", "ca.emergency"),
        Route(.canada, .pictureOut, .over, .from13To15, "ca.needhelpnow", "any.take_it_down", "trusted_adult"),
        Route(.canada, .aiFake, .over, .under10, "ca.cybertip", "ca.needhelpnow"),
        Route(.canada, .childTold, .over, .under10, "child_protection", "police"),
        Route(.canada, .notSure, .ongoing, .from13To15, "trusted_adult", "ca.cybertip"),
        Route(.mexico, .sextortion, .ongoing, .from13To15, "any.cybertipline"),
        Route(.mexico, .seenMaterial, .over, .unknown, "any.cybertipline", "any.inhope"),
        Route(.mexico, .sextortion, .danger, .from13To15, "any.emergency", "any.cybertipline"),
    ]

    static let europe: [Route] = [
        Route(.unitedKingdom, .sextortion, .ongoing, .from13To15, "gb.ceop", "gb.childline"),
        Route(.unitedKingdom, .sextortion, .danger, .under10, "gb.emergency", "gb.ceop"),
        Route(.unitedKingdom, .oddContact, .ongoing, .under10, "gb.ceop", "gb.nspcc"),
        Route(.unitedKingdom, .oddContact, .despair, .from16To17, "gb.shout", "gb.emergency", "gb.childline"),
        Route(.unitedKingdom, .pictureOut, .over, .from16To17, "gb.report_remove", "any.take_it_down", "gb.childline"),
        Route(.unitedKingdom, .pictureOut, .over, .adult, "any.stopncii", "platform_report"),
        Route(.unitedKingdom, .aiFake, .ongoing, .from16To17, "gb.iwf", "gb.report_remove"),
        Route(.unitedKingdom, .childTold, .over, .from10To12, "gb.nspcc", "gb.childline", "child_protection"),
        Route(.unitedKingdom, .seenMaterial, .over, .unknown, "gb.iwf"),
        Route(.unitedKingdom, .suspiciousOffer, .ongoing, .from16To17, "gb.ceop", "gb.childline"),
        Route(.unitedKingdom, .ownThoughts, .ongoing, .adult, "gb.stop_it_now", "gb.shout", "doctor"),
        Route(.ireland, .seenMaterial, .over, .from13To15, "ie.hotline"),
        Route(.ireland, .ownThoughts, .over, .adult, "gb.stop_it_now", "doctor", "ie.emergency"),
        Route(.germany, .seenMaterial, .over, .unknown, "de.jugendschutz"),
        Route(.germany, .oddContact, .ongoing, .from13To15, "any.cybertipline", "any.icmec", "eu.child_line_in_use"),
        Route(.germany, .sextortion, .despair, .from13To15, "de.emergency", "eu.child_line_in_use"),
        Route(.france, .seenMaterial, .over, .unknown, "any.cybertipline", "any.inhope"),
        Route(.france, .childMissing, .ongoing, .under10, "fr.emergency", "police", "eu.missing"),
        Route(.spain, .sextortion, .danger, .from16To17, "eu.emergency"),
        Route(.spain, .childTold, .over, .under10, "eu.child_line", "child_protection"),
        Route(.italy, .sextortion, .ongoing, .from16To17, "any.cybertipline"),
        Route(.netherlands, .aiFake, .ongoing, .from13To15, "any.cybertipline"),
        Route(.portugal, .notSure, .ongoing, .from13To15, "pt.child_line", "trusted_adult"),
        Route(.sweden, .notSure, .over, .from16To17, "se.child_line", "trusted_adult"),
        Route(.poland, .childMissing, .over, .from13To15, "eu.emergency", "police", "eu.missing"),
        Route(.europeanUnion, .pictureOut, .over, .from13To15, "any.take_it_down", "eu.child_line"),
    ]

    static let elsewhere: [Route] = [
        Route(.australia, .sextortion, .ongoing, .from13To15, "au.accce", "au.esafety", "au.kids_helpline"),
        Route(.australia, .oddContact, .ongoing, .under10, "au.accce"),
        Route(.australia, .aiFake, .ongoing, .from10To12, "au.esafety", "any.take_it_down"),
        Route(.australia, .pictureOut, .over, .adult, "any.stopncii", "platform_report", "au.esafety"),
        Route(.australia, .seenMaterial, .danger, .unknown, "au.emergency", "au.esafety"),
        Route(.newZealand, .oddContact, .ongoing, .from13To15, "nz.dia", "nz.netsafe"),
        Route(.newZealand, .sextortion, .danger, .from13To15, "nz.emergency", "nz.dia"),
        Route(.brazil, .seenMaterial, .danger, .unknown, "br.emergency", "any.cybertipline"),
        Route(.india, .oddContact, .danger, .from13To15, "in.emergency", "any.cybertipline"),
        Route(.philippines, .aiFake, .over, .from16To17, "any.cybertipline", "any.inhope"),
        Route(.japan, .childMissing, .danger, .under10, "jp.emergency", "police"),
        Route(.southAfrica, .childTold, .danger, .from13To15, "za.emergency", "child_protection"),
        Route(.nigeria, .notSure, .ongoing, .from13To15, "trusted_adult", "any.cybertipline"),
        Route(nil, .sextortion, .ongoing, .from13To15, "any.cybertipline", "any.icmec", "trusted_adult"),
        Route(nil, .sextortion, .danger, .from13To15, "any.emergency", "any.cybertipline"),
        Route(nil, .oddContact, .despair, .from13To15, "any.emergency", "trusted_adult"),
        Route(nil, .pictureOut, .over, .from13To15, "any.take_it_down", "trusted_adult", "any.cybertipline"),
        Route(nil, .pictureOut, .over, .adult, "any.stopncii", "platform_report", "police"),
        Route(nil, .childTold, .ongoing, .under10, "child_protection", "police", "school_adult"),
        Route(nil, .childMissing, .ongoing, .under10, "any.emergency", "police"),
        Route(nil, .ownThoughts, .ongoing, .adult, "doctor", "any.emergency"),
        Route(nil, .seenMaterial, .over, .unknown, "any.cybertipline", "any.inhope", "any.icmec"),
    ]

    @Test("The decision table", arguments: northAmerica + europe + elsewhere)
    func table(route: Route) {
        let places = router.places(
            country: route.country, what: route.matter, urgency: route.urgency, age: route.age)
        #expect(Array(places.map(\.id).prefix(route.first.count)) == route.first, "\(places.map(\.id))")
    }

    @Test("The table has sixty rows and more, and no question twice")
    func size() {
        let rows = Self.northAmerica + Self.europe + Self.elsewhere
        #expect(rows.count >= 60)
        #expect(Set(rows.map(\.testDescription)).count == rows.count)
        #expect(Set(rows.map(\.country)) == Set(HelpCountry.allCases + [nil]))
        #expect(Set(rows.map(\.matter)) == Set(ReportMatter.allCases))
        #expect(Set(rows.map(\.urgency)) == Set(ReportUrgency.allCases))
        #expect(Set(rows.map(\.age)) == Set(ReportAge.allCases))
    }

    private func everyAnswer(_ body: (Route, [ReportPlace]) -> Void) {
        for country in HelpCountry.allCases + [nil] {
            for matter in ReportMatter.allCases {
                for urgency in ReportUrgency.allCases {
                    for age in ReportAge.allCases {
                        let route = Route(country, matter, urgency, age)
                        body(route, router.places(country: country, what: matter, urgency: urgency, age: age))
                    }
                }
            }
        }
    }

    @Test(
        "Whatever is asked: danger puts the emergency number first, a person is named, and nothing unverified is alone")
    func always() {
        var asked = 0
        everyAnswer { route, places in
            asked += 1
            if route.urgency == .danger || route.matter == .childMissing && route.urgency != .despair {
                #expect(places.first?.step == .emergency, "\(route.testDescription)")
            }
            #expect(places.contains { $0.step == .emergency }, "\(route.testDescription)")
            #expect(places.contains { $0.option.kind == .person }, "\(route.testDescription)")
            #expect(
                places.contains { $0.isVerified && $0.line?.isReachable ?? true }, "\(route.testDescription)")
            #expect(Set(places.map(\.id)).count == places.count, "\(route.testDescription)")
        }
        #expect(asked == 23 * 10 * 4 * 6)
    }

    @Test("Each place says what it asks and what happens next")
    func asksAndNext() {
        everyAnswer { route, places in
            #expect(places.allSatisfy { !$0.asks.isEmpty && !$0.next.isEmpty }, "\(route.testDescription)")
        }
    }

    @Test("A report about a child is always taken by a verified line that can be reached")
    func verifiedReport() {
        let matters: Set<ReportMatter> = [.sextortion, .oddContact, .pictureOut, .aiFake, .childTold, .seenMaterial]
        everyAnswer { route, places in
            guard matters.contains(route.matter), route.age != .adult else { return }
            let reports = places.filter { $0.step == .report }.compactMap(\.line)
            #expect(reports.contains { $0.isVerified && $0.isReachable }, "\(route.testDescription)")
        }
    }

    @Test("Take It Down is for pictures from before 18, StopNCII for those from after")
    func removal() {
        everyAnswer { route, places in
            let ids = places.map(\.id)
            if route.age == .adult { #expect(!ids.contains("any.take_it_down")) }
            if route.age.isChild || route.age.isTeen { #expect(!ids.contains("any.stopncii")) }
        }
    }

    @Test("Somebody who listens comes before the report of a picture that a teenager may have made")
    func ownPicture() throws {
        for country in HelpCountry.allCases + [nil] {
            let places = router.places(country: country, what: .pictureOut, urgency: .over, age: .from13To15)
            let talk = try #require(places.firstIndex { $0.step == .talk })
            let report = try #require(places.firstIndex { $0.step == .report })
            #expect(talk < report)
        }
    }

    @Test("Answers about pictures ask for none, and speak to teenagers of the law on their own")
    func remarks() {
        let labels = router.directory.labels
        #expect(labels.remarks(on: .pictureOut, age: .from13To15) == [labels.noPictures, labels.ownPicture])
        #expect(labels.remarks(on: .sextortion, age: .adult) == [labels.noPictures])
        #expect(labels.remarks(on: .aiFake, age: .unknown) == [labels.noPictures])
        #expect(labels.remarks(on: .oddContact, age: .from13To15).isEmpty)
    }

    @Test("A country that is not recorded gets the answer for the whole world")
    func unknownCountry() {
        #expect(HelpCountry(rawValue: "XX") == nil)
        let places = router.places(country: nil, what: .notSure, urgency: .ongoing, age: .from13To15)
        let ids = places.map(\.id)
        for id in ["any.emergency", "any.cybertipline", "any.icmec", "any.child_helpline_international"] {
            #expect(ids.contains(id), "\(ids)")
        }
        #expect(places.compactMap(\.line).allSatisfy { $0.countries.isEmpty })
    }

    @Test("No answer names a line of another country")
    func ownCountry() {
        everyAnswer { route, places in
            for line in places.compactMap(\.line) where !line.countries.isEmpty {
                #expect(route.country.map(line.countries.contains) == true, "\(route.testDescription): \(line.id)")
            }
        }
    }

    @Test("Every situation of the paths can be reported")
    func situations() {
        for situation in Situation.allCases { #expect(ReportMatter(situation).rawValue == situation.rawValue) }
    }
}
