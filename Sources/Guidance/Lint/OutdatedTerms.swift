/// Legal terms that are out of use because they describe abuse as a trade or a product (Terminology Guidelines of the
/// Interagency Working Group, Luxembourg 2016 and 2025). They stand in this list, so that the lint can refuse them, and
/// nowhere else.
package enum OutdatedTerms {
    package static let english = [
        "child pornography", "kiddie", "child prostitute", "child prostitution", "child sex tourism",
        "child sex worker",
    ]
    package static let spanish = [
        "pornografía infantil", "prostitución infantil", "prostituta infantil", "turismo sexual",
    ]

    /// Beginnings of words that guidance does without: it says "private picture" and "hurt".
    static let plainNaming = ["sex", "porn", "nude", "naked", "desnud"]
}
