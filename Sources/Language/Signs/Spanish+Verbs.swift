/// Writes the forms of a Spanish verb out, so that a concept names a verb once for tú, vos, usted and with pronouns.
///
/// In a line of concepts `@contar:cuent` stands for every form, `@2contar:cuent` for those by which somebody is asked
/// or told ("cuenta", "contá", "cuéntale", "¿contarías?", "no cuentes"), `@1contar:cuent` for those of the one who
/// speaks ("cuento", "contaré", "contarte"). After the colon stand the stems where they differ: that of the present, of
/// the first person and the subjunctive, and of the past (`@decir:dic,dig,dij`).
struct SpanishVerb {
    private enum Person: UInt8 { case all, first, second }

    private let infinitive: [UInt8]
    private let stem: [UInt8]
    private let presentStem: [UInt8]
    private let firstStem: [UInt8]
    private let pastStem: [UInt8]
    private let hasOwnPast: Bool
    private let isA: Bool
    private let isI: Bool
    private let person: Person

    /// Nil where the notation cannot be read.
    init?(_ notation: [UInt8]) {
        guard notation.first == UInt8(ascii: "@") else { return nil }
        var rest = Array(notation.dropFirst())
        var person = Person.all
        if rest.first == UInt8(ascii: "1") {
            person = .first
        } else if rest.first == UInt8(ascii: "2") {
            person = .second
        }
        if person != .all { rest.removeFirst() }
        let parts = rest.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false).map(Array.init)
        guard let infinitive = parts.first, infinitive.count > 3, infinitive.last == UInt8(ascii: "r"), parts.count <= 2
        else { return nil }
        let vowel = infinitive[infinitive.count - 2]
        guard vowel == UInt8(ascii: "a") || vowel == UInt8(ascii: "e") || vowel == UInt8(ascii: "i") else { return nil }
        let stems = parts.count == 2 ? parts[1].split(separator: UInt8(ascii: ",")).map(Array.init) : []
        self.infinitive = infinitive
        self.person = person
        isA = vowel == UInt8(ascii: "a")
        isI = vowel == UInt8(ascii: "i")
        stem = Array(infinitive.dropLast(2))
        presentStem = stems.first ?? stem
        firstStem = stems.count > 1 ? stems[1] : presentStem
        pastStem = stems.count > 2 ? stems[2] : stem
        hasOwnPast = stems.count > 2
    }

    /// The stem as it is written before an e: busque, pague, comience.
    private var softened: [UInt8] {
        guard isA, let last = firstStem.last else { return firstStem }
        let start = Array(firstStem.dropLast())
        switch last {
        case UInt8(ascii: "c"): return start + [UInt8(ascii: "q"), UInt8(ascii: "u")]
        case UInt8(ascii: "g"): return start + [UInt8(ascii: "g"), UInt8(ascii: "u")]
        case UInt8(ascii: "z"): return start + [UInt8(ascii: "c")]
        default: return firstStem
        }
    }

    /// Every form asked for, folded: without accents.
    var forms: [[UInt8]] {
        var forms: [[UInt8]] = [infinitive]
        func add(_ stem: [UInt8], _ endings: [StaticString]) {
            for ending in endings { forms.append(stem + ending.withUTF8Buffer { Array($0) }) }
        }
        let spoken: [StaticString] = [
            "me", "le", "les", "lo", "la", "los", "las", "melo", "mela", "selo", "sela", "te",
        ]
        if person != .first {
            add(presentStem, isA ? ["as", "a"] : ["es", "e"])
            add(stem, isA ? ["as", "ais", "ad"] : isI ? ["is", "id"] : ["es", "eis", "ed"])
            add(softened, isA ? ["e", "es", "eis", "en"] : ["a", "as", "ais", "an"])
            add(infinitive, ["as", "ias", "ia"])
            add(pastStem, isA ? ["aras", "ara"] : ["ieras", "iera"])
            // Tú, vos and usted tell somebody with the pronouns at the end.
            for base in [
                presentStem + [isA ? 0x61 : 0x65], stem + [isA ? 0x61 : isI ? 0x69 : 0x65],
                softened + [isA ? 0x65 : 0x61], infinitive,
            ] {
                add(
                    base,
                    ["", "me", "le", "les", "lo", "la", "los", "las", "melo", "mela", "selo", "sela", "te", "nos"])
            }
        }
        if person != .second {
            add(firstStem, ["o"])
            add(
                infinitive,
                [
                    "e", "ia", "emos", "te", "telo", "tela", "telos", "telas", "le", "les", "lo", "la", "los",
                    "las", "selo", "sela", "selos", "selas",
                ])
            add(stem, isA ? ["amos"] : isI ? ["imos"] : ["emos"])
        }
        if person == .all {
            add(presentStem, isA ? ["an"] : ["en"])
            add(stem, isA ? ["ando", "ado", "ada", "ados", "adas"] : ["iendo", "ido", "ida", "idos", "idas"])
            add(softened, isA ? ["e"] : [])
            add(
                pastStem,
                isA
                    ? ["aste", "o", "aron"]
                    : hasOwnPast
                        ? ["e", "iste", "o", "ieron"]
                        : ["i", "iste", "io", "ieron"])
            add(infinitive, ["an", "a"])
            let gerund = stem + (isA ? [0x61, 0x6E, 0x64, 0x6F] : [0x69, 0x65, 0x6E, 0x64, 0x6F])
            add(gerund, spoken)
        }
        return forms
    }
}
