import Foundation
import Testing

/// Reads the imports of every source file and refuses an arrow that the map of rooms forbids.
@Suite("Arrows between rooms")
struct ArrowTests {
    /// The floors of docs/architecture.md. A target may import only targets of lower floors.
    static let floors: [String: Int] = [
        "SafetyCore": 1, "Digests": 1,
        "Fingerprints": 2, "Language": 2, "Guidance": 2, "Safeguards": 2,
        "FingerprintIndex": 3, "Policy": 3, "Ledger": 3,
        "Media": 4, "Storage": 4, "Egress": 4,
        "Evidence": 5, "Reporting": 5,
        "SafetyDesk": 6, "Web": 7, "porchlight": 8,
        // What a platform puts into its own program: it knows no room.
        "PorchlightClient": 1,
    ]

    /// The one room that may call each C target or system library.
    static let kernels: [String: Set<String>] = [
        "CDigestKernels": ["Digests"],
        "CPDQKernels": ["Fingerprints"],
        "CIndexKernels": ["FingerprintIndex"],
        "CPictureCodecs": ["Media"], "CVips": ["Media"], "CSandbox": ["Media"], "CArchive": ["Media"],
        "CTextRecognition": ["Media"],
        "CGuidanceContent": ["Guidance"],
        "CCurl": ["Egress"],
    ]

    /// Rooms that must also compile for a phone or a browser.
    static let withoutFoundation: Set<String> = [
        "SafetyCore", "Digests", "Fingerprints", "FingerprintIndex", "Language", "Policy",
    ]

    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    struct Import: CustomStringConvertible {
        var room: String
        var file: String
        var module: String
        var description: String { "\(file) imports \(module)" }
    }

    static func imports() throws -> [Import] {
        let sources = root.appending(path: "Sources")
        var found: [Import] = []
        for room in try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted() {
            let files = FileManager.default.enumerator(atPath: sources.appending(path: room).path)
            while let file = files?.nextObject() as? String {
                guard file.hasSuffix(".swift") else { continue }
                let text = try String(contentsOf: sources.appending(path: "\(room)/\(file)"), encoding: .utf8)
                for line in text.split(separator: "\n") {
                    let words = line.split(separator: " ")
                    guard let keyword = words.firstIndex(of: "import"), keyword <= 1, words.count > keyword + 1 else {
                        continue
                    }
                    if keyword == 1 && !words[0].hasPrefix("@")
                        && !["public", "package", "internal"].contains(words[0])
                    {
                        continue
                    }
                    let kinds: Set<Substring> = [
                        "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
                    ]
                    var module = words[keyword + 1]
                    if kinds.contains(module), words.count > keyword + 2 { module = words[keyword + 2] }
                    found.append(
                        Import(
                            room: room, file: "\(room)/\(file)",
                            module: String(module.split(separator: ".")[0])))
                }
            }
        }
        return found
    }

    @Test("Every room imports lower floors only")
    func lowerFloorsOnly() throws {
        let imports = try Self.imports()
        #expect(imports.count > 20, "the sources were not found, so nothing was checked")
        for item in imports {
            guard let from = Self.floors[item.room] else {
                Issue.record("\(item.room) has no floor: add it to the map first")
                continue
            }
            if let to = Self.floors[item.module] {
                // Two rooms of the same floor do not know each other; only a room itself is exempt.
                #expect(to < from || item.module == item.room, "\(item) goes up or sideways")
            }
            if let owners = Self.kernels[item.module] {
                #expect(owners.contains(item.room), "\(item), which belongs to \(owners.sorted())")
            }
        }
    }

    @Test("Pure rooms do without Foundation")
    func pureRooms() throws {
        for item in try Self.imports() where Self.withoutFoundation.contains(item.room) {
            #expect(!item.module.hasPrefix("Foundation"), "\(item)")
        }
    }

    @Test("No target uses unsafe build flags")
    func noUnsafeFlags() throws {
        let manifest = try String(contentsOf: Self.root.appending(path: "Package.swift"), encoding: .utf8)
        #expect(manifest.contains("swiftLanguageModes: [.v6]"))
        #expect(!manifest.contains("unsafe" + "Flags"))
    }
}
