import Foundation
import Guidance
import Language

/// What the page carries so that the visitor's own device can answer: words, and blocks that are ready to show.
extension CheckPages {
    /// What to do first where somebody threatens, before anything else that is good to do.
    static let urgent = ["do_not_pay", "stop_replying", "keep_evidence", "stay_calm_listen", "take_pictures_down"]

    /// - Parameter program: the address of the program that reads.
    func device(_ program: String) -> HTML {
        """
        <template id="help-threat">\(helpNow(isPain: false))</template>
        <template id="help-pain">\(helpNow(isPain: true))</template>
        <template id="people">\(people)</template>
        \(HTML.data(words(program), id: "device"))
        <script src="\(DeviceScript.link)"></script>
        """
    }

    private struct Words: Encodable {
        var program: String
        var next: String
        var subjects: [String]
        var urgent: [String]
        var phrases: [String: String]
        var signs: [String: [String]]
        var advice: [String: [String: String]]
        var lowers: [String: String]
        var paths: [String: String]
    }

    private static let phrases = [
        "none", "noneText", "notice", "noticeText", "caution", "cautionText", "high", "highText", "highAdult", "signs",
        "wrote", "lowers", "lowersLead", "do", "path", "pathNone", "limits", "spanishOnly", "notYours", "chat",
        "device",
    ]

    private func words(_ program: String) -> [UInt8] {
        let language = address.language
        let signs = book.book.signs
        var advice: [String: [String: String]] = [:]
        for one in signs.advice where one.audience != .moderator {
            advice[one.audience.rawValue, default: [:]][one.id] = one.text[language]
        }
        let situations: [Situation] = [.sextortion, .suspiciousOffer, .aiFake, .oddContact]
        var paths: [String: String] = [:]
        for situation in situations {
            for voice in GuidanceVoice.allCases {
                guard let path = book.book.library.path(situation, voice), let entry = book.book.library.entry(of: path)
                else { continue }
                let place = SitePlace.stop(entry)
                paths["\(situation.rawValue).\(voice.rawValue)"] = address.to(place.folder, place.token).path
            }
        }
        func keyed<Record>(_ records: [Record], _ id: (Record) -> String, _ value: (Record) -> String) -> [String:
            String]
        {
            Dictionary(records.map { (id($0), value($0)) }, uniquingKeysWith: { first, _ in first })
        }
        let all = Words(
            program: program, next: address.to("next").path, subjects: CheckSubject.allCases.map(\.rawValue),
            urgent: Self.urgent, phrases: keyed(Self.phrases, { $0 }, { book["result.\($0)", language] }),
            signs: Dictionary(
                signs.signs.map { ($0.id, [$0.name[language], $0.meaning[language]]) },
                uniquingKeysWith: { first, _ in first }),
            advice: advice, lowers: keyed(signs.settings, \.id) { $0.text[language] }, paths: paths)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Strings alone, which always can be written.
        return (try? encoder.encode(all)).map(Array.init) ?? Array("{}".utf8)
    }
}
