import Foundation
import Guidance
import Storage
import Synchronization

/// Keeps what the host chose for the pages for families: in the database, and in memory for every page.
public final class SiteDesk: Sendable {
    private let store: Store
    private let kept: Mutex<SiteSettings>
    /// Held while choices are written: pages go on reading what was chosen before.
    private let saving = Mutex(())

    /// - Throws: `StorageError`; ``ConfigurationError`` for a leave target of the configuration that is none. What was
    ///   chosen in a newer version and cannot be read gives way to the configuration.
    public init(store: Store, configuration: Configuration) throws {
        self.store = store
        let chosen = try store.siteSettings().flatMap { text in
            try? JSONDecoder().decode(SiteSettings.self, from: Data(text.utf8))
        }
        let readable = chosen.flatMap { $0.languages.isEmpty ? nil : $0 }
        kept = Mutex(try readable ?? SiteSettings(configuration))
    }

    public var settings: SiteSettings { kept.withLock { $0 } }

    /// Writes down what was chosen; pages show it from then on. The caller has looked for faults.
    public func save(_ settings: SiteSettings) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(settings), as: UTF8.self)
        // One after the other, so that memory ends with what the database holds.
        try saving.withLock { _ in
            try store.setSiteSettings(text)
            kept.withLock { $0 = settings }
        }
    }
}
