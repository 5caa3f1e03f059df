/// A card for one moment: what a platform's own app shows to the person in front of it, in that person's words.
///
/// It is put together from the same records as the pages, so an app and the site never say two things.
public struct ShownCard: Codable, Hashable, Sendable {
    /// Who reads it.
    public enum Reader: String, CaseIterable, Codable, Hashable, Sendable {
        /// Ten to seventeen years old, or of unknown age.
        case youngPerson = "young_person"
        /// Under ten: somebody reads it along, so the words are short and the adult is named.
        case child
        case guardian
    }

    /// A line with what it says in each language.
    public struct Sign: Codable, Hashable, Sendable {
        public var id: String
        public var name: Wording
        public var meaning: Wording
    }

    public var reader: Reader
    /// What this is about, in a few words.
    public var title: Wording
    /// What it is, in a sentence or two; absent where no form of harm was named.
    public var what: Wording?
    public var signs: [Sign]
    /// Words to say.
    public var say: [Wording]
    /// What to do, the most pressing first.
    public var `do`: [Wording]
    /// The kinds of help to offer with it; their lines for a country are in `places`.
    public var help: [String]
    /// The situation of the path that tells every step.
    public var situation: Situation?
}

extension GuidanceBook {
    /// The card for signs and harms, as a decision or a reading names them.
    ///
    /// - Parameters:
    ///   - signs: ids such as `age_probe`; unknown ones are left out, so that a newer server and an older app agree.
    ///   - harms: words of the vocabulary, the most important first.
    ///   - advice: keys that a reading gave; without them the steps of the form are shown alone.
    /// - Returns: nil where nothing is known of any of them.
    public func card(
        signs: [String], harms: [String], advice: [String], for reader: ShownCard.Reader
    ) -> ShownCard? {
        let known = signs.compactMap { self.signs.sign($0) }.prefix(4)
        let form = harms.lazy.compactMap { harm in talking.forms.first { $0.harm == harm } }.first
        let audience: GuidanceAudience = reader == .guardian ? .guardian : .youngPerson
        let steps = advice.compactMap { self.signs.advice($0, for: audience) }
        guard form != nil || !known.isEmpty || !steps.isEmpty else { return nil }
        let first = talking.card("first_minutes")
        var lines = steps
        let own = reader == .guardian ? first?.steps ?? [] : form?.do ?? []
        for line in own where !lines.contains(line) { lines.append(line) }
        // Who is under ten reads little: whom to tell, and that is all.
        let most = reader == .child ? 2 : 5
        let title =
            form?.title ?? known.first?.name
            ?? Wording(en: "Something to look at", es: "Algo que mirar")
        return ShownCard(
            reader: reader, title: title, what: reader == .child ? nil : form?.what,
            signs: known.prefix(reader == .child ? 1 : 4).map {
                ShownCard.Sign(id: $0.id, name: $0.name, meaning: $0.meaning)
            },
            say: Array((reader == .guardian ? first?.say ?? [] : form?.say ?? []).prefix(2)),
            do: Array((reader == .child ? childFirst(lines) : lines).prefix(most)),
            help: reader == .guardian ? ["adult_line", "hotline"] : ["young_line", "trusted_adult"],
            situation: form?.situation)
    }

    /// The advice to tell somebody, before anything that a child of that age cannot do alone.
    private func childFirst(_ lines: [Wording]) -> [Wording] {
        let told = ["get_help", "talk_to_someone_you_trust", "not_your_fault"].compactMap {
            signs.advice($0, for: .youngPerson)
        }
        return told + lines.filter { !told.contains($0) }
    }
}
