/// A measured fact about an item, other than a match: a place identifier, a mark of AI generation.
///
/// A signal says *that* something is there and where it was read, never the private value itself:
/// "holds a GPS position", not the coordinates (design rule 6, least data).
public struct Signal: Codable, Hashable, Sendable {
    /// Stable snake_case name, e.g. `gps_position`, `device_serial`, `ai_source_type`, `c2pa_manifest`.
    public var id: String
    /// The harm it speaks to.
    public var harm: Harm
    /// Where it was read and what it means, in one short phrase for people, without private values.
    public var detail: String

    public init(id: String, harm: Harm, detail: String) {
        self.id = id
        self.harm = harm
        self.detail = detail
    }
}
