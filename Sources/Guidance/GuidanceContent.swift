import CGuidanceContent
import Foundation

/// The files of `Content`, which are part of the program.
enum GuidanceContent {
    /// The bytes of `Content/<name>.json`.
    /// - Throws: `damagedContent` when this build has no such file.
    /// - Complexity: O(n) in the size of the file, which is copied.
    static func file(_ name: String) throws(GuidanceError) -> [UInt8] {
        for index in 0..<guidance_file_count() {
            let file = guidance_file_at(index)
            if String(cString: file.name) == name {
                return [UInt8](UnsafeBufferPointer(start: file.bytes, count: file.size))
            }
        }
        throw GuidanceError(
            .damagedContent,
            "This build holds no content named \(name), so its pages cannot be shown. Add it to CGuidanceContent.")
    }

    /// The records of `Content/<name>.json`.
    /// - Throws: `damagedContent` when there is no such file, or when a record lacks a field or a language.
    static func records<Records: Decodable>(_ name: String, as type: Records.Type) throws(GuidanceError) -> Records {
        let bytes = try file(name)
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch {
            throw GuidanceError(
                .damagedContent,
                "\(name).json cannot be read, so no page of it can be shown: \(error). Put back the record as it was.")
        }
    }
}
