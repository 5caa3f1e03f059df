import SafetyCore

/// A plain table for people: columns as wide as their widest cell, numbers to the right.
struct TextTable {
    private var rows: [[String]]
    private let numeric: Set<Int>

    /// - Parameters:
    ///   - headings: the first row.
    ///   - numeric: the columns that are set to the right.
    init(_ headings: [String], numeric: Set<Int> = []) {
        rows = [headings]
        self.numeric = numeric
    }

    mutating func add(_ cells: [String]) { rows.append(cells.map(VisibleText.of)) }

    var text: String {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.enumerated().map { number, row in
            let line = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                return numeric.contains(column) && number > 0 ? padding + cell : cell + padding
            }.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}
