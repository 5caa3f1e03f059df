import Guidance
import SafetyDesk

/// The form of the set-up page, with what is chosen and what cannot stay.
struct SetupForm {
    let book: GuidanceBook
    let settings: SiteSettings
    var faults: [SiteSettings.Fault] = []
    var isSaved = false
    /// Whether the pages are served at all.
    var isServed = true

    /// What a form says. Empty fields are no choice.
    static func settings(_ fields: FormFields) -> SiteSettings {
        func words(_ name: String) -> String {
            var text = Substring(fields[name] ?? "")
            while text.first?.isWhitespace == true { text.removeFirst() }
            while text.last?.isWhitespace == true { text.removeLast() }
            return String(text)
        }
        let (name, phone) = (words("own_name"), words("own_phone"))
        return SiteSettings(
            country: HelpCountry(rawValue: words("country")),
            languages: GuidanceLanguage.allCases.filter { fields.all("language").contains($0.rawValue) },
            leaveTargets: words("leave_targets").split(whereSeparator: \.isWhitespace).map(String.init),
            lines: fields.all("line").filter { !$0.isEmpty },
            ownLine: name.isEmpty && phone.isEmpty ? nil : SiteSettings.OwnLine(name: name, phone: phone))
    }

    var frame: PageFrame {
        PageFrame(
            title: "Pages for families", kind: .console, here: SetupPage.path, sendsForms: true,
            content: """
                <h1>Pages for families</h1>
                <p>What visitors see at <a href="/">the home page</a>. It holds at once, for everybody.</p>
                \(told)
                <form method="post" action="\(SetupPage.path)">
                <h2 id="country">Country</h2>
                <p><label for="chosen-country">Whose help lines are shown until a visitor chooses another</label>
                <select id="chosen-country" name="country">\(countries)</select></p>
                \(fault(.lines))
                <fieldset><legend>Lines at the head of every page, up to three. None means: the first two.</legend>
                \(lines)</fieldset>
                <h2 id="own">Your own line</h2>
                \(fault(.ownLine))
                <p><label for="own-name">Who answers, as people should read it: a counsellor, an office</label>
                <input type="text" id="own-name" name="own_name" maxlength="60" value="\(settings.ownLine?.name ?? "")"></p>
                <p><label for="own-phone">Telephone number</label>
                <input type="tel" id="own-phone" name="own_phone" maxlength="40" value="\(settings.ownLine?.phone ?? "")"></p>
                <h2 id="languages">Languages</h2>
                \(fault(.languages))
                <fieldset><legend>Languages of the pages</legend>\(languages)</fieldset>
                <h2 id="leaving">Where the leave button goes</h2>
                \(fault(.leaveTargets))
                <p><label for="targets">Two to five ordinary https pages, one a line: fast, without login, the same for
                everybody, such as the weather where you are. Empty takes ours.</label>
                <textarea id="targets" name="leave_targets" rows="5">\(settings.leaveTargets.joined(separator: "\n"))</textarea></p>
                <p><button name="action" value="save">Save</button> <button name="action" value="preview">Preview</button></p>
                </form>
                <h2 id="records">Records that need a look</h2>
                \(records)
                """)
    }

    private var told: HTML {
        if !isServed { return "<p class=\"trouble\">They are switched off: see public.enabled.</p>" }
        if isSaved { return "<p class=\"well\" role=\"status\">Saved. Visitors see it from now on.</p>" }
        return faults.isEmpty
            ? .nothing
            : "<div class=\"trouble now\" role=\"alert\"><h3>Nothing was saved</h3><p>See what to mend below.</p></div>"
    }

    private func fault(_ field: SiteSettings.Fault.Field) -> HTML {
        HTML.lines(faults.filter { $0.field == field }.map { "<p class=\"trouble now\">\($0.advice)</p>" })
    }

    private var countries: HTML {
        let none = settings.country == nil ? " selected" : ""
        let options = book.directory.countries.map { entry -> HTML in
            let mark: HTML = entry.country == settings.country ? " selected" : ""
            return "<option value=\"\(entry.country.rawValue)\"\(mark)>\(entry.name[.english])</option>"
        }
        return "<option value=\"\"\(none)>None: each visitor chooses</option>\(options)"
    }

    private var lines: HTML {
        let people = book.directory.banner(for: settings.country).people.filter(\.isReachable)
        return HTML.lines(
            people.map { line in
                let mark: HTML = settings.lines.contains(line.id) ? " checked" : ""
                let state = line.isVerified ? "" : " (not checked by us on any known day)"
                return """
                    <label><input type="checkbox" name="line" value="\(line.id)"\(mark)> <span>\(line.name)\(state):
                    \(line.about[.english])</span></label>
                    """
            })
    }

    private var languages: HTML {
        let names: [(GuidanceLanguage, String)] = [
            (.english, "English"), (.spanish, "Spanish (not yet read by a native speaker)"),
        ]
        return HTML.lines(
            names.map { language, name in
                let mark: HTML = settings.languages.contains(language) ? " checked" : ""
                return """
                    <label><input type="checkbox" name="language" value="\(language.rawValue)"\(mark)> <span>\(name)</span></label>
                    """
            })
    }

    /// Lines of the host's country that nobody checked on a known day: call them before relying on them.
    private var records: HTML {
        let banner = book.directory.banner(for: settings.country)
        let open = banner.lines.filter { !$0.isVerified && $0.isReachable }
        guard !open.isEmpty else { return "<p class=\"well\">Every line of this country was checked.</p>" }
        let names = open.map { line -> HTML in
            "<li>\(line.name), review due \(line.stewardship.reviewBy.description)</li>"
        }
        return """
            <p>These were not checked with their source on a known day. Call them once before you rely on them.
            <code>porchlight guidance lint</code> lists every record that is overdue.</p><ul>\(names)</ul>
            """
    }
}
