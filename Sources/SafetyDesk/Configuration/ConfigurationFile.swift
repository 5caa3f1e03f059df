import Foundation
import Yams

/// Reads `porchlight.yaml` into flat dotted names.
enum ConfigurationFile {
    static func read(path: String) throws(ConfigurationError) -> [(String, String)] {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & 0o022 != 0 || ![0, geteuid()].contains(status.st_uid) {
            throw ConfigurationError(code: .writableByOthers, key: path, origin: .file)
        }
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw ConfigurationError(code: .unreadableFile(error.localizedDescription), key: path, origin: .file)
        }
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            throw ConfigurationError(code: .unreadableFile("\(error)"), key: path, origin: .file)
        }
        guard let root else { return [] }
        guard case .mapping(let mapping) = root else {
            throw ConfigurationError(code: .notAMapping, key: path, origin: .file)
        }
        return try flatten(mapping, prefix: "", path: path)
    }

    private static func flatten(
        _ mapping: Node.Mapping, prefix: String, path: String
    ) throws(ConfigurationError) -> [(String, String)] {
        var found: [(String, String)] = []
        for (key, value) in mapping {
            let name = prefix + (key.scalar?.string ?? "?")
            switch value {
            case .scalar(let scalar): found.append((name, scalar.string))
            case .mapping(let inner): found += try flatten(inner, prefix: name + ".", path: path)
            case .sequence(let items) where items.allSatisfy({ $0.scalar != nil }):
                found.append((name, items.compactMap(\.scalar?.string).joined(separator: ",")))
            case .sequence, .alias: throw ConfigurationError(code: .notAMapping, key: "\(path): \(name)", origin: .file)
            }
        }
        return found
    }
}
