/// A country for which help lines or report places are recorded, by its ISO 3166-1 code; "EU" stands for the countries
/// of the European Union that have no entry of their own.
///
/// The reader chooses it. Nothing guesses it from an address, since people travel, and a wrong number costs trust.
/// Nil, wherever a country is asked for, means: not chosen, or none of these.
public enum HelpCountry: String, CaseIterable, Codable, Hashable, Sendable {
    case unitedStates = "US"
    case canada = "CA"
    case mexico = "MX"
    case brazil = "BR"
    case unitedKingdom = "GB"
    case ireland = "IE"
    case germany = "DE"
    case france = "FR"
    case spain = "ES"
    case italy = "IT"
    case netherlands = "NL"
    case portugal = "PT"
    case sweden = "SE"
    case poland = "PL"
    case europeanUnion = "EU"
    case australia = "AU"
    case newZealand = "NZ"
    case india = "IN"
    case philippines = "PH"
    case japan = "JP"
    case southAfrica = "ZA"
    case nigeria = "NG"
}

/// What a country is called where it is chosen.
public struct CountryName: Codable, Hashable, Sendable {
    public var country: HelpCountry
    public var name: Wording

    public init(country: HelpCountry, name: Wording) {
        self.country = country
        self.name = name
    }
}
