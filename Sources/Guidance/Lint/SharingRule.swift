/// No two paths say the same: outside the safety and help screens each is written for its reader.
///
/// What two paths share is measured in runs of five words: the part of the runs of the shorter path that the other one
/// has too. Short fixed phrases weigh little; a sentence carried over weighs much.
public enum SharingRule {
    /// The most that two paths may share, from 0 to 1.
    public static let limit = 0.10
    static let run = 5

    static func check(_ library: GuidanceLibrary) -> [GuidanceLint.Finding] {
        GuidanceLanguage.allCases.flatMap { language -> [GuidanceLint.Finding] in
            pairs(library, language).filter { $0.shared > limit }.map { pair in
                GuidanceLint.Finding(
                    rule: .sharing, record: pair.first, place: "", language: language,
                    detail: "\(Int((pair.shared * 100).rounded())) in 100 of its words stand in \(pair.second) too")
            }
        }
    }

    /// Every two paths with the part that they share.
    /// - Complexity: O(p² n) for p paths of n words.
    public static func pairs(
        _ library: GuidanceLibrary, _ language: GuidanceLanguage
    ) -> [(first: String, second: String, shared: Double)] {
        let runs = library.paths.map { ($0.id, Self.runs(of: $0, language)) }
        var result: [(first: String, second: String, shared: Double)] = []
        for (index, first) in runs.enumerated() {
            for second in runs.dropFirst(index + 1) {
                let fewer = min(first.1.count, second.1.count)
                let shared = fewer == 0 ? 0 : Double(first.1.intersection(second.1).count) / Double(fewer)
                result.append((first.0, second.0, shared))
            }
        }
        return result
    }

    private static func runs(of path: GuidedPath, _ language: GuidanceLanguage) -> Set<String> {
        var result: Set<String> = []
        for text in path.pages.flatMap(\.texts) {
            for words in GuidanceText(lines: [text[language]], names: []).sentences where words.count >= run {
                for start in 0...(words.count - run) {
                    result.insert(words[start..<start + run].joined(separator: " "))
                }
            }
        }
        return result
    }
}
