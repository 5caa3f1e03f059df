import Foundation
import Guidance
import Language
import SafetyCore
import SafetyDesk

/// What `porchlight check` tells people: the text with its signs marked, what each means, and what to do.
///
/// It never says that a text is harmless, and never accuses.
struct CheckReport {
    var words: SignGuidance
    var language: GuidanceLanguage
    var colour: Bool

    func text(of text: String, _ read: ItemText) -> String {
        let reading = read.reading
        var lines: [String] = []
        if let recognition = read.recognition, recognition < 60 {
            lines += [CheckWords.blurred[language], ""]
        }
        if reading.helpFirst {
            lines += [bold(CheckWords.helpFirst[language]), ""] + advice(reading, helpOnly: true) + [""]
        }
        if !reading.helpFirst || reading.level >= .caution {
            lines.append(bold(CheckWords.headline(reading.level)[language]))
        }
        if !reading.reasons.isEmpty, !text.isEmpty { lines += ["", marked(text, reading.reasons)] }
        lines += signs(reading)
        if !reading.lowers.isEmpty, reading.level > .none {
            let settings = reading.lowers.compactMap { words.setting($0)?[language] }
            if !settings.isEmpty {
                lines += ["", CheckWords.lowers[language], "  " + settings.joined(separator: "; ")]
            }
        }
        let next = advice(reading, helpOnly: false)
        if !next.isEmpty { lines += [""] + next }
        if !reading.languageCovered { lines += ["", CheckWords.notCovered[language]] }
        lines += ["", CheckWords.limits[language]]
        return lines.joined(separator: "\n") + "\n"
    }

    /// A conversation: each message with signs is shown with its words marked, then what the signs mean and what to do.
    func text(of messages: [ConversationMessage], _ read: ConversationReading) -> String {
        var reading = TextReading(
            level: read.level, score: read.score, harms: read.harms, reasons: read.reasons.map(\.reason),
            personal: [], lowers: read.lowers, helpFirst: read.helpFirst, guidance: read.guidance,
            languageCovered: read.languageCovered, notes: read.notes)
        var shown = ""
        for (index, message) in messages.enumerated() {
            let own = read.reasons.filter { $0.messageIndex == index }.map(\.reason)
            guard !own.isEmpty else { continue }
            shown += VisibleText.of(message.from) + ":" + marked(message.text, own).dropFirst() + "\n"
        }
        reading.reasons.sort { $0.weight > $1.weight }
        let whole = text(of: "", ItemText(kind: .message, reading: reading))
        // The marked messages take the place of the one text.
        guard let gap = whole.range(of: "\n\n") else { return whole }
        return whole.replacingCharacters(in: gap, with: "\n\n" + shown + "\n")
    }

    private func signs(_ reading: TextReading) -> [String] {
        var lines: [String] = []
        var told: Set<SignID> = []
        for reason in reading.reasons where told.insert(reason.sign).inserted {
            guard let sign = words.sign(reason.sign.rawValue) else { continue }
            let ordinary = reason.lowers.isEmpty ? "" : CheckWords.ordinary[language]
            lines += ["", bold("• " + sign.name[language]) + ordinary, "  " + sign.meaning[language]]
            let quotes = reading.reasons.filter { $0.sign == reason.sign }.map { "“\(VisibleText.of($0.quote))”" }
            lines.append("  " + quotes.joined(separator: ", "))
        }
        return lines
    }

    /// What the person in front can do. Help in a crisis stands before everything else.
    private func advice(_ reading: TextReading, helpOnly: Bool) -> [String] {
        func lines(_ keys: [String], _ audience: GuidanceAudience, _ heading: Wording) -> [String] {
            let texts = keys.filter { $0.hasPrefix("crisis_") == helpOnly }
                .compactMap { words.advice($0, for: audience)?[language] }
            return texts.isEmpty ? [] : [bold(heading[language])] + texts.map { "  " + $0 }
        }
        let young = lines(reading.guidance.youngPerson, .youngPerson, CheckWords.young)
        let guardian = lines(reading.guidance.guardian, .guardian, CheckWords.guardian)
        return young + (young.isEmpty || guardian.isEmpty ? [] : [""]) + guardian
    }

    /// The text with the quoted words marked; control characters made visible, so that a text cannot move the cursor.
    private func marked(_ text: String, _ reasons: [TextReading.Reason]) -> String {
        var scalars = Array(text.unicodeScalars)
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        var isMarked = [Bool](repeating: false, count: scalars.count)
        for reason in reasons {
            let end = min(scalars.count, reason.start + reason.length)
            for index in min(max(0, reason.start), end)..<end { isMarked[index] = true }
        }
        var shown = "  "
        var open = false
        for (index, scalar) in scalars.enumerated() {
            if isMarked[index] != open {
                open.toggle()
                shown += open ? mark.begin : mark.end
            }
            if scalar == "\n" {
                // A mark never runs over the indent of the next line.
                shown += open ? mark.end + "\n  " + mark.begin : "\n  "
            } else {
                shown += VisibleText.of(String(scalar))
            }
        }
        return open ? shown + mark.end : shown
    }

    private var mark: (begin: String, end: String) { colour ? ("\u{1B}[1;43;30m", "\u{1B}[0m") : ("[", "]") }

    private func bold(_ text: String) -> String { colour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}

/// The fixed words of the report.
enum CheckWords {
    static func headline(_ level: Level) -> Wording {
        switch level {
        case .none:
            Wording(
                en: "No known warning sign was found. That does not say that all is well: trust your own feeling.",
                es:
                    "No se encontró ninguna señal conocida. Eso no quiere decir que todo esté bien: confía en lo que sientes."
            )
        case .notice:
            Wording(
                en: "There are words worth a second look. By themselves they are ordinary.",
                es: "Hay palabras que merecen otra mirada. Por sí solas son normales.")
        case .caution:
            Wording(
                en: "There are warning signs here. Take a careful look.",
                es: "Aquí hay señales de aviso. Mira con cuidado.")
        case .high:
            Wording(
                en: "There are strong warning signs here. Act soon.",
                es: "Aquí hay señales de aviso fuertes. Actúa pronto.")
        case .critical:
            Wording(en: "This looks serious. Get help now.", es: "Esto parece grave. Busca ayuda ahora.")
        }
    }

    static let helpFirst = Wording(
        en: "These may be words of deep pain. Help comes first.",
        es: "Estas pueden ser palabras de mucho dolor. Primero, la ayuda.")
    static let lowers = Wording(en: "It would weigh less, or weighs less, if:", es: "Pesaría menos, o pesa menos, si:")
    static let ordinary = Wording(en: " (in an ordinary setting)", es: " (en un contexto normal)")
    static let young = Wording(en: "What you can do", es: "Qué puedes hacer")
    static let guardian = Wording(en: "For parents and carers", es: "Para madres, padres y cuidadores")
    static let notCovered = Wording(
        en: "This text does not seem to be English or Spanish: only signs that need no language were looked for.",
        es: "Este texto no parece estar en inglés ni en español: solo se buscaron señales que no dependen del idioma.")
    static let blurred = Wording(
        en: "The picture is hard to read: some words may be wrong.",
        es: "La imagen se lee mal: algunas palabras pueden estar equivocadas.")
    static let limits = Wording(
        en: "Signs are a reason to look, not proof against anyone. Nothing was kept or sent.",
        es: "Las señales son un motivo para mirar, no una prueba contra nadie. No se guardó ni se envió nada.")
}
