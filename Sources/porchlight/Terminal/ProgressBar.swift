import Foundation
import Synchronization

/// A progress bar on standard error; silent where nobody looks (no terminal, or `--json`).
///
/// Redrawn at most ten times a second, so that it never costs more than the work it shows.
final class ProgressBar: Sendable {
    private struct State {
        var lastDrawn = ContinuousClock.now - .seconds(1)
        var drawn = false
    }

    private let label: String
    private let visible: Bool
    private let started = ContinuousClock.now
    private let state = Mutex(State())

    init(_ label: String, visible: Bool = true) {
        self.label = label
        self.visible = visible && Terminal.errorIsTerminal
    }

    /// Shows that `done` of `total` is behind us; a total of 0 means unknown.
    func show(done: Int64, total: Int64, note: String = "") {
        guard visible else { return }
        state.withLock { state in
            let now = ContinuousClock.now
            guard now - state.lastDrawn > .milliseconds(100) else { return }
            state.lastDrawn = now
            state.drawn = true
            let seconds = max((now - started) / .seconds(1), 0.001)
            var line = "\r\u{1B}[K\(label) "
            if total > 0 {
                let share = min(1, Double(done) / Double(total))
                let filled = Int(share * 30)
                line += "[" + String(repeating: "█", count: filled) + String(repeating: "·", count: 30 - filled)
                line += String(format: "] %3.0f %%", share * 100)
                if share > 0.01 { line += ", about \(Self.duration(seconds / share - seconds)) left" }
            } else {
                line += "\(done) done, \(Self.duration(seconds))"
            }
            if !note.isEmpty { line += "  \(note)" }
            FileHandle.standardError.write(Data(line.utf8))
        }
    }

    /// Clears the bar.
    func finish() {
        state.withLock { state in
            guard state.drawn else { return }
            state.drawn = false
            FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
        }
    }

    private static func duration(_ seconds: Double) -> String {
        seconds < 90 ? "\(Int(seconds.rounded())) s" : "\(Int((seconds / 60).rounded())) min"
    }
}
