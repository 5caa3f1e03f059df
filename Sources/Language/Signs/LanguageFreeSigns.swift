/// Signs that need no language: what an address alone tells.
enum LanguageFreeSigns {
    private static let brands: [StaticString] = [
        "amazon", "google", "apple", "netflix", "disney", "tiktok", "microsoft", "facebook", "instagram", "walmart",
        "nike", "ikea", "samsung", "youtube", "spotify", "tesla", "gucci", "zara", "starbucks", "mercadolibre",
        "inditex", "adidas", "airbnb", "emirates",
    ]
    private static let freeMail: [StaticString] = [
        "@gmail.", "@outlook.", "@hotmail.", "@yahoo.", "@icloud.", "@proton", "@gmx.", "@aol.", "@live.", "@mail.",
    ]

    /// A famous name in front of a free mail service: nobody's company writes from there.
    static func impersonatedBrands(in text: NormalisedText) -> [(sign: SignID, range: Range<Int>, strength: Strength)] {
        var found: [(sign: SignID, range: Range<Int>, strength: Strength)] = []
        for token in text.tokens where token.kind == .email {
            let address = text.folded(token)
            if holdsAny(of: brands, address), holdsAny(of: freeMail, address) {
                found.append((.impersonatedBrand, token.originalRange, .plain))
            }
            if found.count == 6 { break }
        }
        return found
    }

    private static func holdsAny(of names: [StaticString], _ bytes: ArraySlice<UInt8>) -> Bool {
        // An address has at most 320 bytes; what is longer is none.
        guard bytes.count <= 320 else { return false }
        return names.contains { name in
            name.withUTF8Buffer { name in
                var start = bytes.startIndex
                while start + name.count <= bytes.endIndex {
                    if bytes[start..<start + name.count].elementsEqual(name) { return true }
                    start += 1
                }
                return false
            }
        }
    }
}
