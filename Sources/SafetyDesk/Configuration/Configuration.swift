import Foundation

/// The settings of one run, each with where it came from.
///
/// Flags win over the environment, the environment over the file, the file over the defaults.
/// An unknown key is an error in each of them: a misspelt limit must not be a missing limit.
public struct Configuration: Sendable {
    /// Where a value came from.
    public enum Origin: String, Codable, Sendable {
        case `default`
        case file
        case environment
        case flag
    }

    /// A setting as `porchlight config` prints it.
    public struct Setting: Codable, Sendable {
        public var key: String
        public var value: String
        public var origin: Origin
        public var environment: String
        public var flag: String
        public var meaning: String
    }

    private var values: [String: (value: String, origin: Origin)]

    /// Reads the settings.
    ///
    /// - Parameters:
    ///   - file: path of `porchlight.yaml`, or nil for none.
    ///   - environment: usually the process environment; only names that start with `PORCHLIGHT_` are read.
    ///   - flags: key names with the values given on the command line.
    /// - Throws: ``ConfigurationError`` for an unreadable file, an unknown key or a value out of bounds.
    public init(file: String?, environment: [String: String], flags: [String: String]) throws(ConfigurationError) {
        values = [:]
        for key in ConfigurationKey.all { values[key.name] = (key.defaultValue, .default) }
        if let file {
            for (name, value) in try ConfigurationFile.read(path: file) { try set(name, value, .file) }
        }
        for (name, value) in environment.sorted(by: { $0.key < $1.key }) {
            guard name.hasPrefix("PORCHLIGHT_"), !Self.isReserved(name) else { continue }
            guard let key = ConfigurationKey.all.first(where: { $0.environmentName == name }) else {
                throw ConfigurationError(code: .unknownKey, key: name, origin: .environment)
            }
            try set(key.name, value, .environment)
        }
        for (name, value) in flags { try set(name, value, .flag) }
    }

    /// The data folder.
    public var dataFolder: String {
        let given = text(.data)
        if !given.isEmpty { return given }
        let environment = ProcessInfo.processInfo.environment
        if let base = environment["XDG_DATA_HOME"], base.hasPrefix("/") { return "\(base)/porchlight" }
        return "\(environment["HOME"] ?? "/var/lib")/.local/share/porchlight"
    }

    /// Number of decoding workers, at least 1.
    public var workers: Int {
        let given = number(.workers)
        return given > 0 ? given : max(1, ProcessInfo.processInfo.activeProcessorCount)
    }

    public var maxPixels: Int { number(.maxPixels) }
    public var maxBytes: Int { number(.maxBytes) }
    public var deadlineSeconds: Int { number(.deadlineSeconds) }
    public var workerMemory: Int { number(.workerMemory) }
    public var archiveEntries: Int { number(.archiveEntries) }
    public var archiveBytes: Int { number(.archiveBytes) }
    public var archiveRatio: Int { number(.archiveRatio) }

    /// Every setting with its origin, for `porchlight config`.
    public var settings: [Setting] {
        ConfigurationKey.all.map { key in
            let held = values[key.name] ?? (key.defaultValue, .default)
            return Setting(
                key: key.name, value: key.name == "data" ? dataFolder : held.value, origin: held.origin,
                environment: key.environmentName, flag: key.flag, meaning: key.meaning)
        }
    }

    /// Names that steer the tests or name the file itself, not settings.
    private static func isReserved(_ name: String) -> Bool {
        name == "PORCHLIGHT_CONFIG" || name == "PORCHLIGHT_SHARED" || name.hasPrefix("PORCHLIGHT_TEST_")
    }

    private mutating func set(_ name: String, _ value: String, _ origin: Origin) throws(ConfigurationError) {
        guard let key = ConfigurationKey.all.first(where: { $0.name == name }) else {
            throw ConfigurationError(code: .unknownKey, key: name, origin: origin)
        }
        switch key.kind {
        case .number(let bounds):
            guard let number = Int(value.replacing("_", with: "")) else {
                throw ConfigurationError(code: .notANumber(value), key: name, origin: origin)
            }
            guard bounds.contains(number) else {
                throw ConfigurationError(code: .outOfBounds(number, bounds), key: name, origin: origin)
            }
            values[name] = (String(number), origin)
        case .choice:
            guard
                let choice = [
                    "true": "true", "yes": "true", "1": "true", "false": "false", "no": "false", "0": "false",
                ][
                    value.lowercased()]
            else { throw ConfigurationError(code: .notAChoice(value), key: name, origin: origin) }
            values[name] = (choice, origin)
        case .word(let allowed):
            guard allowed.contains(value) else {
                throw ConfigurationError(code: .notAWord(value, allowed), key: name, origin: origin)
            }
            values[name] = (value, origin)
        case .words(let allowed):
            for word in Self.elements(value) where !allowed.contains(word) {
                throw ConfigurationError(code: .notAWord(word, allowed), key: name, origin: origin)
            }
            values[name] = (value, origin)
        case .scores:
            for pair in Self.elements(value) where Self.score(pair) == nil {
                throw ConfigurationError(code: .notAScore(pair), key: name, origin: origin)
            }
            values[name] = (value, origin)
        case .text, .list:
            values[name] = (value, origin)
        }
    }

    func text(_ key: ConfigurationKey) -> String { values[key.name]?.value ?? key.defaultValue }

    func number(_ key: ConfigurationKey) -> Int { Int(text(key)) ?? 0 }
}
