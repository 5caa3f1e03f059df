/// What Porchlight guards against. The raw values are the same in code, tables, API, docs and screens.
public enum Harm: String, CaseIterable, Codable, Hashable, Sendable {
    case knownMaterial = "known_material"
    case suspectedMaterial = "suspected_material"
    case solicitation
    case sextortion
    case deceptiveOffer = "deceptive_offer"
    case liveStreaming = "live_streaming"
    case generatedImagery = "generated_imagery"
    case oversharing
    case unknownContact = "unknown_contact"
}
