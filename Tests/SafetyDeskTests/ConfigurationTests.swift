import Foundation
import SafetyDesk
import TestSupport
import Testing

@Suite("Configuration")
struct ConfigurationTests {
    private func configuration(
        file: String? = nil, environment: [String: String] = [:], flags: [String: String] = [:]
    ) throws -> Configuration {
        try Configuration(file: file, environment: environment, flags: flags)
    }

    @Test("Flags win over the environment, the environment over the file, the file over the defaults")
    func precedence() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(
            "porchlight.yaml", Data("media:\n  max_pixels: 1000\n  max_bytes: 2000\n  deadline_seconds: 3\n".utf8))
        let held = try configuration(
            file: file,
            environment: ["PORCHLIGHT_MEDIA_MAX_BYTES": "2_500", "PORCHLIGHT_MEDIA_DEADLINE_SECONDS": "4"],
            flags: ["media.deadline_seconds": "5"])
        #expect(held.maxPixels == 1000)
        #expect(held.maxBytes == 2500)
        #expect(held.deadlineSeconds == 5)
        #expect(held.archiveRatio == 1000)
        let origins = Dictionary(uniqueKeysWithValues: held.settings.map { ($0.key, $0.origin) })
        #expect(origins["media.max_pixels"] == .file)
        #expect(origins["media.max_bytes"] == .environment)
        #expect(origins["media.deadline_seconds"] == .flag)
        #expect(origins["archive.max_ratio"] == .default)
    }

    @Test("An unknown key is an error wherever it stands")
    func unknownKeys() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("porchlight.yaml", Data("media:\n  max_pixel: 1000\n".utf8))
        let inFile = #expect(throws: ConfigurationError.self) { try configuration(file: file) }
        #expect(inFile?.key == "media.max_pixel")
        let inEnvironment = #expect(throws: ConfigurationError.self) {
            try configuration(environment: ["PORCHLIGHT_MEDIA_MAXPIXELS": "1"])
        }
        #expect(inEnvironment?.description.contains("PORCHLIGHT_MEDIA_MAXPIXELS") == true)
    }

    @Test("A value out of bounds names its bounds", arguments: ["0", "-4", "99999999999999"])
    func bounds(value: String) throws {
        let error = #expect(throws: ConfigurationError.self) {
            try configuration(environment: ["PORCHLIGHT_MEDIA_MAX_PIXELS": value])
        }
        #expect(error?.description.contains("between 1 and 2000000000") == true)
    }

    @Test("Words where a number belongs, a list where a mapping belongs and broken YAML are refused")
    func malformed() throws {
        #expect(throws: ConfigurationError.self) {
            try configuration(environment: ["PORCHLIGHT_MEDIA_WORKERS": "many"])
        }
        let folder = try TemporaryFolder()
        for (name, text) in [
            ("list.yaml", "- a\n- b\n"), ("broken.yaml", "media: [1\n"), ("inner.yaml", "media:\n - 1\n"),
        ] {
            let file = try folder.write(name, Data(text.utf8))
            #expect(throws: ConfigurationError.self, "\(name)") { try configuration(file: file) }
        }
        #expect(throws: ConfigurationError.self) { try configuration(file: folder("absent.yaml")) }
    }

    @Test("Every key has one spelling for each place, and every meaning is a sentence")
    func spellings() {
        for key in ConfigurationKey.all {
            #expect(key.environmentName.hasPrefix("PORCHLIGHT_"))
            #expect(!key.environmentName.contains("."))
            #expect(!key.flag.contains("_") && !key.flag.contains("."))
            #expect(key.meaning.hasSuffix("."))
        }
        #expect(Set(ConfigurationKey.all.map(\.name)).count == ConfigurationKey.all.count)
    }
}
