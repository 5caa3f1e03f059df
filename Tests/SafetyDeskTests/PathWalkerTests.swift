import Foundation
import SafetyDesk
import TestSupport
import Testing

@Suite("Walking files and folders")
struct PathWalkerTests {
    private func steps(_ paths: [String], followLinks: Bool = false) -> (files: [String], left: [String: String]) {
        var files: [String] = []
        var left: [String: String] = [:]
        for step in PathWalker(paths: paths, followLinks: followLinks) {
            switch step {
            case .file(let file): files.append(file.path)
            case .skipped(let path, let reason), .failed(let path, let reason): left[path] = reason
            }
        }
        return (files, left)
    }

    @Test("Files come in name order, folders entered where they stand")
    func order() throws {
        let folder = try TemporaryFolder()
        for name in ["b.jpg", "a/2.jpg", "a/1.jpg", "c/d/e.jpg"] { try folder.write(name, [1]) }
        let files = steps([folder.path]).files
        #expect(files == ["a/1.jpg", "a/2.jpg", "b.jpg", "c/d/e.jpg"].map { folder($0) })
    }

    @Test("A loop of links ends, and says so")
    func loops() throws {
        let folder = try TemporaryFolder()
        try folder.write("in/a.jpg", [1])
        try FileManager.default.createSymbolicLink(atPath: folder("in/back"), withDestinationPath: folder.path)
        let unfollowed = steps([folder.path])
        #expect(unfollowed.files == [folder("in/a.jpg")])
        #expect(unfollowed.left[folder("in/back")]?.contains("symbolic link") == true)
        let followed = steps([folder.path], followLinks: true)
        #expect(followed.files == [folder("in/a.jpg")])
        #expect(followed.left[folder("in/back")]?.contains("already visited") == true)
    }

    @Test("A link to itself is a failure, not a hang")
    func selfLink() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(atPath: folder("self"), withDestinationPath: folder("self"))
        let met = steps([folder("self")])
        #expect(met.files.isEmpty)
        #expect(met.left[folder("self")]?.contains("circles") == true)
    }

    @Test("What is not there and what is no file is reported")
    func oddities() throws {
        let folder = try TemporaryFolder()
        mkfifo(folder("pipe"), 0o600)
        let met = steps([folder("absent.jpg"), folder("pipe")])
        #expect(met.files.isEmpty)
        #expect(met.left[folder("absent.jpg")]?.contains("cannot be found") == true)
        #expect(met.left[folder("pipe")]?.contains("pipe") == true)
    }

    @Test("A link named on the command line is followed")
    func namedLink() throws {
        let folder = try TemporaryFolder()
        try folder.write("real/a.jpg", [1])
        try FileManager.default.createSymbolicLink(atPath: folder("link"), withDestinationPath: folder("real"))
        #expect(steps([folder("link")]).files == [folder("link/a.jpg")])
    }
}
