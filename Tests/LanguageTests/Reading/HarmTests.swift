import Language
import SafetyCore
import Testing

@Suite("Harms")
struct HarmTests {
    private func harms(_ text: String, kind: TextKind = .message) -> [Harm] {
        SharedReader.reader.read(text, kind: kind).harms
    }

    @Test(
        "A threat to share a picture, and a demand, are sextortion",
        arguments: [
            "i'll show your pictures to the whole school", "pay me 200 or everyone sees it",
            "si no me pagas subo tus fotos", "De no pagar, sus imágenes serán enviadas a sus contactos.",
        ])
    func sextortion(text: String) {
        #expect(harms(text).contains(.sextortion))
    }

    @Test(
        "Asking for an age, a picture or silence is solicitation",
        arguments: [
            "how old are you?", "could you send me a photo of yourself?", "dont tell your parents about us",
            "¿cuántos años tenés?", "mandame una foto tuya", "que quede entre tú y yo",
        ])
    func solicitation(text: String) {
        #expect(harms(text) == [.solicitation])
    }

    @Test(
        "Gifts for doing something on camera are live streaming",
        arguments: ["i drop coins if you dance on cam", "baila en el live y te suelto diamantes"])
    func live(text: String) {
        #expect(harms(text).contains(.liveStreaming))
    }

    @Test(
        "Moving elsewhere and asking for a number are an unknown contact",
        arguments: ["lets talk on telegram instead", "what's your phone number?", "pasame tu wasap"])
    func contact(text: String) {
        #expect(harms(text).contains(.unknownContact))
    }

    @Test(
        "Giving one's own address or school away is oversharing",
        arguments: ["i live at 27 birch lane, come over", "mi dirección es calle Olmo 27"])
    func oversharing(text: String) {
        #expect(harms(text).contains(.oversharing))
    }

    @Test("A job offer with several flags is a deceptive offer")
    func offer() {
        let text = "Earn 900 a day, no experience needed, send a copy of your passport first"
        #expect(harms(text, kind: .advert) == [.deceptiveOffer])
        #expect(harms(text).contains(.deceptiveOffer))
    }

    @Test("Whatever is raised names a harm and quotes the words, save despair", arguments: SignCase.allFiles)
    func always(file: String) throws {
        for one in try SignCase.all(in: file) {
            for context in TextContext.allCases {
                let reading = SharedReader.reader.read(one.text, kind: one.textKind, context: context)
                guard reading.level >= .caution else { continue }
                #expect(!reading.harms.isEmpty, "\(one.id)")
                #expect(
                    reading.reasons.contains { $0.lowers.isEmpty && !$0.quote.isEmpty && one.text.contains($0.quote) },
                    "\(one.id)")
            }
        }
    }
}

@Suite("Despair")
struct DespairTests {
    @Test(
        "Words of despair put help first, said plainly or not",
        arguments: [
            "i want to die", "no one would miss me", "everyone would be better off without me",
            "i dont want to be here anymore", "whats the point of living", "i keep hurting myself",
            "ya no quiero estar aquí", "nadie me extrañaría si no estuviera", "no le veo sentido a seguir viviendo",
            "me hago cortes y no puedo parar", "quisiera dormirme y ya no despertar",
        ])
    func said(text: String) {
        let reading = SharedReader.reader.read(text)
        #expect(reading.helpFirst)
        #expect(reading.guidance.youngPerson.first == "crisis_help_now")
    }

    @Test(
        "Laughter, hunger and computers do not",
        arguments: [
            "im dying of laughter", "that joke killed me haha", "kill the process on port 80", "my phone died",
            "i could murder a pizza", "i'm dead tired", "me muero de hambre", "me muero de risa", "me muero de sueño",
            "mata el proceso del puerto 80", "se me murió el móvil", "no puedo vivir sin café",
        ])
    func ordinary(text: String) {
        #expect(!SharedReader.reader.read(text).helpFirst)
    }
}
