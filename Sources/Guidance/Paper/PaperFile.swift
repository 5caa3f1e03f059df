/// The objects of a PDF (ISO 32000-1): catalogue, pages, fonts, the tree of tags, and where each begins.
struct PaperFile {
    let title: String
    let language: GuidanceLanguage
    let format: PaperSheet.Format
    let layout: PaperLayout

    /// The number of each object: those that are always there come first.
    private static let catalogue = 1
    private static let pageTree = 2
    private static let regular = 3
    private static let bold = 4
    private static let information = 5
    private static let tagTree = 6
    private static let document = 7
    private static let parents = 8
    private static let firstPage = 9

    private func page(_ index: Int) -> Int { Self.firstPage + index * 2 }
    private var firstTag: Int { Self.firstPage + layout.pages.count * 2 }

    /// A tagged piece: the number of its object, those of its parts, and where it stands.
    private struct Element {
        var number: Int
        var tag: PaperLayout.Tag
        var page: Int
        var piece: Int
        /// The object that names the piece itself: for a line of a list its body.
        var holder: Int
    }

    private var elements: [Element] {
        var next = firstTag
        var elements: [Element] = []
        for (index, page) in layout.pages.enumerated() {
            for (piece, tag) in page.tags.enumerated() {
                let holder = tag == .item ? next + 1 : next
                elements.append(Element(number: next, tag: tag, page: index, piece: piece, holder: holder))
                next = holder + 1
            }
        }
        return elements
    }

    var bytes: [UInt8] {
        let elements = elements
        // Lines of a list that follow each other are one list.
        var lists: [[Element]] = []
        var order: [(list: Int?, element: Element?)] = []
        for element in elements {
            guard element.tag == .item else {
                order.append((nil, element))
                continue
            }
            if let last = order.last?.list {
                lists[last].append(element)
            } else {
                lists.append([element])
                order.append((lists.count - 1, nil))
            }
        }
        let firstList = (elements.last?.holder ?? firstTag - 1) + 1
        let children = order.map { "\($0.element?.number ?? firstList + ($0.list ?? 0)) 0 R" }.joined(separator: " ")
        let kids = layout.pages.indices.map { "\(page($0)) 0 R" }.joined(separator: " ")

        var objects: [String] = [
            "<</Type /Catalog /Pages \(Self.pageTree) 0 R /Lang (\(language.rawValue)) /MarkInfo <</Marked true>> "
                + "/StructTreeRoot \(Self.tagTree) 0 R /ViewerPreferences <</DisplayDocTitle true>>>>",
            "<</Type /Pages /Kids [\(kids)] /Count \(layout.pages.count)>>",
            "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
            "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding>>",
            "<</Title <\(Self.text(title))>>>",
            "<</Type /StructTreeRoot /K \(Self.document) 0 R /ParentTree \(Self.parents) 0 R "
                + "/ParentTreeNextKey \(layout.pages.count)>>",
            "<</Type /StructElem /S /Document /P \(Self.tagTree) 0 R /K [\(children)]>>",
        ]
        let byPage = layout.pages.indices.map { index in
            let holders = elements.filter { $0.page == index }.map { "\($0.holder) 0 R" }.joined(separator: " ")
            return "\(index) [\(holders)]"
        }
        objects.append("<</Nums [\(byPage.joined(separator: " "))]>>")
        for (index, page) in layout.pages.enumerated() {
            objects.append(
                "<</Type /Page /Parent \(Self.pageTree) 0 R /MediaBox [0 0 \(PaperLayout.number(format.width)) "
                    + "\(PaperLayout.number(format.height))] /Resources <</Font <</R \(Self.regular) 0 R /B \(Self.bold) 0 R>>>> "
                    + "/Contents \(self.page(index) + 1) 0 R /StructParents \(index) /Tabs /S>>")
            objects.append("<</Length \(page.content.utf8.count)>>\nstream\n\(page.content)endstream")
        }
        for element in elements {
            let list = lists.firstIndex { $0.contains { $0.number == element.number } }
            let parent = list.map { firstList + $0 } ?? Self.document
            let own = "/Pg \(page(element.page)) 0 R /K \(element.piece)"
            if element.tag == .item {
                objects.append("<</Type /StructElem /S /LI /P \(parent) 0 R /K [\(element.holder) 0 R]>>")
                objects.append("<</Type /StructElem /S /LBody /P \(element.number) 0 R \(own)>>")
            } else {
                objects.append("<</Type /StructElem /S /\(element.tag.rawValue) /P \(parent) 0 R \(own)>>")
            }
        }
        for list in lists {
            let items = list.map { "\($0.number) 0 R" }.joined(separator: " ")
            objects.append("<</Type /StructElem /S /L /P \(Self.document) 0 R /K [\(items)]>>")
        }
        return Self.file(objects)
    }

    /// The objects one after the other, and the table of where each begins.
    private static func file(_ objects: [String]) -> [UInt8] {
        var bytes = Array("%PDF-1.7\n%\u{E2}\u{E3}\n".utf8)
        var starts: [Int] = []
        for (index, object) in objects.enumerated() {
            starts.append(bytes.count)
            bytes += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
        }
        let table = bytes.count
        var end = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for start in starts {
            let digits = String(start)
            end += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        end += "trailer\n<</Size \(objects.count + 1) /Root \(catalogue) 0 R /Info \(information) 0 R>>\n"
        end += "startxref\n\(table)\n%%EOF\n"
        return bytes + Array(end.utf8)
    }

    /// A text string in UTF-16 with its mark, as hexadecimal digits (ISO 32000-1, 7.9.2).
    private static func text(_ text: String) -> String {
        ([0xFEFF] + Array(text.utf16)).map { unit in
            let digits = String(unit, radix: 16, uppercase: true)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }
}
