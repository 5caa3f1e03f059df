import Language
import Testing

@Suite("The data files of the signs")
struct SignDataTests {
    @Test("Every pattern can be read")
    func problems() {
        #expect(SharedReader.reader.problems == [])
    }

    @Test("English and Spanish each have patterns for every sign", arguments: SignLanguage.all.map(\.code))
    func everySign(code: String) throws {
        let language = try #require(SignLanguage.all.first { $0.code == code })
        let known = Set(language.signs.map(\.sign))
        // The wording of an advert is judged by the learned model, not by patterns.
        #expect(Set(SignID.allCases).subtracting(known) == [.advertWording])
    }

    @Test("Every example shows its sign, and no ordinary neighbour does", arguments: SignLanguage.all.map(\.code))
    func examples(code: String) throws {
        let language = try #require(SignLanguage.all.first { $0.code == code })
        for data in language.signs {
            let kind = data.sign.isAdvertSign ? TextKind.advert : .message
            for text in data.examples {
                #expect(SharedReader.reader.read(text, kind: kind).hasPlain(data.sign), "\(data.sign): \(text)")
            }
            for text in data.ordinary {
                #expect(!SharedReader.reader.read(text, kind: kind).hasPlain(data.sign), "\(data.sign): \(text)")
            }
        }
    }

    @Test("The ids are those that every other room and table uses")
    func ids() {
        let ids = Set(SignID.allCases.map(\.rawValue))
        let published: Set = [
            "age_probe", "personal_probe", "supervision_probe", "secrecy", "delete_request", "isolation",
            "flattery_maturity", "gift_offer", "platform_move", "picture_request", "persistence", "meeting", "threat",
            "payment_demand", "deadline", "self_disclosure_pii", "pii_request", "live_solicitation", "pay_too_high",
            "no_experience", "no_interview", "travel_paid", "documents_upfront", "fee_upfront", "bank_details",
            "chat_only_contact", "impersonated_brand", "urgency", "come_alone", "vague_employer", "no_contract",
            "documents_kept", "debt", "task_deposit", "reshipping", "photos_wanted", "minors_welcome", "crisis",
        ]
        #expect(ids == published.union(["advert_wording"]))
    }
}
