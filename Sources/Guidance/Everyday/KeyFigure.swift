/// A span of time that a number is about: a year, or half of one.
public struct FigurePeriod: Codable, Hashable, Sendable, Comparable, CustomStringConvertible {
    public var year: Int
    /// 1 or 2; nil for the whole year.
    public var half: Int?

    public init(year: Int, half: Int? = nil) {
        self.year = year
        self.half = half
    }

    public var description: String { half.map { "\(year) H\($0)" } ?? "\(year)" }

    public static func < (left: Self, right: Self) -> Bool {
        (left.year, left.half ?? 0) < (right.year, right.half ?? 0)
    }
}

/// What the numbers of a figure count.
public enum FigureUnit: String, CaseIterable, Codable, Hashable, Sendable {
    case reports
    case files
    /// A part of those who were asked or counted: `value` of `outOf`.
    case share
}

/// One number: one bar of a chart.
public struct FigurePoint: Codable, Hashable, Sendable {
    public var period: FigurePeriod
    public var value: Double
    /// For shares: 7 in "1 of 7".
    public var outOf: Double?
    /// The source says "about" or "more than".
    public var approximate: Bool
    /// What this bar is, where a figure compares things and not years.
    public var label: Wording?
    /// True where the count began anew, so that this bar cannot be compared with the one before: the chart leaves a gap.
    public var startsAnew: Bool
    public var trust: HelpTrust

    /// The length of the bar within 0...1 for shares; nil for counts, which the chart scales to the longest.
    public var fraction: Double? { outOf.map { value / $0 } }
}

/// A dated number or row of numbers, for a small plain chart: what was counted, what it means and what it does not say.
public struct KeyFigure: Codable, Hashable, Sendable, GuidanceRecord {
    public var id: String
    public var title: Wording
    public var unit: FigureUnit
    /// In the order of the bars.
    public var points: [FigurePoint]
    public var meaning: Wording
    /// What a careful reader must not take from it.
    public var doesNotSay: Wording
    /// Who was counted or asked, and where.
    public var counted: Wording
    public var help: [String]
    public var stewardship: Stewardship

    /// The weakest point decides: that is how the page marks the figure.
    public var trust: HelpTrust {
        let order = HelpTrust.allCases
        return points.map(\.trust).max { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) }
            ?? .unconfirmed
    }

    /// The bars in runs that may be compared with each other.
    public var runs: [[FigurePoint]] {
        points.reduce(into: []) { runs, point in
            if point.startsAnew || runs.isEmpty { runs.append([point]) } else { runs[runs.count - 1].append(point) }
        }
    }

    public var pages: [GuidancePage] {
        [
            GuidancePage(
                place: "figure", voice: .adult,
                texts: [title, meaning, doesNotSay, counted] + points.compactMap(\.label))
        ]
    }
}
