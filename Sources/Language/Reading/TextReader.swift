import SafetyCore

/// Reads messages, profiles and adverts for the published warning signs, and says what they come to.
///
/// Make one and keep it: it compiles its tables when it is made, and may be used from many threads at once. It does no
/// I/O and keeps nothing.
public struct TextReader: Sendable {
    /// What an operator may change.
    public struct Options: Sendable {
        /// Signs that are not reported. ``SignID/crisis`` cannot be muted.
        public var muted: Set<SignID>
        /// Most reasons given for one text.
        public var reasonLimit: Int
        /// The operator's own terms.
        public var terms: ListedTerms?

        public init(muted: Set<SignID> = [], reasonLimit: Int = 24, terms: ListedTerms? = nil) {
            self.muted = muted
            self.reasonLimit = reasonLimit
            self.terms = terms
        }
    }

    /// Bytes read at a time; longer texts are read in windows that overlap.
    static let window = 32 * 1024
    static let overlap = 1024
    /// Bytes of an advert that the learned model may raise alone.
    static let leastAdvert = 200
    /// Most pieces of personal information that are listed for one text.
    static let personalLimit = 64
    /// Most faint signs that are kept of one text.
    static let faintLimit = 8

    /// May be changed in a copy: a reader shares its tables with its copies.
    public var options: Options
    private let normaliser: Normaliser
    private let finder: SignFinder
    private let personal: PersonalInformationFinder
    /// The learned model of adverts, once it is loaded.
    private var adverts: AdvertModel?

    /// The learned model of messages, where there is an encoder for it.
    private let model: SignReader?

    /// - Parameters:
    ///   - adverts: whether the learned model of adverts is loaded now; without it adverts are read by their signs
    ///     alone. It takes four megabytes that a reader of messages need not have.
    ///   - encoder: turns messages into vectors for the learned model of signs. Without one messages are read by the
    ///     patterns alone, more is missed, and every reading has the note `degraded`.
    public init(options: Options = Options(), adverts: Bool = true, encoder: SentenceEncoder? = nil) {
        self.options = options
        model = encoder.flatMap(SignReader.init)
        normaliser = Normaliser()
        finder = SignFinder()
        personal = PersonalInformationFinder()
        if adverts { loadAdverts() }
    }

    /// Whether messages are read by the patterns alone.
    public var isDegraded: Bool { model == nil }

    /// Loads the learned model of adverts, where it is not loaded yet.
    public mutating func loadAdverts() {
        if adverts == nil { adverts = AdvertModel() }
    }

    /// What the data files of the signs hold that could not be read; empty, as a test makes sure.
    package var problems: [String] { finder.grammar.problems }

    /// Reads a text.
    /// - Complexity: O(n) in the length of the text, in bounded memory beside the text itself.
    public func read(
        _ text: String, kind: TextKind = .message, language: TextLanguage = .auto, context: TextContext = .alone,
        title: String = ""
    ) -> TextReading {
        read(Array(text.utf8), kind: kind, language: language, context: context, title: Array(title.utf8))
    }

    /// Reads a text in UTF-8. Bytes that are not UTF-8 are replaced, and noted.
    /// - Complexity: O(n) in the length of the text, in bounded memory beside the text itself.
    public func read(
        _ bytes: [UInt8], kind: TextKind = .message, language: TextLanguage = .auto, context: TextContext = .alone,
        title: [UInt8] = []
    ) -> TextReading {
        var collected = Collected()
        if !title.isEmpty {
            // Signs of a title count, but quotes come from the text alone, for offsets are those of the text.
            var inTitle = Collected()
            collect(title, kind: kind, into: &inTitle)
            collected.titleFindings = inTitle.findings
        }
        collect(bytes, kind: kind, into: &collected)
        if kind == .advert { addModel(title: title, text: bytes, to: &collected) }
        return reading(of: bytes, collected, kind: kind, language: language, context: context)
    }

    /// What was found in all windows of a text.
    struct Collected {
        var findings: [SignFinding] = []
        var titleFindings: [SignFinding] = []
        var personal: [PersonalInformation] = []
        var english = 0
        var spanish = 0
        var other = 0
        var windows = 0
        var obfuscation = 0.0
        var advert: AdvertEvidence?
        var risk: ModelRisk?
        var faint: [SignFinding] = []
    }

