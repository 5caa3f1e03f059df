import Foundation
import Language
import Testing

private struct Golden: Decodable {
    let id: String
    let text: String
    let logit: Double
}

private let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

private func golden() throws -> [Golden] {
    let text = try String(contentsOf: here.appendingPathComponent("adverts-golden.jsonl"), encoding: .utf8)
    return try text.split(separator: "\n").map { try JSONDecoder().decode(Golden.self, from: Data($0.utf8)) }
}

/// The training adverts, where they lie beside the checkout or PORCHLIGHT_SHARED says.
private let trainingFile: URL? = {
    let shared =
        ProcessInfo.processInfo.environment["PORCHLIGHT_SHARED"].map { URL(fileURLWithPath: $0) }
        ?? here.appendingPathComponent("../../../../shared").standardizedFileURL
    let file = shared.appendingPathComponent("data/adverts/emscad_balanced_part.csv")
    return FileManager.default.isReadableFile(atPath: file.path) ? file : nil
}()

private let model = AdvertModel()

@Suite("The advert model", .enabled(if: model.isAvailable, "built without weights"))
struct AdvertModelTests {
    @Test("Swift answers as the trainer computed from the same weights")
    func goldenVectors() throws {
        let adverts = try golden()
        #expect(adverts.count == 8)
        for advert in adverts {
            let score = model.score(text: advert.text)
            #expect(score.covered, "\(advert.id)")
            #expect(abs(score.plainLogit - advert.logit) < 1e-5, "\(advert.id): \(score.plainLogit)")
        }
    }

