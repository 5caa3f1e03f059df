import Foundation
import Media
import TestSupport
import Testing

/// Whether Tesseract is installed, as `make test` does.
private let hasTesseract = ["/usr/bin/tesseract", "/usr/local/bin/tesseract", "/opt/homebrew/bin/tesseract"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
}

@Suite("Text in pictures, read in the confined worker", .enabled(if: hasTesseract))
struct TextRecognitionTests {
    private static func example(_ name: String) throws -> [UInt8] {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return Array(try Data(contentsOf: root.appending(path: "Examples/\(name).png")))
    }

    private func withPool<R>(_ body: (MediaPool) async throws -> R) async throws -> R {
        let pool = try MediaPool(executable: ProductExecutable.path, workers: 1, role: .text)
        defer { pool.shutdown() }
        return try await body(pool)
    }

    @Test(
        "A chat is read in both languages, dark on light and light on dark, at phone size and shrunk",
        arguments: [
            ("chat-light", ["how old are you?", "don't tell", "your mom", "eso me parece raro"]),
            ("chat-dark", ["¿cuántos años tienes?", "trece, y tú", "no le digas a tu mamá"]),
            ("chat-small", ["how old are you?", "please don't tell your mom"]),
        ])
    func chats(name: String, lines: [String]) async throws {
        let read = try await withPool { try await $0.text(bytes: try Self.example(name)) }
        for line in lines { #expect(read.text.contains(line), "\(read.text)") }
        #expect(read.confidence > 60)
    }

    @Test("A worker that reads text has no more rights than one that decodes")
    func confined() async throws {
        try await withPool { pool in
            _ = try await pool.text(bytes: try Self.example("chat-small"))
            let attempts = try await pool.tryForbiddenCalls()
            #expect(attempts.count > 15)
            for (call, error) in attempts { #expect(error != 0, "\(call) succeeded") }
            // And it still reads.
            let again = try await pool.text(bytes: try Self.example("chat-small"))
            #expect(again.text.contains("how old"))
        }
    }

    @Test("A picture without words gives no words, and what is no picture a clear error")
    func nothing() async throws {
        try await withPool { pool in
            let blank = Array(DrawnPicture(seed: 4).ppm)
            let none = try await pool.text(bytes: blank)
            #expect(none.text.count < 40)
            await #expect(throws: MediaError(.unsupportedFormat, "")) {
                _ = try await pool.text(bytes: Array("hello".utf8))
            }
        }
    }

    @Test("Workers that only decode say that they do not read text")
    func role() async throws {
        let pool = try MediaPool(executable: ProductExecutable.path, workers: 1)
        defer { pool.shutdown() }
        await #expect(throws: MediaError(.noTextReader, "")) {
            _ = try await pool.text(bytes: try Self.example("chat-small"))
        }
    }
}