    /// The learned model of adverts; its spans are the quotes where it alone gives the alarm.
    private func addModel(title: [UInt8], text: [UInt8], to collected: inout Collected) {
        guard let adverts else { return }
        let score = adverts.score(title: title, text: text, spans: 5)
        guard score.covered, let probability = score.probability else { return }
        let spans = score.spans.filter { $0.part == .text && !$0.range.isEmpty }
        // The model learned from whole adverts: of two lines it lends weight to a flag, but gives no alarm alone.
        let isShort = text.count + title.count < TextReader.leastAdvert
        let evidence = AdvertEvidence(
            logit: isShort ? min(score.logit, adverts.cautionLogit - 0.3) : score.logit, notice: adverts.noticeLogit,
            caution: adverts.cautionLogit,
            familiarity: score.familiarity)
        let isRaised = evidence.evidence(adding: 0) >= AdvertEvidence.noticed
        // Without words to quote the model lowers, but raises nothing.
        guard !isRaised || !spans.isEmpty else { return }
        collected.advert = evidence
        guard isRaised, !options.muted.contains(.advertWording) else { return }
        for span in spans.prefix(3) {
            collected.findings.append(
                SignFinding(
                    sign: .advertWording, range: span.range, weight: min(0.9, probability * 0.8), lowers: [],
                    isReported: false, strength: .plain))
        }
    }

