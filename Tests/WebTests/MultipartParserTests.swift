import Testing
import Web

@Suite("Multipart forms")
struct MultipartParserTests {
    @Test("Fields and files come in order, with their names and types")
    func fields() {
        let form = ReadForm.parse(
            formPart("note", "hello")
                + formPart(
                    "file", "\0\r\n\u{FF}--b0un", "; filename=\"a.png\"\r\nContent-Type: image/png\r\nX-Other: 1")
                + formEnd)
        #expect(form.error == nil)
        #expect(
            form.parts.map(\.part) == [
                MultipartPart(name: "note"), MultipartPart(name: "file", filename: "a.png", contentType: "image/png"),
            ])
        #expect(form.texts == ["hello", "\0\r\n\u{FF}--b0un"])
        #expect(form.parts.map(\.isWhole) == [true, true])
    }

    @Test("What stands before the first and after the last boundary is passed over")
    func preamble() {
        let inside = formPart("a", "1") + formEnd
        for before in ["", "\r\n", "Dear reader\r\n", "--b0un\r\n", "x--b0und\r\n--b0unD\r\n", "\r\r\n"] {
            for after in ["", "epilogue", "\r\n--b0und\r\nnot a part", "\0"] {
                let form = ReadForm.parse(before + inside + after)
                #expect(form.error == nil, "\(before) \(after)")
                #expect(form.texts == ["1"])
            }
        }
        #expect(ReadForm.parse(formPart("a", "1") + "--b0und--").texts == ["1"])
        #expect(ReadForm.parse(formPart("a", "1") + "--b0und--").error == nil)
        #expect(ReadForm.parse(formPart("a", "1") + "--b0und--\t ").error == nil)
    }

    @Test("A form may be empty, and so may a part, with and without a line of its own")
    func empty() {
        #expect(ReadForm.parse(formEnd) == ReadForm())
        #expect(ReadForm.parse(formPart("a", "") + formPart("b", "x") + formEnd).texts == ["", "x"])
        let without = "--b0und\r\nContent-Disposition: form-data; name=a\r\n\r\n" + formPart("b", "x") + formEnd
        #expect(ReadForm.parse(without).texts == ["", "x"])
        #expect(ReadForm.parse(without).error == nil)
    }

    @Test(
        "Bytes that look like a boundary belong to the body",
        arguments: [
            "\r\n--b0un", "\r\n--b0un\r\n--b0un", "\r\r\n--b0un", "\r\n\r\n-", "\r\n-b0und", "\n--b0und", "\r--b0und",
            "--b0und", "x--b0und--", "\r\n--B0UND", "\r\n --b0und", "\r\n--\r\n--b0un\r", "\r", "\n", "\r\n", "\r\r\r",
            "\r\n--b0\r\n--b0unx",
        ])
    func lookalikes(body: String) {
        // At the very start of a body the boundary may stand without a line end before it, so none may begin one.
        let whole = "x" + body
        let form = ReadForm.parse(formPart("a", whole) + formPart("b", "2") + formEnd)
        #expect(form.error == nil)
        #expect(form.texts == [whole, "2"])
    }

    @Test("Spaces and tabs may follow a boundary")
    func padding() {
        let text = (formPart("a", "1") + formEnd).replacing("--b0und\r\n", with: "--b0und \t \r\n")
        #expect(ReadForm.parse(text).texts == ["1"])
        #expect(ReadForm.parse(text.replacing("--b0und--", with: "--b0und-- \t")).error == nil)
        let long = text.replacing("--b0und ", with: "--b0und " + String(repeating: " ", count: 300))
        #expect(ReadForm.parse(long).error?.code == .malformedDelimiter)
    }

    static let broken: [(String, MultipartError.Code)] = [
        ("", .truncated), ("no boundary at all", .truncated), ("--b0und", .truncated), ("--b0und-", .truncated),
        (formPart("a", "1"), .truncated), ("--b0und\r\n", .truncated), ("--b0und\r\nContent-Dis", .truncated),
        (formPart("a", "1") + "--b0und", .truncated), (formPart("a", "1") + "--b0und--\r", .truncated),
        ("--b0undx\r\n", .malformedDelimiter), ("--b0und\n", .malformedDelimiter), ("--b0und\rx", .malformedDelimiter),
        ("--b0und-x", .malformedDelimiter), ("--b0und--x", .malformedDelimiter), ("--b0und x\r\n", .malformedDelimiter),
        (formPart("a", "1\r\n--b0und2"), .malformedDelimiter), ("--b0und--\n", .malformedDelimiter),
        ("--b0und\r\n\r\n", .missingName), ("--b0und\r\nContent-Type: a/b\r\n\r\n", .missingName),
        ("--b0und\r\nContent-Disposition: form-data\r\n\r\n", .missingName),
        ("--b0und\r\nContent-Disposition: attachment; name=a\r\n\r\n", .missingName),
        ("--b0und\r\nContent-Disposition: form-data; name=\"a\n\n", .malformedHeader),
        ("--b0und\r\nContent-Disposition: form-data; name=\"a\r\n\r\n", .malformedHeader),
        ("--b0und\r\nContent-Disposition: form-data; name=\"a\" x\r\n\r\n", .malformedHeader),
        ("--b0und\r\nContent-Disposition: form-data; name\r\n\r\n", .malformedHeader),
        ("--b0und\r\nContent-Disposition: form-data; name=\r\n\r\n", .malformedHeader),
        ("--b0und\r\nContent-Disposition: form-data; =a\r\n\r\n", .malformedHeader),
        ("--b0und\r\nContent-Disposition: form-data; name=\"a\\\r\n\r\n", .malformedHeader),
        ("--b0und\r\nContent-Disposition: form-data;\r\n name=a\r\n\r\n", .malformedHeader),
        ("--b0und\r\nContent-Disposition : form-data; name=a\r\n\r\n", .malformedHeader),
        ("--b0und\r\n: x\r\n\r\n", .malformedHeader), ("--b0und\r\nno colon\r\n\r\n", .malformedHeader),
        ("--b0und\r\nX: \0\r\n", .malformedHeader), ("--b0und\r\nX: a\rb\r\n", .malformedHeader),
        ("--b0und\r\nX: a\nb\r\n", .malformedHeader), ("--b0und\r\n\n", .malformedHeader),
        ("--b0und\r\nX: 1\r\nx: 2\r\n\r\n", .duplicateHeader),
        (formPart("a", "1", "; name=\"b\""), .duplicateHeader),
        (formPart("a", "1", "; filename=x; FileName=y"), .duplicateHeader),
        (formPart("a", "1", "\r\nContent-Disposition: form-data; name=a"), .duplicateHeader),
        (formPart("a", "1", "\r\nContent-Transfer-Encoding: base64"), .encodedPart),
        (formPart("a", "1", "\r\nContent-Transfer-Encoding: quoted-printable"), .encodedPart),
        (formPart(String(repeating: "n", count: 257), "1"), .nameTooLong),
        (formPart("a", "1", "; filename=\"\(String(repeating: "n", count: 1025))\""), .nameTooLong),
        (formPart("a", "1", "\r\nContent-Type: \(String(repeating: "n", count: 257))"), .nameTooLong),
        (formPart("a", "1", "\r\nX: \(String(repeating: "n", count: 9000))"), .headersTooLarge),
        ("--b0und\r\n" + String(repeating: "X", count: 9000), .headersTooLarge),
        (
            (1...11).map { formPart("\($0)", "", "\r\nX: \(String(repeating: "x", count: 7000))") }.joined(),
            .headersTooLarge
        ),
        (String(repeating: formPart("a", "1"), count: 101), .tooManyParts),
    ]

    @Test("A broken form is an error that says what to do", arguments: broken)
    func errors(text: String, code: MultipartError.Code) throws {
        let error = try #require(ReadForm.parse(text).error)
        #expect(error.code == code, "\(error)")
        #expect(error.reason.count > 30)
    }

    @Test("Just as much as the limits say is taken")
    func limits() {
        #expect(ReadForm.parse(String(repeating: formPart("a", "1"), count: 100) + formEnd).error == nil)
        #expect(ReadForm.parse(formPart(String(repeating: "n", count: 256), "1") + formEnd).error == nil)
        let header = formPart("a", "", "\r\nX: y").utf8.count - "--b0und\r\n".utf8.count - "\r\n".utf8.count
        for (bytes, code) in [(header, nil), (header - 1, MultipartError.Code.headersTooLarge)] {
            let limits = MultipartLimits(headerBytes: bytes)
            #expect(ReadForm.parse(formPart("a", "", "\r\nX: y") + formEnd, limits: limits).error?.code == code)
        }
    }

    @Test(
        "Names and file names are read as browsers and others write them",
        arguments: [
            ("name=\"a\"; filename=\"b.png\"", "a", "b.png"), ("name=a;filename=b.png", "a", "b.png"),
            ("NAME=\"a\" ; FILENAME=\"b\";", "a", "b"), ("filename=\"x\"; name=\"a\"", "a", "x"),
            ("name=\"a\"; filename=\"\"", "a", ""), ("name=\"\"", "", nil), ("name=\"a;b=c\"", "a;b=c", nil),
            ("name=\"a\"; filename=\"q%22q%0D%0aq\"", "a", "q\"q\r\nq"),
            ("name=\"100%25 %2 %41%\"", "100%25 %2 %41%", nil),
            ("name=\"a\"; filename=\"a\\\"b\\\\c\"", "a", "a\"b\\c"),
            ("name=\"a\"; filename=\"C:\\dir\\x.png\"", "a", "C:\\dir\\x.png"),
            ("name=\"a\"; filename=\"Übung 猫 🐈.png\"", "a", "Übung 猫 🐈.png"), ("name=\"naïve\"", "naïve", nil),
            ("name=\"a\"; filename*=utf-8''x.png", "a", nil),
            ("name=\"a\"; filename=\"b\"; filename*=UTF-8''c", "a", "b"),
            ("name=\"a\"; size=3; filename=\"../../etc\"", "a", "../../etc"),
        ] as [(String, String, String?)])
    func names(parameters: String, name: String, filename: String?) {
        let form = ReadForm.parse("--b0und\r\ncontent-disposition:  form-data ; \(parameters)\r\n\r\nx\r\n" + formEnd)
        #expect(form.error == nil)
        #expect(form.parts.first?.part == MultipartPart(name: name, filename: filename))
    }

    @Test("A name that is not UTF-8 is an error; in a file name such bytes are replaced")
    func encodings() {
        let bytes = Array(formPart("?", "1", "; filename=\"!\"").utf8) + Array(formEnd.utf8)
        func with(_ mark: Character) -> ReadForm {
            ReadForm.parse(bytes.map { $0 == mark.asciiValue ? 0xE9 : $0 })
        }
        #expect(with("?").error?.code == .malformedHeader)
        #expect(with("!").parts.first?.part.filename == "\u{FFFD}")
    }

    @Test("After an error, and after a reader that stops, nothing more is taken")
    func stopped() throws {
        struct Enough: Error {}
        var parser = try MultipartParser(boundary: Array("b0und".utf8))
        let bytes = Array((formPart("a", "1") + formEnd).utf8)
        #expect(throws: Enough.self) { try bytes.withUnsafeBytes { try parser.consume($0) { _ in throw Enough() } } }
        #expect(throws: MultipartError(.stopped, "")) { try bytes.withUnsafeBytes { try parser.consume($0) { _ in } } }
        #expect(throws: MultipartError(.stopped, "")) { try parser.finish() }
        var other = try MultipartParser(boundary: Array("b0und".utf8))
        let broken = Array("--b0und?".utf8)
        for _ in 0..<2 {
            #expect(throws: MultipartError(.malformedDelimiter, "")) {
                try broken.withUnsafeBytes { try other.consume($0) { _ in } }
            }
        }
    }

    @Test("The longest boundary with every character works")
    func longBoundary() {
        let boundary = "'()+_,-./:=? 0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTU"
        #expect(boundary.utf8.count == 70)
        let text = (formPart("a", "\r\n--'()+_,-./:=? 0") + formEnd).replacing("b0und", with: boundary)
        let form = ReadForm.parse(Array(text.utf8), boundary: boundary)
        #expect(form.error == nil)
        #expect(form.texts == ["\r\n--'()+_,-./:=? 0"])
    }
}

