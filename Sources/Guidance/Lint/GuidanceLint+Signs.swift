extension GuidanceLint {
    /// The words for signs, advice and settings: no blame, no verdict, both languages. They stand alone in an answer,
    /// too short for a reading level.
    public static func check(_ signs: SignGuidance) -> [Finding] {
        func page(_ place: String, _ texts: [Wording]) -> [Finding] {
            texts.flatMap { text -> [Finding] in
                check(GuidancePage(place: place, voice: .adult, texts: [text]), in: "signs")
                    .filter { $0.rule != .readingLevel }
            }
        }
        return signs.signs.flatMap { page($0.id, [$0.name, $0.meaning]) }
            + signs.advice.flatMap { page("\($0.id) for \($0.audience.rawValue)", [$0.text]) }
            + signs.settings.flatMap { page($0.id, [$0.text]) }
    }
}
