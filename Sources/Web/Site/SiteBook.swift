import Digests
import Guidance
import SafetyDesk

/// The guidance as the site uses it: everything looked up by what stands in an address.
package struct SiteBook: Sendable {
    let book: GuidanceBook
    /// What the host chose.
    var settings: SiteSettings
    /// The day by which records are current or overdue.
    var today: GuidanceDate
    let router: ReportRouter
    private let phrases: [String: Wording]
    /// What an opaque word in an address stands for.
    private let places: [String: SitePlace]

    package init(_ book: GuidanceBook, _ settings: SiteSettings, today: GuidanceDate) {
        self.book = book
        self.settings = settings
        self.today = today
        router = ReportRouter(directory: book.directory)
        phrases = book.site.byID
        var places: [String: SitePlace] = [:]
        for place in Self.all(book) { places[place.token] = place }
        self.places = places
    }

    /// A phrase of the site. A test asks for every one that the pages use, so none is missing in a release.
    subscript(_ id: String, _ language: GuidanceLanguage) -> String { phrases[id]?[language] ?? "" }

    /// A phrase in every language; nil where there is none.
    func phrase(_ id: String) -> Wording? { phrases[id] }

    func has(_ id: String) -> Bool { phrases[id] != nil }

    /// Who listens, at the head of every page: the host's choice for its country, else the first that there are. More would
    /// push the page itself out of sight on a small screen; the others stand on the page of all lines.
    func listeners(in country: HelpCountry?) -> [HelpLine] {
        let people = book.directory.banner(for: country).people.filter(\.isReachable)
        let chosen = settings.lines.compactMap { id in people.first { $0.id == id } }
        return chosen.isEmpty || country != settings.country ? Array(people.prefix(2)) : chosen
    }

    /// What stands beside a record: the day it was checked, or that it was not, and that its review is due.
    package func currency(_ stewardship: Stewardship, isChecked: Bool, _ language: GuidanceLanguage) -> HTML {
        var parts: [HTML] = []
        if isChecked, let day = stewardship.verifiedOn {
            parts.append("\(self["shell.checked", language]) \(day.words(in: language)).")
        } else {
            parts.append("<span class=\"unsure\">\(self["report.notChecked", language])</span>")
        }
        if stewardship.isOverdue(on: today) {
            parts.append("<span class=\"unsure\">\(self["report.due", language])</span>")
        }
        return .joined(parts, by: " ")
    }

    func place(_ token: String) -> SitePlace? { places[token] }

    func country(_ country: HelpCountry?, _ language: GuidanceLanguage) -> String {
        guard let country else { return self["shell.anywhere", language] }
        return book.directory.countries.first { $0.country == country }?.name[language] ?? country.rawValue
    }

    /// Everything that an opaque address can stand for.
    static func all(_ book: GuidanceBook) -> [SitePlace] {
        let stops = book.library.paths.flatMap { path -> [SitePlace] in
            let screens = book.library.frame.screens(for: path.voice) + path.screens
            return screens.map { .stop(PathStop(path: path.id, screen: $0.id)) } + [.plan(path: path.id)]
        }
        let questions = ReportMatter.allCases.flatMap { matter in
            ReportUrgency.allCases.flatMap { urgency in
                ReportAge.allCases.map { SitePlace.report(matter, urgency, $0) }
            }
        }
        let forms = book.talking.forms.map { SitePlace.form($0.id) }
        let cards = book.talking.cards.map { SitePlace.card(String($0.id.dropFirst("card.".count))) }
        return GuidanceVoice.allCases.map(SitePlace.voice) + stops + questions + forms + cards
    }
}

/// A page whose address tells nothing: answers of people stand in it.
enum SitePlace: Hashable, Sendable {
    case voice(GuidanceVoice)
    case stop(PathStop)
    case plan(path: String)
    case report(ReportMatter, ReportUrgency, ReportAge)
    /// One of the five forms in which children are harmed.
    case form(String)
    case card(String)

    private var name: String {
        switch self {
        case .voice(let voice): "voice \(voice.rawValue)"
        case .stop(let stop): "stop \(stop.path) \(stop.screen)"
        case .plan(let path): "plan \(path)"
        case .form(let id): "form \(id)"
        case .card(let id): "card \(id)"
        case .report(let matter, let urgency, let age):
            "report \(matter.rawValue) \(urgency.rawValue) \(age.rawValue)"
        }
    }

    /// Ten letters and digits: always the same, so that Back, a second window and a new release find the page again. It
    /// hides an answer from whoever reads a list of addresses, not from whoever opens one.
    var token: String {
        var hash = SHA256()
        Array(name.utf8).withUnsafeBytes { hash.update($0) }
        let letters = Array("23456789abcdefghjkmnpqrstuvwxyz")
        return String(hash.finalize().bytes.prefix(10).map { letters[Int($0) % letters.count] })
    }

    /// The part of the path before it.
    var folder: String {
        if case .report = self { "r" } else { "n" }
    }
}
