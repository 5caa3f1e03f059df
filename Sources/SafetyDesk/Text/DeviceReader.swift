import Foundation

/// Finds the program that reads texts in the reader's own browser.
///
/// It is made at set-up (`make wasm`) from the same sources as the server's reader, and may be absent: the page then
/// sends its form to the server as it does without JavaScript.
public enum DeviceReader {
    /// Name of the file, wherever it is.
    public static let fileName = "check.wasm.gz"

    /// The bytes of the file, packed with gzip as they are sent: beside the program, in `share/porchlight` beside its folder, or in `.build/wasm` of the
    /// source tree that the program was built in.
    ///
    /// - Returns: nil where there is none, or what is there is not packed with gzip.
    public static func find(executable: String) -> [UInt8]? {
        let place = BuiltFile.places(of: fileName, beside: executable, folder: "wasm").first {
            FileManager.default.fileExists(atPath: $0)
        }
        guard let place, let data = FileManager.default.contents(atPath: place) else { return nil }
        let bytes = Array(data)
        return bytes.starts(with: [0x1F, 0x8B]) ? bytes : nil
    }
}

/// Files that are made at set-up and are no part of the program.
enum BuiltFile {
    /// Where such a file may lie, the likeliest first.
    static func places(of name: String, beside executable: String, folder: String) -> [String] {
        let program = URL(filePath: executable).resolvingSymlinksInPath()
        let home = program.deletingLastPathComponent()
        var places = [
            home.appending(path: name).path,
            home.deletingLastPathComponent().appending(path: "share/porchlight/\(name)").path,
        ]
        var above = home
        while above.path != "/" {
            if above.lastPathComponent == ".build" {
                places.append(above.appending(path: "\(folder)/\(name)").path)
                break
            }
            above.deleteLastPathComponent()
        }
        return places
    }
}
