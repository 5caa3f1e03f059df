import Foundation
import Guidance
import Testing

@Suite("A sheet as a PDF")
struct PaperSheetTests {
    private func sheet(_ blocks: [PaperSheet.Block], language: GuidanceLanguage = .spanish) -> PaperSheet {
        PaperSheet(title: "Nuestro acuerdo ñ", language: language, blocks: blocks)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test("It has language, title and tags, and nothing of who made it or when")
    func facts() throws {
        let file = text(try sheet([.title("Título"), .item("uno"), .item("dos"), .text("fin")]).pdf(.a4))
        #expect(file.hasPrefix("%PDF-1.7") && file.hasSuffix("%%EOF\n"))
        #expect(file.contains("/Lang (es)") && file.contains("/Marked true") && file.contains("/DisplayDocTitle true"))
        #expect(file.contains("/Title <FEFF004E"))
        #expect(
            file.contains("/S /H1") && file.contains("/S /L ") && file.contains("/S /LBody") && file.contains("/S /P "))
        for word in ["Producer", "Creator", "CreationDate", "Author"] { #expect(!file.contains(word)) }
    }

    @Test("Every object begins where the table says")
    func table() throws {
        let bytes = try sheet([.title("a"), .heading("b"), .item("c"), .signatures(["Ana", ""])]).pdf(.letter)
        let file = text(bytes)
        let start = try #require(Int(file.components(separatedBy: "startxref\n")[1].prefix { $0 != "\n" }))
        // Bytes, not letters: the mark in the second line is two bytes a letter.
        let table = String(decoding: bytes[start...], as: UTF8.self)
        #expect(table.hasPrefix("xref\n"))
        let rows = table.components(separatedBy: "\n").filter { $0.hasSuffix(" 00000 n ") }
        for (index, row) in rows.enumerated() {
            let place = try #require(Int(row.prefix(10)))
            #expect(String(decoding: bytes[place...].prefix(12), as: UTF8.self).hasPrefix("\(index + 1) 0 obj"))
        }
    }

    @Test("Letters of Spanish are written, composed or not; those that the font lacks are named")
    func letters() throws {
        let composed = try sheet([.text("ñ á ü ¿ € “así” — …")]).pdf(.a4)
        let apart = try sheet([.text("n\u{303} a\u{301} u\u{308} ¿ € “así” — …")]).pdf(.a4)
        #expect(composed == apart)
        #expect(text(composed).contains("F120E120FC20BF2080"))
        #expect(throws: PaperSheet.Trouble.letters(text: "Łukasz")) { try sheet([.item("Łukasz")]).pdf(.a4) }
        #expect(throws: PaperSheet.Trouble.letters(text: "李")) { try sheet([.signatures(["李"])]).pdf(.a4) }
    }

    @Test("Long lines wrap, long words are cut, two pages are the most")
    func pages() throws {
        let long = String(repeating: "palabra larga ", count: 60)
        #expect(text(try sheet([.item(long), .item(String(repeating: "x", count: 500))]).pdf(.a4)).contains("T* <"))
        let two = try sheet(Array(repeating: .item("una línea"), count: 60)).pdf(.a4)
        #expect(text(two).contains("/Count 2"))
        #expect(throws: PaperSheet.Trouble.tooLong) {
            try sheet(Array(repeating: .item("una línea"), count: 200)).pdf(.a4)
        }
        #expect(!(try sheet([.text("")]).pdf(.a4)).isEmpty)
        // One piece alone would run off the foot of its page.
        #expect(throws: PaperSheet.Trouble.tooLong) {
            try sheet([.item(String(repeating: "palabra larga ", count: 400))]).pdf(.a4)
        }
    }

    @Test("A long name is written whole under its line, beside a short one and above what follows")
    func names() throws {
        let long = (1...20).map { "Nombre\($0)" }.joined(separator: " ")
        let file = text(try sheet([.signatures([long, "Ana"]), .text("fin")]).pdf(.a4))
        func written(_ word: String) -> String { word.utf8.map { String($0, radix: 16, uppercase: true) }.joined() }
        for number in 1...20 { #expect(file.contains(written("Nombre\(number)"))) }
        #expect(file.contains("<\(written("Ana"))>") && file.contains("12 TL"))
    }
}
