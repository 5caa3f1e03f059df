import SafetyCore

/// What the readers of one picture have found so far, and how much work they may still do.
///
/// It holds marks, never values: the labels it is given are words written in this package, so nothing private can
/// pass through it into a signal.
struct MetadataFindings {
    /// A kind of mark. The raw value is the stable id of its signal; the order is the order of the signals.
    enum Mark: String, CaseIterable {
        case gpsPosition = "gps_position"
        case placeName = "place_name"
        case deviceSerial = "device_serial"
        case deviceModel = "device_model"
        case ownerName = "owner_name"
        case captureTime = "capture_time"
        case aiSourceType = "ai_source_type"
        case c2paManifest = "c2pa_manifest"
        case aiGeneratorText = "ai_generator_text"
    }

    /// Where a mark was read.
    enum Place: String {
        case exif = "EXIF"
        case xmp = "XMP"
        case iptc = "IPTC"
        case text = "text block"
        case c2pa = "C2PA manifest"
        case container = "container"
    }

    private struct Note: Hashable {
        let label: String
        let place: Place
    }

    private var notes: [Mark: [Note]] = [:]
    private var orientationFound: Int?
    /// Bytes that readers may still look at. It grows with the file, so that the whole stays linear even where
    /// hostile structures point at the same bytes again and again.
    private(set) var workLeft: Int
    /// Bytes that compressed text may still unfold to.
    private(set) var inflationLeft = 8 << 20

    init(fileSize: Int) {
        workLeft = (1 << 18) &+ 4 &* min(fileSize, 1 << 40)
    }

    /// EXIF orientation 1...8; the first one found holds.
    var orientation: Int { orientationFound ?? 1 }

    mutating func noteOrientation(_ value: Int) {
        if orientationFound == nil, (1...8).contains(value) { orientationFound = value }
    }

    mutating func note(_ mark: Mark, _ place: Place, _ label: String = "") {
        let note = Note(label: label, place: place)
        if notes[mark, default: []].contains(note) || notes[mark, default: []].count >= 12 { return }
        notes[mark, default: []].append(note)
    }

    /// Takes `bytes` of work from what is left; answers whether there was enough.
    mutating func spend(_ bytes: Int) -> Bool {
        guard bytes >= 0, bytes <= workLeft else { return false }
        workLeft &-= bytes
        return true
    }

    /// Counts unfolded bytes, which may then be read like bytes of the file.
    mutating func spendInflation(_ bytes: Int) {
        let taken = min(inflationLeft, max(0, bytes))
        inflationLeft &-= taken
        workLeft &+= 5 &* taken
    }

    /// One signal for each kind of mark, always in the same order.
    var signals: [Signal] {
        Mark.allCases.compactMap { mark in
            guard let notes = notes[mark], !notes.isEmpty else { return nil }
            return Signal(id: mark.rawValue, harm: mark.harm, detail: mark.detail(notes.map { ($0.label, $0.place) }))
        }
    }
}

extension MetadataFindings.Mark {
    var harm: Harm {
        switch self {
        case .gpsPosition, .placeName, .deviceSerial, .deviceModel, .ownerName, .captureTime: .oversharing
        case .aiSourceType, .c2paManifest, .aiGeneratorText: .generatedImagery
        }
    }

    fileprivate func detail(_ notes: [(label: String, place: MetadataFindings.Place)]) -> String {
        var places: [String] = []
        for note in notes where !places.contains(note.place.rawValue) { places.append(note.place.rawValue) }
        var labels: [String] = []
        for note in notes where !note.label.isEmpty && !labels.contains(note.label) { labels.append(note.label) }
        let read = "(read in \(places.joined(separator: ", ")))"
        let named = labels.joined(separator: ", ")
        switch self {
        case .gpsPosition: return "holds the position where it was taken \(read)"
        case .placeName: return "names the place it was taken at or shows \(read)"
        case .deviceSerial: return "holds the serial number of a camera or lens \(read)"
        case .deviceModel: return "names the make or model of the camera, a weak sign \(read)"
        case .ownerName: return "names its owner or author \(read)"
        case .captureTime: return "holds the time it was taken, a weak sign \(read)"
        case .aiSourceType: return "declares itself \(named) \(read)"
        case .c2paManifest: return "carries a C2PA provenance manifest, present but not verified \(read)"
        case .aiGeneratorText: return "carries a mark left by an image generator: \(named) \(read)"
        }
    }
}

/// The values of IPTC's digital source type that speak of generated pictures.
///
/// Source: IPTC NewsCodes, scheme `digitalsourcetype`, the concepts whose media came wholly or partly from an
/// algorithm.
enum SourceTypeMark: String, CaseIterable {
    case trainedAlgorithmicMedia
    case compositeWithTrainedAlgorithmicMedia
    case compositeSynthetic
    case algorithmicMedia

    /// Whether a value as found in a file names this type: a web address, a short code after a colon, or the bare word.
    init?(value: ByteView) {
        let word = value.trimmed
        var start = 0
        for index in 0..<word.count where [UInt8(ascii: "/"), UInt8(ascii: ":")].contains(word.bytes[index]) {
            start = index &+ 1
        }
        guard word.count &- start <= 64 else { return nil }
        self.init(rawValue: word.from(start).text)
    }

    /// Names the type and says it in plain words.
    var label: String {
        switch self {
        case .trainedAlgorithmicMedia: "\(rawValue): made by a trained model"
        case .compositeWithTrainedAlgorithmicMedia: "\(rawValue): partly made by a trained model"
        case .compositeSynthetic: "\(rawValue): put together with synthetic parts"
        case .algorithmicMedia: "\(rawValue): made by an algorithm"
        }
    }
}
