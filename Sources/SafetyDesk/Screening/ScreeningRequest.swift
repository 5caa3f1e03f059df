import Fingerprints
import Policy
import SafetyCore
import Storage

/// An item to decide upon, and what its sender says about it.
public struct ScreeningRequest: Sendable {
    /// A fingerprint that the sender took on its own device.
    public struct GivenFingerprint: Sendable, Hashable {
        public var value: FingerprintValue
        /// PDQ quality 0…100; nil when the sender did not say, which counts as good.
        public var quality: Int?

        public init(value: FingerprintValue, quality: Int? = nil) {
            self.value = value
            self.quality = quality
        }
    }

    public enum Content: Sendable {
        case spooled(SpooledItem)
        case fingerprints([GivenFingerprint])
        case text(TextItem)
    }

    public var content: Content
    public var context: ItemContext
    /// Names of the banks to ask; empty asks every bank that is switched on.
    public var banks: [String]
    public var onFailure: Evidence.FailureChoice
    /// Decides and keeps the decision, marked as such, and calls nobody.
    public var dryRun: Bool
    /// How the text in a picture is read; nil where only its pixels count. Its own text is filled in.
    public var pictureText: TextItem?

    public init(
        _ content: Content, context: ItemContext = ItemContext(), banks: [String] = [],
        onFailure: Evidence.FailureChoice = .hold, dryRun: Bool = false
    ) {
        self.content = content
        self.context = context
        self.banks = banks
        self.onFailure = onFailure
        self.dryRun = dryRun
    }
}

/// What was decided about an item, and all that the answer says.
public struct Screened: Sendable {
    public var id: String
    public var verdict: Verdict
    public var reading: ItemReading
    /// The answer as JSON, as it is kept and called out.
    public var document: [UInt8]
    /// The same as it is kept, called out and repeated: places and signs of a text, and none of its words.
    public var kept: [UInt8]
}
