import Foundation

/// A folder that is there for one test and goes with it.
public final class TemporaryFolder: Sendable {
    public let url: URL

    public init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "porchlight-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    public var path: String { url.path }

    /// Path of something inside.
    public func callAsFunction(_ name: String) -> String { url.appending(path: name).path }

    /// Writes a file inside, with its folders, and returns its path.
    @discardableResult
    public func write(_ name: String, _ bytes: some DataProtocol) throws -> String {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }
}
