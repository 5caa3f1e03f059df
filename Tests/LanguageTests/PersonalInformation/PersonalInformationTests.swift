import Foundation
import Language
import Testing

private let normaliser = Normaliser()
private let finder = PersonalInformationFinder()

/// "kind direction" and the quoted words of each finding.
private func found(_ text: String) -> [(kind: String, quote: String)] {
    let bytes = Array(text.utf8)
    return finder.find(in: normaliser.normalise(bytes)).map {
        ("\($0.kind.rawValue) \($0.direction.rawValue)", String(decoding: bytes[$0.range], as: UTF8.self))
    }
}

@Suite("Personal information is found with the words that give it")
struct PersonalInformationTests {
    @Test(
        "Given",
        arguments: [
            ("write to kim.lee@example.org", "email", "kim.lee@example.org"),
            ("its kim at example dot com", "email", "kim at example dot com"),
            ("luis punto perez arroba example punto es", "email", "luis punto perez arroba example punto es"),
            ("call me (212) 555-0147", "phone", "(212) 555-0147"),
            (
                "mi número es seis uno dos tres cuatro cinco seis siete ocho", "phone",
                "seis uno dos tres cuatro cinco seis siete ocho"
            ),
            ("my number is five five five oh one two three", "phone", "five five five oh one two three"),
            ("+44 7700 900123", "phone", "+44 7700 900123"),
            ("llámame al 612 345 678", "phone", "612 345 678"),
            ("mi cel es 55 5555 0123", "phone", "55 5555 0123"),
            ("300 555 0199 mi whatsapp", "phone", "300 555 0199"),
            ("my number is six one two 3 4 five 6 seven 8", "phone", "six one two 3 4 five 6 seven 8"),
            ("I live at 42 Maple Street, Springfield, IL 62704", "address", "42 Maple Street, Springfield, IL 62704"),
            ("come to 7b baker st flat 3", "address", "7b baker st flat 3"),
            ("vivo en la calle Mayor 5, 3º B, 28013 Madrid", "address", "calle Mayor 5, 3º B, 28013 Madrid"),
            ("Calle 45 # 23-10, Bogotá", "address", "Calle 45 # 23-10, Bogotá"),
            ("mi dirección es pasaje los aromos 112", "address", "pasaje los aromos 112"),
            ("im 13 btw", "age", "im 13"), ("13f here", "age", "13f"), ("cumplí 15 ayer", "age", "cumplí 15"),
            ("tengo trece años", "age", "tengo trece años"),
            ("my birthday is May 5th", "birth_date", "birthday is May 5th"),
            ("nací el 14 de mayo de 2011", "birth_date", "nací el 14 de mayo de 2011"),
            ("https://maps.app.goo.gl/abc123", "live_location", "https://maps.app.goo.gl/abc123"),
            ("40.4168, -3.7038", "live_location", "40.4168, -3.7038"),
            ("///table.lamp.chair", "live_location", "///table.lamp.chair"),
            ("mi dni es 12345678Z", "document", "12345678Z"), ("passport no. X1234567", "document", "X1234567"),
            ("ES91 2100 0418 4502 0005 1332", "iban", "ES91 2100 0418 4502 0005 1332"),
            ("4111 1111 1111 1111", "card", "4111 1111 1111 1111"), ("192.0.2.10", "ip", "192.0.2.10"),
            ("my zip is 90210", "postcode", "90210"),
            ("follow twitch.tv/captain_noodles", "handle", "captain_noodles"),
            ("https://wa.me/14155550123", "phone", "14155550123"),
            ("karate's on tuesdays for me", "schedule", "karate's on tuesdays"),
            ("new place: Natan-Mörth-Platz 38", "address", "Natan-Mörth-Platz 38"),
            ("ship to Kálmán Imre u. 12, Apt. 762", "address", "Kálmán Imre u. 12, Apt. 762"),
            ("write to Edeby 55, 111 22 Solna", "address", "Edeby 55, 111 22 Solna"),
            ("8 1 8 5 5 5 0 1 7 7", "phone", "8 1 8 5 5 5 0 1 7 7"),
            ("GB29 NWBK 6016 1331 9268 19", "iban", "GB29 NWBK 6016 1331 9268 19"),
            ("i'm home alone", "present_place", "i'm home alone"),
        ])
    func given(text: String, kind: String, quote: String) {
        #expect(found(text).contains { $0.kind == kind + " giving" && $0.quote == quote }, "\(found(text))")
    }

