import Dispatch
import Language
import Media
import SafetyCore
import Synchronization

/// Reads texts for the application: one reader, made with the first text, since its tables take some megabytes that a
/// host without texts should not pay.
public final class TextDesk: Sendable {
    private let muted: Set<SignID>
    private let terms: ListedTerms?
    private let made = Mutex<TextReader?>(nil)
    private let pictures: MediaPool?
    /// The sentence encoder that reads along, or why there is none.
    public let encoder: EncoderLibrary.Finding
    private let preparing: Int
    private let queue = DispatchQueue(label: "porchlight.text", attributes: .concurrent)

    /// Texts above this many bytes are read on a thread of their own: a megabyte takes a few tenths of a second, in
    /// which an event loop would serve nobody.
    private static let longText = 16 * 1024

    /// - Parameters:
    ///   - muted: signs that the operator does not want reported. Words of self-harm are always reported.
    ///   - terms: the operator's own terms.
    ///   - pictures: workers that read the text in pictures; nil where nobody asks for that.
    ///   - encoder: what was found of the sentence encoder.
    ///   - preparing: pieces of words that the encoder computes beforehand: more where many texts are read.
    public init(
        muted: Set<SignID> = [], terms: ListedTerms? = nil, pictures: MediaPool? = nil,
        encoder: EncoderLibrary.Finding = .switchedOff, preparing: Int = 0
    ) {
        self.encoder = encoder
        self.preparing = preparing
        self.muted = muted
        self.terms = terms
        self.pictures = pictures
    }

    /// Parts that are missing, so that more is missed than need be; each is the same word everywhere.
    public var degraded: [String] { encoder.model == nil ? ["sentence_encoder"] : [] }

    private func reader(for item: TextItem) -> TextReader {
        var reader = made.withLock { made in
            var reader =
                made
                ?? TextReader(
                    options: .init(muted: muted, terms: terms), adverts: false,
                    encoder: encoder.model.map { SentenceEncoder(model: $0, preparing: preparing) })
            if item.kind == .advert { reader.loadAdverts() }
            // What only the making of the tables needed: some megabytes that would stay with the process.
            if made == nil { ProcessHeap.giveBack() }
            made = reader
            return reader
        }
        if !item.muted.isEmpty { reader.options.muted.formUnion(item.muted) }
        return reader
    }

    /// Reads a text where the caller stands.
    /// - Complexity: O(n) in the length of the text.
    public func read(_ item: TextItem) -> ItemText {
        ItemText(
            kind: item.kind,
            reading: reader(for: item).read(
                item.text, kind: item.kind, language: item.language, context: item.context, title: item.title))
    }

    /// Reads a conversation where the caller stands.
    public func read(
        participants: [Participant], messages: [ConversationMessage], language: TextLanguage = .auto
    ) -> ConversationReading {
        ConversationReader(reader(for: TextItem(""))).read(
            participants: participants, messages: messages, language: language)
    }

    /// Reads what a visitor brought to "Check this", a long text elsewhere. Nothing of it is kept.
    public func check(_ text: String, as subject: CheckSubject, language: TextLanguage = .auto) async -> CheckReading {
        let checker = Checker(reader(for: TextItem("", kind: subject == .offer ? .advert : .message)))
        guard text.utf8.count > Self.longText else { return checker.read(text, as: subject, language: language) }
        return await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: checker.read(text, as: subject, language: language)) }
        }
    }

    /// Reads a text, a long one elsewhere.
    func readAside(_ item: TextItem) async -> ItemText {
        guard item.text.utf8.count > Self.longText else { return read(item) }
        return await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: self.read(item)) }
        }
    }

    /// The text in a picture, as far as it can be read.
    /// - Throws: `MediaError`, with code noTextReader where no worker can.
    func text(in picture: SpooledItem) async throws -> RecognisedText {
        guard let pictures else {
            throw MediaError(.noTextReader, "Reading the text of pictures is switched off.")
        }
        return try await picture.withDescriptor { try await pictures.text(descriptor: $0) }
    }
}