@Suite("The boundary in a Content-Type")
struct MultipartBoundaryTests {
    @Test(
        "It is read plain and quoted",
        arguments: [
            ("multipart/form-data; boundary=abc", "abc"), ("Multipart/Form-Data;BOUNDARY=\"a b\"", "a b"),
            ("multipart/form-data; charset=utf-8; boundary=----WebKitFormBoundaryX9", "----WebKitFormBoundaryX9"),
            ("multipart/form-data ;\tboundary=\"a\\\"b\"; x=y", nil), ("multipart/form-data; boundary=a=b/c", "a=b/c"),
            ("multipart/form-data; boundary=\"a\\bc\"", "abc"),
            ("multipart/form-data; boundary=" + String(repeating: "x", count: 70), String(repeating: "x", count: 70)),
        ] as [(String, String?)])
    func read(contentType: String, boundary: String?) throws {
        #expect((try? MultipartBoundary.parse(contentType: contentType)) == boundary.map { Array($0.utf8) })
    }

    @Test(
        "A wrong one is refused",
        arguments: [
            ("", MultipartError.Code.notMultipart), ("image/png", .notMultipart),
            ("multipart/mixed; boundary=a", .notMultipart),
            ("multipart/form-data", .invalidBoundary), ("multipart/form-data; boundary=\"\"", .invalidBoundary),
            ("multipart/form-data; boundary=", .malformedHeader),
            ("multipart/form-data; boundary=\"a", .malformedHeader),
            ("multipart/form-data; boundary=a b", .malformedHeader),
            ("multipart/form-data; boundary=a,b", .malformedHeader),
            ("multipart/form-data; boundary=\"a \"", .invalidBoundary),
            ("multipart/form-data; boundary=\"a;\"", .invalidBoundary),
            ("multipart/form-data; boundary=\"a\r\nb\"", .invalidBoundary),
            ("multipart/form-data; boundary=ä", .malformedHeader),
            ("multipart/form-data; boundary=" + String(repeating: "x", count: 71), .invalidBoundary),
            ("multipart/form-data; boundary=a; boundary=b", .duplicateHeader),
            ("multipart/form-data; x=" + String(repeating: "x", count: 2000), .malformedHeader),
        ])
    func wrong(contentType: String, code: MultipartError.Code) {
        do throws(MultipartError) {
            _ = try MultipartBoundary.parse(contentType: contentType)
            Issue.record("it was taken")
        } catch {
            #expect(error.code == code, "\(error)")
        }
    }
}
