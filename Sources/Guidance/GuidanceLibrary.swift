import Foundation

/// The content of "What do I do now?": six situations in three voices, with what they share.
///
/// The content lies in `Content/*.json` and is part of the program. Make one and keep it.
public struct GuidanceLibrary: Sendable {
    public let frame: PathFrame
    public let help: [HelpOption]
    /// In the order of `Situation`, then of `GuidanceVoice`.
    public let paths: [GuidedPath]
    private let pathIndex: [String: Int]
    private let helpIndex: [String: Int]

    public init(frame: PathFrame, help: [HelpOption], paths: [GuidedPath]) {
        let situations = Situation.allCases
        let voices = GuidanceVoice.allCases
        func rank(_ path: GuidedPath) -> Int {
            (situations.firstIndex(of: path.situation) ?? 0) * voices.count + (voices.firstIndex(of: path.voice) ?? 0)
        }
        self.frame = frame
        self.help = help
        self.paths = paths.sorted { (rank($0), $0.id) < (rank($1), $1.id) }
        pathIndex = Dictionary(
            self.paths.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        helpIndex = Dictionary(help.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The content of this build.
    /// - Throws: `damagedContent`; a test reads the content, so no release has it.
    public init() throws(GuidanceError) {
        var paths: [[UInt8]] = []
        for situation in Situation.allCases { paths.append(try GuidanceContent.file("path_\(situation.rawValue)")) }
        try self.init(
            frame: try GuidanceContent.file("frame"), help: try GuidanceContent.file("help"), paths: paths)
    }

    /// Content from elsewhere: one JSON object, one array of help options, and arrays of paths, in UTF-8.
    /// - Throws: `damagedContent` when a record lacks a field or a language.
    public init(frame: [UInt8], help: [UInt8], paths: [[UInt8]]) throws(GuidanceError) {
        do {
            let decoder = JSONDecoder()
            self.init(
                frame: try decoder.decode(PathFrame.self, from: Data(frame)),
                help: try decoder.decode([HelpOption].self, from: Data(help)),
                paths: try paths.flatMap { try decoder.decode([GuidedPath].self, from: Data($0)) })
        } catch {
            throw GuidanceError(
                .damagedContent,
                "The guidance cannot be read, so no page of it can be shown: \(error). Put back the record as it was.")
        }
    }

    /// The same content for an app of its own: what `guidance export` and `/v1/guidance` give out.
    public var export: GuidanceExport { GuidanceExport(frame: frame, help: help, paths: paths) }

    /// - Complexity: O(1).
    public func path(_ id: String) -> GuidedPath? { pathIndex[id].map { paths[$0] } }

    public func path(_ situation: Situation, _ voice: GuidanceVoice) -> GuidedPath? {
        paths.first { $0.situation == situation && $0.voice == voice }
    }

    /// - Complexity: O(1).
    public func helpOption(_ id: String) -> HelpOption? { helpIndex[id].map { help[$0] } }

    /// Every record, for the lint.
    public var records: [any GuidanceRecord] { [frame] + help + paths }
}

/// The whole content in one value.
public struct GuidanceExport: Codable, Hashable, Sendable {
    public var frame: PathFrame
    public var help: [HelpOption]
    public var paths: [GuidedPath]
}
