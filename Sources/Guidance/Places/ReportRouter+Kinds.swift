extension ReportRouter {
    /// People whom the reader knows, so that no number is needed.
    static let withoutLine: Set<String> = ["trusted_adult"]

    /// People to talk to, in order. Each is the id of a `HelpOption`.
    static func listening(_ matter: ReportMatter, _ age: ReportAge) -> [String] {
        switch (matter, age) {
        case (.ownThoughts, .adult), (.ownThoughts, .unknown): ["own_thoughts"]
        case (.ownThoughts, _): ["young_line", "own_thoughts", "trusted_adult"]
        case (_, .adult): ["adult_line", "crisis_line"]
        // Here the trusted adult is the reader.
        case (.childTold, _): ["adult_line", "young_line"]
        case (_, .under10), (_, .from10To12): ["adult_line", "young_line", "trusted_adult"]
        case (_, .from13To15), (_, .from16To17), (_, .unknown): ["young_line", "adult_line", "trusted_adult"]
        }
    }

    /// Ways to have a picture taken down, in order.
    static func removal(_ age: ReportAge) -> [String] {
        switch age {
        case .adult: ["stopncii", "removal_right"]
        case .unknown: ["report_remove", "image_help", "take_it_down", "stopncii", "removal_right"]
        case .under10, .from10To12, .from13To15, .from16To17:
            ["report_remove", "image_help", "take_it_down", "removal_right"]
        }
    }

    /// The kinds of lines that take a report. Among them the directory decides the order.
    static func reports(_ matter: ReportMatter) -> Set<String> {
        switch matter {
        case .suspiciousOffer: ["trafficking_line", "hotline", "police"]
        case .childMissing: ["missing_line"]
        case .ownThoughts: []
        case .sextortion, .oddContact, .pictureOut, .aiFake, .childTold, .seenMaterial, .notSure: ["hotline", "police"]
        }
    }

    /// Who can act where the reader lives.
    static func nearby(_ matter: ReportMatter, _ age: ReportAge) -> [String] {
        switch (matter, age) {
        case (.ownThoughts, _): ["doctor"]
        case (_, .adult): ["police"]
        case (.childTold, _): ["child_protection", "police", "school_adult"]
        case (.pictureOut, _), (.aiFake, _): ["school_report", "police"]
        case (.oddContact, _), (.sextortion, _), (.notSure, _): ["police", "school_adult"]
        case (.suspiciousOffer, _), (.seenMaterial, _), (.childMissing, _): ["police"]
        }
    }
}
