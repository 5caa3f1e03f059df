import ArgumentParser
import Foundation
import Guidance
import Language
import Media
import SafetyCore
import SafetyDesk

/// `porchlight check`: reads a text for warning signs, for people or line by line for programs.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Reads a message, an advert or a profile for warning signs.",
        discussion: """
            FILE is a text or a screenshot; a screenshot is read on this computer by Tesseract, in the confined worker.
            Nothing is kept and nothing is sent anywhere. It finds signs, not proof, and what it does not find may be
            there all the same.

            With --jsonl each line of the input is a JSON object such as
              {"id":1,"kind":"message","lang":"en","text":"…"}
              {"id":2,"kind":"advert","lang":"en","title":"…","text":"…"}
              {"id":3,"kind":"conversation","participants":[{"id":"a","age_band":"13_15","known":false}],
               "messages":[{"from":"a","minutes":0,"text":"…"}]}   (on one line)
            and each line of the output its answer, in the same order. A line that cannot be taken is answered by
            {"id":…,"error":{"code":…,"detail":…}}, and the others go on.

            Exit codes: 0 nothing from caution upwards, 1 something, 2 wrong usage, 3 failure.
            """)

    @Argument(help: "A text or a screenshot; - reads standard input.", completion: .file())
    var file = "-"

    @Option(help: "What the text is: message, advert, profile or conversation.")
    var kind = CheckKind.message

    @Option(help: "Name of the young person in a conversation; with it the others are read as strangers to a minor.")
    var young: String?

    @Option(help: "Language of the text: en, es or auto. It also chooses the language of the explanation.")
    var lang = TextLanguage.auto

    @Option(help: "Headline of an advert.")
    var title = ""

    @Option(help: "How a text is judged: alone, as between a minor and a stranger, or as one of a platform's stream.")
    var context = TextContext.alone

    @Flag(help: "One JSON object a line in, one a line out.")
    var jsonl = false

    @Flag(help: "Print the answer as one JSON object.")
    var json = false

    @Flag(
        help: """
            Read as the public page does on the visitor's own device: by patterns alone, a JSON object for each line \
            {"subject":"chat|profile|offer","text":"…"}.
            """)
    var device = false

    @Flag(help: "Never colour the quoted words; NO_COLOR in the environment does the same.")
    var plain = false

    @OptionGroup var settings: ConfigurationOptions

    func run() async throws {
        if device { return try checkAsDevice() }
        let configuration = try settings.load()
        let found = jsonl ? try checkLines() : try await checkFile(configuration)
        if found { throw ExitCode(ExitStatus.findings) }
    }

    // MARK: One text

    private func checkFile(_ configuration: Configuration) async throws -> Bool {
        let bytes = try Self.read(file)
        let type = bytes.withUnsafeBytes { MediaType.sniff($0) }
        var item = TextItem("", title: title, kind: kind.text, language: lang, context: context)
        var recognition: Int?
        if type.kind == .picture {
            let recognised = try await Self.text(in: bytes, configuration)
            item.text = recognised.text
            recognition = recognised.confidence
        } else if type.kind == .unknown {
            item.text = String(decoding: bytes, as: UTF8.self)
        } else {
            throw CommandFailure(
                "\(VisibleText.of(file)) is no text and no picture, but \(type.rawValue).", status: ExitStatus.usage)
        }
        if kind == .conversation { return try checkChat(item.text, configuration) }
        var read = try configuration.textDesk().read(item)
        read.recognition = recognition
        if json {
            Terminal.line(String(decoding: CheckLine(item).answer(read), as: UTF8.self))
        } else {
            let report = CheckReport(
                words: try SignGuidance(), language: explanation(item.text), colour: wantsColour)
            Terminal.write(report.text(of: item.text, read))
        }
        return read.reading.level >= .caution || read.reading.helpFirst
    }

    /// A chat as it was pasted: `name: text` on each line, with or without times.
    private func checkChat(_ text: String, _ configuration: Configuration) throws -> Bool {
        let chat = PastedChat(text)
        guard !chat.messages.isEmpty else {
            throw CommandFailure(
                "No message was found. Write each as 'name: text' on a line of its own, or check it as --kind message.",
                status: ExitStatus.usage)
        }
        let names = chat.names
        if let young, !names.contains(young) {
            throw CommandFailure(
                "Nobody here is called \(young): \(names.joined(separator: ", ")).", status: ExitStatus.usage)
        }
        let read = try configuration.textDesk().read(
            participants: names.map { Participant(id: $0, ageBand: $0 == young ? .from13To15 : .unknown) },
            messages: chat.messages, language: lang)
        if json {
            Terminal.line(String(decoding: CheckLine(TextItem("")).answer(read), as: UTF8.self))
        } else {
            let report = CheckReport(words: try SignGuidance(), language: explanation(text), colour: wantsColour)
            Terminal.write(report.text(of: chat.messages, read))
        }
        return read.level >= .caution || read.helpFirst
    }

    private var wantsColour: Bool {
        !plain && isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    }

    /// The language of the explanation: that of the text where it was named, else that of the terminal.
    private func explanation(_ text: String) -> GuidanceLanguage {
        switch lang {
        case .english: return .english
        case .spanish: return .spanish
        case .auto:
            let environment = ProcessInfo.processInfo.environment
            let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
            return locale.hasPrefix("es") ? .spanish : .english
        }
    }

    private static func text(in picture: [UInt8], _ configuration: Configuration) async throws -> RecognisedText {
        let pool = try MediaPool(
            executable: ProgramPath.current, workers: 1, role: .text, limits: configuration.mediaLimits)
        defer { pool.shutdown() }
        do {
            return try await pool.text(bytes: picture)
        } catch let error as MediaError {
            throw CommandFailure("The picture's text could not be read. \(error.reason)")
        }
    }

    private static func read(_ path: String) throws -> [UInt8] {
        do {
            if path == "-" { return Array(try FileHandle.standardInput.readToEnd() ?? Data()) }
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw CommandFailure(
                "\(VisibleText.of(path)) cannot be read: \(error.localizedDescription)", status: ExitStatus.usage)
        }
    }

    // MARK: As the page does

    private struct DeviceLine: Decodable {
        var subject: String
        var text: String
    }

    private func checkAsDevice() throws {
        let checker = Checker(TextReader(adverts: false))
        var input = LineInput(try LineInput.open(file))
        var output = LineOutput()
        while let line = try input.next() {
            guard let asked = try? JSONDecoder().decode(DeviceLine.self, from: Data(line)),
                let subject = CheckSubject(rawValue: asked.subject)
            else {
                throw CommandFailure(
                    "A line is no {\"subject\":\"chat|profile|offer\",\"text\":\"…\"}.", status: ExitStatus.usage)
            }
            var json = JSONWriter()
            checker.read(asked.text, as: subject).write(to: &json)
            output.write(json.bytes)
        }
        output.flush()
    }

    // MARK: Lines

    private func checkLines() throws -> Bool {
        let desk = try settings.load().textDesk(preparing: 2048)
        var input = LineInput(try LineInput.open(file))
        var output = LineOutput()
        var found = false
        var refused = 0
        while let line = try input.next() {
            if line.allSatisfy({ $0 <= 0x20 }) { continue }
            do throws(CheckLine.Problem) {
                let check = try CheckLine(line, context: context)
                let (answer, isRaised) = check.answer(by: desk)
                found = found || isRaised
                output.write(answer)
            } catch {
                refused += 1
                output.write(error.json)
            }
            // Who writes one line and waits for its answer must not wait for a buffer to fill.
            if !input.hasMore { output.flush() }
        }
        output.flush()
        if refused > 0 {
            throw CommandFailure("\(refused) lines could not be taken; each is answered by its error.")
        }
        return found
    }
}