    private func collect(_ bytes: [UInt8], kind: TextKind, into collected: inout Collected) {
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            repeat {
                var end = min(bytes.count, start + TextReader.window)
                // Never through a scalar or, where there is a blank nearby, through a word.
                if end < bytes.count {
                    var cut = end
                    while cut > end - 256, bytes[cut - 1] != 0x20, bytes[cut - 1] != 0x0A { cut -= 1 }
                    if cut > end - 256 { end = cut }
                    while end > start + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
                }
                let text = normaliser.normalise(UnsafeBufferPointer(rebasing: bytes[start..<end]))
                add(text, offset: start, kind: kind, to: &collected)
                guard end < bytes.count else { break }
                start = max(start + 1, end - TextReader.overlap)
                while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
            } while true
        }
    }

    private func add(_ text: NormalisedText, offset: Int, kind: TextKind, to collected: inout Collected) {
        collected.windows += 1
        collected.obfuscation = max(collected.obfuscation, text.obfuscation)
        switch text.language {
        case .english: collected.english += 1
        case .spanish: collected.spanish += 1
        case .mixed:
            collected.english += 1
            collected.spanish += 1
        case .other: collected.other += 1
        }
        let found = personal.find(in: text)
        for one in found where collected.personal.count < TextReader.personalLimit {
            let range = one.range.lowerBound + offset..<one.range.upperBound + offset
            // Windows overlap: what stands in both is found twice.
            if collected.windows > 1, collected.personal.contains(where: { $0.kind == one.kind && $0.range == range }) {
                continue
            }
            collected.personal.append(
                PersonalInformation(
                    kind: one.kind, direction: one.direction, range: range, confidence: one.confidence))
        }
        var findings = findings(in: text, found, kind: kind)
        if kind != .advert, let model {
            addModel(model.read(text, patterns: findings), offset: offset, to: &findings, &collected)
        }
        for var finding in findings {
            finding.range = finding.range.lowerBound + offset..<finding.range.upperBound + offset
            guard TextReader.isRead(finding.sign, in: kind),
                finding.sign == .crisis || !options.muted.contains(finding.sign)
            else { continue }
            TextReader.keep(finding, in: &collected.findings)
        }
    }

    /// What the patterns find in a part of a text, the personal information in it counted.
    private func findings(in text: NormalisedText, _ personal: [PersonalInformation], kind: TextKind) -> [SignFinding] {
        let disclosed =
            personal.compactMap { TextReader.sign(of: $0, in: text, kind: kind) }
            + LanguageFreeSigns.impersonatedBrands(in: text) + (options.terms?.find(in: text) ?? [])
        return finder.find(in: text, adding: disclosed).findings
    }

    /// What the learned model found, where the patterns did not find it already. Where they found the sign in an ordinary
    /// setting, they know why it is ordinary.
    private func addModel(
        _ reading: SignReader.Reading, offset: Int, to findings: inout [SignFinding], _ collected: inout Collected
    ) {
        for var new in reading.faint
        where collected.faint.count < TextReader.faintLimit && !options.muted.contains(new.sign)
            && !findings.contains(where: { $0.sign == new.sign })
        {
            new.range = new.range.lowerBound + offset..<new.range.upperBound + offset
            collected.faint.append(new)
        }
        for index in findings.indices where !findings[index].isOrdinary {
            let one = findings[index]
            if reading.doubted.contains(where: { $0.sign == one.sign && $0.range.overlaps(one.range) }) {
                findings[index].weight = one.weight / 2
            }
        }
        for new in reading.findings
        where !findings.contains(where: { $0.sign == new.sign && $0.range.overlaps(new.range) }) {
            findings.append(new)
        }
        if let risk = reading.risk, risk.value > collected.risk?.value ?? -.infinity { collected.risk = risk }
    }

    /// What the learned model is given of a message, passage by passage: for those who train it.
    package func signFeatures(of bytes: [UInt8]) -> [SignFeatures] {
        let text = normaliser.normalise(bytes)
        let findings = findings(in: text, personal.find(in: text), kind: .message)
        return Passage.all(in: text).map { SignFeatures(text, $0, findings: findings) }
    }

    /// Of findings of one sign in one place the plainest; at most six a sign over all windows.
    private static func keep(_ new: SignFinding, in findings: inout [SignFinding]) {
        var count = 0
        for index in findings.indices where findings[index].sign == new.sign {
            count += 1
            if findings[index].range.overlaps(new.range) {
                if new.weight > findings[index].weight { findings[index] = new }
                return
            }
        }
        if count < 6 {
            findings.append(new)
        } else if let least = findings.indices.filter({ findings[$0].sign == new.sign }).min(by: {
            findings[$0].weight < findings[$1].weight
        }), findings[least].weight < new.weight {
            findings[least] = new
        }
    }

    /// An advert is read for the signs of adverts and for what no advert may hold either; messages for all.
    private static func isRead(_ sign: SignID, in kind: TextKind) -> Bool {
        guard kind == .advert else { return true }
        switch sign {
        case .threat, .liveSolicitation, .secrecy, .crisis: return true
        default: return sign.isAdvertSign
        }
    }

    private func reading(
        of bytes: [UInt8], _ collected: Collected, kind: TextKind, language: TextLanguage, context: TextContext
    ) -> TextReading {
        let all = collected.findings + collected.titleFindings
        var judgement = Judgement(all, kind: kind, context: context, advert: collected.advert, risk: collected.risk)
        // What only a title shows has no quote in the text, and no alert goes without one.
        if !collected.findings.contains(where: { !$0.isOrdinary }) { judgement.lower(to: .notice) }
        var notes: [String] = []
        let covered = language != .auto || collected.english + collected.spanish > 0 || bytes.isEmpty
        if !covered { notes.append("language_not_covered") }
        if collected.windows > 1 { notes.append("long_text") }
        if isDegraded, kind != .advert { notes.append("degraded") }
        if collected.obfuscation >= 0.2 { notes.append("obfuscated") }
        let chosen = collected.findings.sorted {
            (-$0.weight, $0.range.lowerBound) < (-$1.weight, $1.range.lowerBound)
        }.prefix(options.reasonLimit)
        let quotes = Quotes(
            bytes,
            ranges: chosen.map { $0.range } + collected.personal.map { $0.range } + collected.faint.map { $0.range })
        if quotes.isInvalid { notes.append("invalid_utf8") }
        func reason(_ finding: SignFinding, _ quote: Quotes.Quote) -> TextReading.Reason {
            TextReading.Reason(
                sign: finding.sign, quote: quote.text, start: quote.start, length: quote.length,
                weight: finding.weight, lowers: finding.lowers)
        }
        let reasons = zip(chosen, quotes.quotes).map(reason)
        let faint = zip(collected.faint, quotes.quotes.dropFirst(reasons.count + collected.personal.count)).map(reason)
        let personal = zip(collected.personal, quotes.quotes.dropFirst(reasons.count)).map { one, quote in
            TextReading.Personal(
                kind: one.kind, direction: one.direction, quote: quote.text, start: quote.start, length: quote.length,
                confidence: one.confidence)
        }
        return TextReading(
            level: judgement.level, score: judgement.score, harms: judgement.harms, reasons: reasons,
            personal: personal, lowers: judgement.lowers, helpFirst: judgement.helpFirst,
            guidance: GuidanceKeys(judgement, signs: all, kind: kind), languageCovered: covered, notes: notes,
            faint: faint)
    }

    /// A disclosed or requested piece of personal information as a sign. In an advert a contact is no disclosure.
    private static func sign(of one: PersonalInformation, in text: NormalisedText, kind: TextKind)
        -> (sign: SignID, range: Range<Int>, strength: Strength)?
    {
        guard kind != .advert, one.confidence >= 0.5 else { return nil }
        switch (one.direction, one.kind) {
        // Where somebody is and when they come is asked among friends all day: the patterns of the signs know more.
        case (.asking, _): return (.piiRequest, one.range, .weak)
        case (.giving, .address), (.giving, .liveLocation), (.giving, .document), (.giving, .card):
            return (.selfDisclosurePII, one.range, speaksOfSelf(before: one.range, in: text) ? .plain : .weak)
        case (.giving, .school), (.giving, .presentPlace), (.giving, .email), (.giving, .handle), (.giving, .iban),
            (.giving, .phone), (.giving, .schedule):
            return (.selfDisclosurePII, one.range, .weak)
        default: return nil
        }
    }

    private static let selfWords: [StaticString] = [
        "i", "im", "my", "me", "mine", "heres", "our", "mi", "mis", "vivo", "estoy", "soy", "tengo", "mio", "yo",
    ]

    /// Whether one of the eight tokens up to a place speaks of the writer: "I live at …", "mi dirección es …".
    private static func speaksOfSelf(before range: Range<Int>, in text: NormalisedText) -> Bool {
        guard let end = text.tokens.firstIndex(where: { $0.originalRange.upperBound >= range.upperBound }) else {
            return false
        }
        return text.tokens[max(0, end - 12)...end].contains { token in
            selfWords.contains { word in word.withUTF8Buffer { $0.elementsEqual(text.folded(token)) } }
        }
    }
}
