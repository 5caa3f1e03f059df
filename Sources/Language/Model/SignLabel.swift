/// What the learned model answers for each passage, in the order of its outputs.
///
/// The signs of messages and profiles by their own ids; an offer of work in a chat as a whole (`deceptive_offer`), for
/// its single flags are read in adverts; and `any`: whether a careful moderator would want to look.
package enum SignLabel: Hashable, Sendable {
    case sign(SignID)
    case offer
    case any

    /// In the order of the model's outputs.
    package static let all: [SignLabel] =
        SignID.allCases.filter { !$0.isAdvertSign }.map { .sign($0) } + [.offer, .any]

    package var name: String {
        switch self {
        case .sign(let sign): sign.rawValue
        case .offer: "deceptive_offer"
        case .any: "any"
        }
    }

    /// The sign under which a finding of this label is reported; none for ``any``, which says how sure, not what.
    var sign: SignID? {
        switch self {
        case .sign(let sign): sign
        case .offer: .advertWording
        case .any: nil
        }
    }
}
