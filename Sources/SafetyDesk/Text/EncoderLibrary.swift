import Digests
import Foundation
import Glibc
import Language

/// Finds the sentence encoder's file and maps it into memory.
///
/// The file is made at set-up (`make encoder`) and is no part of the program, so it may be absent: texts are then read
/// by their patterns alone, and every answer says so.
public enum EncoderLibrary {
    /// Name of the file, wherever it is.
    public static let fileName = "universal-sentence-encoder.bin"

    /// What was found.
    public enum Finding: Sendable {
        case model(EncoderModel, path: String)
        /// The operator has switched it off.
        case switchedOff
        /// No file in any of these places.
        case absent([String])
        /// There is a file, and it cannot be used.
        case unusable(path: String, reason: String)

        /// The model, where there is one.
        public var model: EncoderModel? {
            if case .model(let model, _) = self { model } else { nil }
        }

        /// What a person should know: what happened, what it means, what to do.
        public var explanation: String {
            switch self {
            case .model(_, let path): "The sentence encoder \(path) reads along."
            case .switchedOff: "The sentence encoder is switched off (text.encoder): texts are read by patterns alone."
            case .absent(let places):
                "The sentence encoder was not found, so texts are read by patterns alone and more is missed. "
                    + "Run 'make encoder', or name the file in text.encoder. Looked in: "
                    + places.joined(separator: ", ") + "."
            case .unusable(let path, let reason):
                "The sentence encoder \(path) \(reason) Texts are read by patterns alone and more is missed. "
                    + "Make the file anew with 'make encoder'."
            }
        }
    }

    /// Looks for the file.
    ///
    /// - Parameters:
    ///   - setting: a path, `off`, or empty: beside the program, in `share/porchlight` beside its folder, and in
    ///     `.build/encoder` of the source tree that it was built in.
    ///   - executable: the path of the running program.
    public static func find(setting: String, executable: String) -> Finding {
        if setting == "off" { return .switchedOff }
        let places =
            setting.isEmpty
            ? BuiltFile.places(of: fileName, beside: executable, folder: "encoder") : [setting]
        guard let path = places.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
            return .absent(places)
        }
        do {
            let file = try MappedFile(path)
            return .model(try EncoderModel(bytes: file.bytes, owner: file), path: path)
        } catch let error as EncoderError {
            return .unusable(path: path, reason: error.reason)
        } catch {
            return .unusable(path: path, reason: "cannot be read (\(error)).")
        }
    }

    /// Whether the content of a file is what its checksum says. Reads the whole file.
    public static func isWhole(_ path: String) -> Bool {
        guard let file = try? MappedFile(path) else { return false }
        return (try? EncoderModel(bytes: file.bytes, owner: file) { Digest.sha256(Array($0)).bytes }) != nil
    }

    private struct CannotOpen: Error, CustomStringConvertible {
        var number: Int32
        var description: String { String(cString: strerror(number)) }
    }

    /// A file in memory, read only, as long as the object lives.
    ///
    /// `@unchecked Sendable`: the bytes are mapped for reading alone, privately, and both stored properties are `let`.
    private final class MappedFile: @unchecked Sendable {
        let bytes: UnsafeRawBufferPointer

        init(_ path: String) throws {
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw CannotOpen(number: errno) }
            defer { close(descriptor) }
            var facts = stat()
            guard fstat(descriptor, &facts) == 0 else { throw CannotOpen(number: errno) }
            let size = Int(facts.st_size)
            guard size > 0 else { throw CannotOpen(number: EINVAL) }
            guard let base = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), base != MAP_FAILED else {
                throw CannotOpen(number: errno)
            }
            bytes = UnsafeRawBufferPointer(start: base, count: size)
        }

        deinit {
            munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        }
    }
}
