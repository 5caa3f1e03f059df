import ArgumentParser
import Media
import SafetyDesk

/// Which variants of a picture are read.
enum VariantChoice: String, CaseIterable, ExpressibleByArgument {
    /// The stored raster alone.
    case stored
    /// As stored and as shown: orientation, transparency over white and black, frames.
    case shown
    /// Everything: also all eight orientations, and without borders.
    case all
}

/// The flags of `hash` and `scan` that say how pictures are read.
struct ReadingFlags: ParsableArguments {
    @Option(help: "Readings of each picture: stored, shown (the default) or all.")
    var variants: VariantChoice?

    @Flag(help: "Also try each reading in the other seven orientations.")
    var orientations = false

    @Flag(help: "Also read without uniform borders.")
    var unletterbox = false

    @Option(help: "Most further frames of an animation.")
    var frames = 15

    @Flag(name: .customLong("no-metadata"), help: "Do not read metadata signals.")
    var noMetadata = false

    func validate() throws {
        guard (0...1000).contains(frames) else { throw ValidationError("--frames lies between 0 and 1000.") }
    }

    var options: ReadingOptions {
        let variants = variants ?? .shown
        let shown = variants != .stored
        return ReadingOptions(
            decode: DecodeOptions(
                asShown: shown, overlays: shown, frames: shown ? frames : 0,
                unletterbox: unletterbox || variants == .all, metadata: !noMetadata),
            orientations: orientations || variants == .all)
    }
}

extension Configuration {
    /// Starts the pool of decoding workers that these settings ask for.
    func mediaPool() throws -> MediaPool {
        try MediaPool(executable: ProgramPath.current, workers: workers, limits: mediaLimits)
    }

    /// Items that are read at the same time: while one picture is hashed, another is decoded.
    var lanes: Int { workers + 1 }
}