    @Test(
        "Asked for",
        arguments: [
            ("how old r u", "age"), ("cuántos años tienes", "age"), ("whats ur number", "phone"),
            ("dame tu número", "phone"),
            ("where do u live", "address"), ("dónde vives", "address"), ("what's your email", "email"),
            ("what school do u go to", "school"), ("when is ur birthday", "birth_date"),
            ("send me your location", "live_location"),
            ("pásame tu ubicación", "live_location"), ("where r u rn", "present_place"),
            ("photo of your passport", "document"),
        ])
    func asked(text: String, kind: String) {
        #expect(found(text).contains { $0.kind == kind + " asking" }, "\(found(text))")
        #expect(!found(text).contains { $0.kind == kind + " giving" })
    }

    @Test("Hidden information is found, and quoted as it was written")
    func hidden() {
        #expect(found("my inst\u{200b}a is ｍｉａ_07").contains { $0.kind == "handle giving" })
        #expect(found("h0w 0ld r u").contains { $0.kind == "age asking" && $0.quote == "h0w 0ld r u" })
        #expect(found("２１２ ５５５ ０１４７ call me").contains { $0.kind == "phone giving" && $0.quote == "２１２ ５５５ ０１４７" })
    }

    @Test(
        "Ordinary talk gives nothing away",
        arguments: [
            "i'm 13 minutes away", "tengo 13 perros", "hace 13 años que vivo aquí", "the score was 102 98 44",
            "order number 5550199",
            "i went to 5 guys with 3 friends at 12", "there are 5 ways to get to the park",
            "Chapter 5, Windows 10, May 12", "the code is 482913",
            "i have 3 cats and 12 fish", "version 1.2.3 is out", "on 2011-03-14 it rained", "it was $1,250,000",
            "see you at 6", "1 way street",
            "4111 1111 1111 1112", "ES92 2100 0418 4502 0005 1332", "12345678A", "300.1.1.1", "see page 42 of the book",
            "good game, 3-2 lol", "the phone is 6 years old", "what's your favorite number",
            "we live in Colorado Springs",
            "Discord raised its prices.", "count with me: 1 2 3 4 5 6 7 8 9 10", "Christie 14 points, Amelia 13 points",
            "basketballs are 9.4 inches wide",
        ])
    func ordinary(text: String) {
        #expect(found(text).isEmpty, "\(found(text))")
    }
}

@Suite("Personal information keeps its bars on labelled texts")
struct PersonalInformationBars {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let gold: URL = {
        let shared =
            ProcessInfo.processInfo.environment["PORCHLIGHT_SHARED"].map { URL(fileURLWithPath: $0) }
            ?? root.deletingLastPathComponent().appendingPathComponent("shared")
        return shared.appendingPathComponent("data/pii/presidio_synth_part.json")
    }()
    private static let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Cases")

    @Test("On sentences of others", .enabled(if: FileManager.default.fileExists(atPath: gold.path)))
    func others() throws {
        var evaluation = PersonalInformationEvaluation()
        try evaluation.readGold(Self.gold)
        print(evaluation.table())
        let bars = ["phone": 0.95, "address": 0.85, "age": 0.95, "email": 0.99, "iban": 0.99, "ip": 0.99, "card": 0.95]
        for (kind, bar) in bars {
            let score = try #require(evaluation.scores[kind])
            #expect(score.recall >= bar, "\(kind)")
            #expect(score.precision >= 0.97, "\(kind)")
        }
    }

    /// "-unseen" was kept back until the first grammars stood; "-fresh" to "-fresh4" were written one after another, each
    /// before it was run for the first time. docs/personal-information.md has the figures of those first runs.
    @Test(
        "On own cases", arguments: ["handle", "school", "schedule", "other"],
        ["", "-second", "-unseen", "-fresh", "-fresh2", "-fresh3", "-fresh4"])
    func own(kind: String, part: String) throws {
        let file = Self.cases.appendingPathComponent("pii-\(kind)\(part).jsonl")
        guard FileManager.default.fileExists(atPath: file.path) else { return }
        var evaluation = PersonalInformationEvaluation()
        try evaluation.readCases(file)
        print("pii-\(kind)\(part)\n" + evaluation.table())
        for (name, score) in evaluation.scores where score.found + score.missed > 9 {
            #expect(score.recall >= (part.isEmpty ? 0.95 : part == "-fresh4" ? 0.7 : 0.85), "\(name)")
            #expect(score.precision >= (part.isEmpty ? 0.95 : 0.9), "\(name)")
        }
    }
}
