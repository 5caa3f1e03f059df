import Foundation
import Language

/// The fetched model, mapped; tests that need it are skipped visibly where it is absent.
///
/// `PORCHLIGHT_ENCODER` names the file; otherwise `.build/encoder/universal-sentence-encoder.bin` above this source
/// is taken. `scripts/encoder/fetch` puts it there.
enum ModelFile {
    static let path: String? = {
        let named = ProcessInfo.processInfo.environment["PORCHLIGHT_ENCODER"]
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        var candidates = [named].compactMap { $0 }
        while candidates.isEmpty || named == nil, folder.path != "/" {
            candidates.append(folder.appendingPathComponent(".build/encoder/universal-sentence-encoder.bin").path)
            folder.deleteLastPathComponent()
        }
        return candidates.first { FileManager.default.fileExists(atPath: $0) }
    }()

    static var isPresent: Bool { path != nil }
    static let absence = "the encoder's model is absent: run scripts/encoder/fetch"

    private final class Mapping: Sendable {
        let data: Data
        init(_ data: Data) { self.data = data }
    }

    static let shared: EncoderModel? = path.flatMap { try? model(at: $0) }

    private static func model(at path: String) throws -> EncoderModel {
        let mapping = Mapping(try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped))
        return try mapping.data.withUnsafeBytes { try EncoderModel(bytes: $0, owner: mapping) }
    }

    static let languages = [
        "ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh", "zh-TW",
    ]

    /// The lines of a file beside this source.
    static func lines(_ folder: String, _ language: String) throws -> [String] {
        let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("\(folder)/\(language).txt")
        let text = String(decoding: try Data(contentsOf: place), as: UTF8.self)
        // By scalar: a line break and a mark after it would be one character.
        return text.unicodeScalars.split(separator: "\n").map { String($0) }
    }
}

func cosine(_ a: [Float], _ b: [Float]) -> Double {
    let dot = zip(a, b).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
    let lengths = [a, b].map { $0.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot() }
    return dot / (lengths[0] * lengths[1])
}
