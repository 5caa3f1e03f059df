/// What a situation must not leave unsaid, in any voice. Each group is one thing, with the ways to say it.
enum MustSay {
    static func groups(_ situation: Situation, _ language: GuidanceLanguage) -> [[String]] {
        let fault: [String] =
            language == .english
            ? ["not your fault", "not the child's fault", "not your child's fault", "not your friend's fault"]
            : ["no es culpa", "no es tu culpa", "no tiene la culpa"]
        switch (situation, language) {
        case (.sextortion, .english): return [fault, ["do not pay", "don't pay"], ["do not delete", "don't delete"]]
        case (.sextortion, .spanish):
            return [fault, ["no pagues", "no pague", "no paguen"], ["no borres", "no borre"]]
        case (.pictureOut, _), (.aiFake, _): return [fault, ["take it down"]]
        case (.suspiciousOffer, .english): return [fault, ["do not travel", "don't travel", "do not go", "don't go"]]
        case (.suspiciousOffer, .spanish): return [fault, ["no viajes", "no viaje", "no vayas", "no vaya"]]
        case (.childTold, .english): return [fault, ["listen"], ["promise"]]
        case (.childTold, .spanish): return [fault, ["escuch"], ["promet"]]
        case (.oddContact, _): return [fault]
        }
    }
}
