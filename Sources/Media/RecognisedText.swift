/// The text that was read in a picture.
public struct RecognisedText: Hashable, Sendable {
    /// Lines as they stand in the picture, blocks divided by empty lines.
    public var text: String
    /// How sure the recogniser is on the whole, 0…100. Below about 50 the words are mostly guesses.
    public var confidence: Int

    public init(text: String, confidence: Int) {
        self.text = text
        self.confidence = confidence
    }
}

/// What a worker is started for. It decides what is loaded before the worker gives up its rights.
public enum WorkerRole: String, Sendable {
    /// Decoders alone.
    case pictures
    /// Decoders and Tesseract, which takes about 60 MB and a fifth of a second more.
    case text
}
