/// The sentence encoder's place in a build that has none: nothing can make one, so whatever needs one falls away.
public enum SentenceEncoder: Sendable {
    static let detailCount = 0

    func details(of text: [UInt8]) -> [Float] {
        switch self {}
    }
}