    @Test("Of adverts written for this test, no ordinary one reaches caution, and each kind's average tells them apart")
    func ownAdverts() throws {
        let adverts = try golden()
        let ordinary = adverts.filter { $0.id.hasPrefix("ordinary") }.map { model.score(text: $0.text) }
        let warning = adverts.filter { $0.id.hasPrefix("warning") }.map { model.score(text: $0.text) }
        for score in ordinary { #expect((score.probability ?? 1) < model.cautionThreshold) }
        // One of them is short and of unknown wording: its flags must tell.
        #expect(warning.filter { ($0.probability ?? 0) >= model.noticeThreshold }.count >= 3)
        let means = [ordinary, warning].map { $0.map(\.plainLogit).reduce(0, +) / Double($0.count) }
        #expect(means[1] > means[0] + 2)
    }

    @Test("Natural text and the same text without function words, capitals and punctuation get the same answer")
    func naturalText() throws {
        for advert in try golden() {
            var words = AdvertWords()
            words.read(Array(advert.text.utf8), part: .text)
            let stripped = words.words.map { String(decoding: words.bytes[$0.bytes], as: UTF8.self) }
            let score = model.score(text: stripped.joined(separator: " "), spans: 0)
            #expect(score.logit == model.score(text: advert.text, spans: 0).logit, "\(advert.id)")
        }
    }

    @Test("The same advert gets the same answer from every model, every time")
    func determinism() throws {
        let other = AdvertModel()
        for advert in try golden() {
            #expect(model.score(text: advert.text) == other.score(text: advert.text))
        }
    }

    @Test("Invisible characters inside words change nothing")
    func invisibleCharacters() throws {
        for advert in try golden() {
            let hidden = advert.text.map { $0 == "e" ? "e\u{200B}" : String($0) }.joined()
            #expect(model.score(text: hidden, spans: 0).logit == model.score(text: advert.text, spans: 0).logit)
        }
    }

    @Test("Spans quote whole words of the original, do not overlap, and come strongest first")
    func spans() throws {
        for advert in try golden() {
            let bytes = Array(advert.text.utf8)
            let score = model.score(text: bytes, spans: 5)
            #expect(score.spans.count <= 5)
            #expect(score.spans.map(\.weight) == score.spans.map(\.weight).sorted(by: >))
            for span in score.spans {
                #expect(span.weight > 0)
                #expect(span.part == .text)
                #expect(String(validating: bytes[span.range], as: UTF8.self) != nil)
                #expect(!isLetter(bytes, span.range.lowerBound - 1) || !isLetter(bytes, span.range.lowerBound))
                #expect(!isLetter(bytes, span.range.upperBound - 1) || !isLetter(bytes, span.range.upperBound))
            }
            let ordered = score.spans.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
            for (first, second) in zip(ordered, ordered.dropFirst()) { #expect(first.upperBound <= second.lowerBound) }
        }
    }

    private func isLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
        bytes.indices.contains(index)
            && (bytes[index] >= 0x80 || (bytes[index] | 0x20 >= 0x61 && bytes[index] | 0x20 <= 0x7A))
    }

    @Test("An advert with signs of deception is explained by at least one span")
    func explained() throws {
        for advert in try golden() where advert.id.hasPrefix("warning") {
            #expect(!model.score(text: advert.text).spans.isEmpty, "\(advert.id)")
        }
    }

    @Test("A span of the title counts its bytes from the beginning of the title")
    func titleSpans() throws {
        let title = "Earn money weekly from home, no experience, data entry"
        let text = try #require(golden().first { $0.id == "ordinary-bakery" }).text
        let score = model.score(title: title, text: text)
        let inTitle = score.spans.filter { $0.part == .title }
        #expect(!inTitle.isEmpty)
        #expect(inTitle.allSatisfy { $0.range.upperBound <= title.utf8.count })
    }

    @Test(
        "What is not English gets no probability",
        arguments: [
            """
            Buscamos camarera con experiencia para restaurante en el centro de Madrid. Ofrecemos contrato indefinido, \
            salario según convenio y dos días libres a la semana. Enviar currículum a la dirección del restaurante. \
            No es necesario coche propio. Horario de tarde y noche, con posibilidad de vivienda compartida.
            """,
            """
            Wir suchen ab sofort eine freundliche Aushilfe für unsere Bäckerei in Leipzig. Sie beraten unsere Kunden, \
            bereiten belegte Brötchen vor und halten den Laden sauber. Wir bieten faire Bezahlung, ein nettes Team \
            und geregelte Arbeitszeiten. Bitte melden Sie sich telefonisch oder kommen Sie einfach vorbei.
            """,
            "Ζητείται υπάλληλος για φούρνο στην Αθήνα με πλήρη απασχόληση και ασφάλιση από την πρώτη ημέρα εργασίας",
            "Требуется пекарь в небольшую пекарню, полный рабочий день, официальное оформление, обучение на месте",
            "qwzx vbnk plrt ghjk zzxc mmnb qqwe rrty ppoi llkj hhgf ddsa qqaz wwsx eedc rrfv ttgb yyhn",
        ])
    func otherLanguages(text: String) {
        let score = model.score(text: text)
        #expect(!score.covered)
        #expect(score.probability == nil)
        #expect(score.spans.isEmpty)
    }

    @Test("Too few words get no probability", arguments: ["", "🙂🙂🙂", "Baker wanted, call the shop", "12 34 56"])
    func tooLittle(text: String) {
        #expect(model.score(text: text).probability == nil)
    }

    @Test("The thresholds lie in order, between never and always")
    func thresholds() {
        #expect(0 < model.noticeThreshold)
        #expect(model.noticeThreshold < model.cautionThreshold)
        #expect(model.cautionThreshold < 1)
    }

    @Test("Where deceptive adverts are rarer the probability is lower, and the order stays")
    func prevalence() throws {
        let scores = try golden().map { model.score(text: $0.text) }.sorted { $0.logit < $1.logit }
        let rare = scores.compactMap { model.probability(of: $0, atPrevalence: 0.0484) }
        #expect(rare.count == scores.count)
        #expect(rare == rare.sorted())
        for (score, value) in zip(scores, rare) { #expect(value < (score.probability ?? 0)) }
        #expect(model.probability(of: scores[0], atPrevalence: 0) == nil)
        #expect(model.probability(of: model.score(text: ""), atPrevalence: 0.05) == nil)
    }

    @Test(
        "The training adverts are read as English",
        .enabled(if: trainingFile != nil, "no shared data beside this checkout"))
    func trainingAdverts() throws {
        let lines = try String(contentsOf: #require(trainingFile), encoding: .utf8).split { $0 == "\r\n" || $0 == "\n" }
            .dropFirst()
        let scores = lines.map { model.score(text: String($0), spans: 0) }
        let covered = scores.filter(\.covered).count
        #expect(scores.count == 1080)
        #expect(Double(covered) > 0.97 * Double(scores.count))
    }
}

@Suite("The advert model under bad input")
struct AdvertModelBadInputTests {
    private static let size = 2_000_000

    @Test(
        "Two million bytes of anything are read in linear time",
        .timeLimit(.minutes(1)),
        arguments: [
            "a", " ", "a ", "a.", "1", "1-", "+1 ", "&", "&a;", "@", "a@", "www.", "http://", "phone_", "\u{301}",
            "\u{200B}",
            "é", "字", "🙂", "\u{202E}", "earn money from home ",
        ])
    func hostile(unit: String) {
        let bytes = Array(unit.utf8)
        var text: [UInt8] = []
        text.reserveCapacity(Self.size)
        while text.count < Self.size { text.append(contentsOf: bytes) }
        let score = model.score(title: text, text: text)
        #expect(score.spans.allSatisfy { $0.range.upperBound <= text.count })
    }

    @Test("Random bytes never trap, and every span lies inside")
    func randomBytes() {
        var state: UInt64 = 7
        for round in 0..<2_000 {
            var text: [UInt8] = []
            for _ in 0..<(round % 400) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let byte = UInt8(truncatingIfNeeded: state >> 33)
                text.append(round % 2 == 0 ? byte : byte & 0x7F)
            }
            let score = model.score(text: text)
            #expect(score.spans.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= text.count })
        }
    }

    @Test("Missing or damaged weights cover nothing, and do not trap", arguments: [0, 1, 2])
    func damaged(which: Int) {
        let blobs: [StaticString] = ["", "QURWMQ", "QURWMQAAAAD/////AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"]
        let broken = AdvertModel(blob: blobs[which])
        #expect(!broken.isAvailable)
        #expect(!broken.score(text: "Bakery assistant wanted for morning shifts in town").covered)
    }

    @Test("The logistic function is exact to twelve digits and stays within 0 and 1")
    func logistic() {
        for step in -400...400 {
            let x = Double(step) / 10
            #expect(abs(AdvertModel.logistic(x) - 1 / (1 + exp(-x))) < 1e-12)
        }
        #expect(AdvertModel.logistic(-1e9) >= 0)
        #expect(AdvertModel.logistic(1e9) <= 1)
        #expect(AdvertModel.logistic(0) == 0.5)
    }
}
