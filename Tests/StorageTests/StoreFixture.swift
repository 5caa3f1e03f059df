import Foundation
import SafetyCore
import Synchronization
import Testing

import Storage

/// The databases that the contract suites run against.
enum Driver: String, CaseIterable, CustomTestStringConvertible {
    case file, memory
    var testDescription: String { rawValue }
}

/// A folder of its own for a test, gone with it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.path + "/porchlight-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + name))
        return path + "/" + name
    }
}

/// Runs `body` on a fresh store of the driver.
func withStore(_ driver: Driver, _ body: (Store) throws -> Void) throws {
    switch driver {
    case .memory:
        let store = try Store.inMemory()
        try body(store)
        #expect(try store.integrityCheck() == [])
        try store.close()
    case .file:
        let folder = try TemporaryFolder()
        let store = try Store.open(folder: folder.path, verb: "test")
        try body(store)
        #expect(try store.integrityCheck() == [])
        try store.close()
        withExtendedLifetime(folder) {}
    }
}

/// A seeded generator (SplitMix64, Steele, Lea, Flood 2014), so that every run sees the same values.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// The n-th of endlessly many different values.
func value(_ n: Int, _ algorithm: FingerprintAlgorithm = .pdq) -> FingerprintValue {
    var generator = SeededGenerator(seed: UInt64(n))
    let bytes = (0..<algorithm.byteCount).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
    return FingerprintValue(algorithm, bytes: bytes)!
}

func hexList(_ numbers: Range<Int>) -> String {
    numbers.map { value($0).hex + "\n" }.joined()
}

func lines(_ text: String) -> ImportSource { .bytes(Array(text.utf8), name: "list") }
