import Foundation
import Language
import Testing

private struct ShortAdvert: Decodable {
    let id: String
    let honest: Bool
    let text: String
}

/// Adverts of 30 to 80 words in natural English, written for this project in several trades and voices.
private func shortAdverts() throws -> [ShortAdvert] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("short-adverts.jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
        try JSONDecoder().decode(ShortAdvert.self, from: Data($0.utf8))
    }
}

private let model = AdvertModel()

@Suite("The advert model and short adverts", .enabled(if: model.isAvailable, "built without weights"))
struct ShortAdvertTests {
    @Test("Of forty honest short adverts the model alone brings at most four to caution")
    func honest() throws {
        let honest = try shortAdverts().filter(\.honest)
        #expect(honest.count == 40)
        let raised = honest.filter { (model.score(text: $0.text, spans: 0).probability ?? 0) >= model.cautionThreshold }
        #expect(raised.count <= 4, "\(raised.map(\.id))")
    }

    @Test("Short adverts of unknown wording are not raised to caution by the model alone, whatever they say")
    func unknownWording() throws {
        for advert in try shortAdverts() {
            let score = model.score(text: advert.text, spans: 0)
            guard score.covered, score.familiarity < 1 else { continue }
            #expect(score.logit < model.cautionLogit, "\(advert.id)")
            #expect(score.logit < score.plainLogit)
        }
    }

    @Test("The log-odds of a threshold are those of its probability")
    func thresholds() {
        #expect(abs(AdvertModel.logistic(model.cautionLogit) - model.cautionThreshold) < 1e-9)
        #expect(abs(AdvertModel.logistic(model.noticeLogit) - model.noticeThreshold) < 1e-9)
    }
}
