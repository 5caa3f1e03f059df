import Language
import SafetyCore
import Testing

@Suite("Levels")
struct LevelTests {
    private func read(_ text: String, _ context: TextContext = .alone) -> TextReading {
        SharedReader.reader.read(text, context: context)
    }

    @Test("A threat with a demand is critical, even alone in a stream")
    func threatAndDemand() {
        let text = "Pay me 300 dollars or I send the video to your parents"
        #expect(read(text).level == .critical)
        #expect(read(text, .stream).level == .critical)
        #expect(read(text).harms == [.sextortion])
    }

    @Test("In a stream one message alone reaches at most caution")
    func stream() {
        let text = "come to my place when your parents are out and dont tell anyone about us"
        #expect(read(text).level == .critical)
        #expect(read(text, .stream).level == .caution)
    }

    @Test("One plain sign is caution, a weak one a notice, none is none")
    func steps() {
        #expect(read("dont tell ur mom").level >= .caution)
        #expect(read("where are you from?").level == .notice)
        #expect(read("the bus was late again").level == .none)
    }

    @Test(
        "Signs say more together",
        arguments: [
            ("how old are you? send me a pic of you", Level.high),
            ("are you home alone? dont tell your parents we talk", .high),
        ])
    func pairs(text: String, level: Level) {
        #expect(read(text).level >= level)
    }

    @Test("Despair is no harm: it puts help first")
    func crisis() {
        let reading = read("i want to die")
        #expect(reading.helpFirst)
        #expect(reading.harms.isEmpty)
        #expect(reading.guidance.youngPerson.first == "crisis_help_now")
        #expect(!read("this homework makes me wanna die haha").helpFirst)
    }

    @Test("Despair cannot be muted")
    func muting() {
        let reader = TextReader(options: .init(muted: [.crisis, .ageProbe]))
        #expect(reader.read("i want to die").helpFirst)
        #expect(reader.read("how old are you?").reasons.isEmpty)
    }

    @Test("The score follows the level")
    func monotone() throws {
        var ranges: [Level: ClosedRange<Double>] = [:]
        let cases = try (SignCase.seenFiles + SignCase.unseenFiles).flatMap(SignCase.all)
        for one in cases {
            for context in TextContext.allCases {
                let reading = SharedReader.reader.read(one.text, kind: one.textKind, context: context)
                #expect((0...1).contains(reading.score))
                let old = ranges[reading.level] ?? reading.score...reading.score
                ranges[reading.level] = min(old.lowerBound, reading.score)...max(old.upperBound, reading.score)
            }
        }
        let sorted = ranges.sorted { $0.key < $1.key }
        for (below, above) in zip(sorted, sorted.dropFirst()) {
            #expect(below.value.upperBound < above.value.lowerBound)
        }
    }

    @Test("Whatever is raised says what would lower it, and what to do")
    func guidance() throws {
        for one in try SignCase.seenFiles.flatMap(SignCase.all) {
            let reading = SharedReader.reader.read(one.text, kind: one.textKind)
            guard reading.level >= .caution else { continue }
            #expect(!reading.lowers.isEmpty)
            #expect(!reading.guidance.youngPerson.isEmpty && !reading.guidance.moderator.isEmpty)
        }
    }
}

@Suite("Adverts")
struct AdvertReadingTests {
    @Test("Several flags together raise an advert")
    func flags() {
        let reading = SharedReader.reader.read(
            "Models wanted! No experience needed, flights and visa paid, send full body photos. Contact only via WhatsApp.",
            kind: .advert)
        #expect(reading.level >= .caution)
        #expect(reading.harms == [.deceptiveOffer])
    }

    @Test("An honest advert with a contract and interviews is not raised")
    func honest() {
        let reading = SharedReader.reader.read(
            "Volunteers for the animal shelter, no experience needed, training is given, minimum age 16 with a "
                + "parent's consent.", kind: .advert)
        #expect(reading.level <= .notice)
    }

    @Test("A famous name on a free mail service needs no language")
    func brand() {
        let reading = SharedReader.reader.read("Praca! disney.casting@gmail.com", kind: .advert)
        #expect(reading.hasPlain(.impersonatedBrand))
    }

    @Test("What only the title shows raises nothing, for it cannot be quoted from the text")
    func title() {
        let reading = SharedReader.reader.read(
            "We sell lamps.", kind: .advert, title: "Send a copy of your passport, pay the registration fee first")
        #expect(reading.level <= .notice)
    }
}