extension Configuration {
    /// What reads texts as these settings say.
    ///
    /// - Parameter preparing: pieces of words that the sentence encoder computes beforehand.
    func textDesk(pictures: MediaPool? = nil, preparing: Int = 0) throws -> TextDesk {
        var terms: ListedTerms?
        do throws(TermList.Problem) {
            if let path = textTerms { terms = try TermList.read(file: path) }
        } catch {
            throw CommandFailure("The setting text.terms: \(error)", status: ExitStatus.usage)
        }
        let encoder = EncoderLibrary.find(setting: textEncoder, executable: ProgramPath.current)
        if case .unusable = encoder, !textEncoder.isEmpty {
            throw CommandFailure("The setting text.encoder: \(encoder.explanation)", status: ExitStatus.usage)
        }
        switch encoder {
        case .absent, .unusable: Terminal.complain(encoder.explanation)
        case .model, .switchedOff: break
        }
        return TextDesk(
            muted: mutedSigns, terms: terms, pictures: pictures, encoder: encoder, preparing: preparing)
    }
}

/// What `check` is given.
enum CheckKind: String, CaseIterable, ExpressibleByArgument {
    case message, advert, profile, conversation

    /// How one text of it is read.
    var text: TextKind {
        switch self {
        case .message, .conversation: .message
        case .advert: .advert
        case .profile: .profile
        }
    }
}

extension TextLanguage: ExpressibleByArgument {}
extension TextContext: ExpressibleByArgument {}
