/// EXIF marks. Tag numbers: CIPA DC-008-2023 (EXIF 3.0) section 4.6; 0xC62F from the DNG specification; 0x9C9D is the
/// author that Windows writes.
extension MetadataFindings {
    /// Reads an EXIF block, with or without the `Exif\0\0` that JPEG puts before it.
    mutating func readEXIF(_ view: ByteView) {
        let block = view.holds("Exif\0") ? view.from(6) : view
        guard spend(block.count), let tree = TIFFTree(block) else { return }
        readDirectories(of: tree, carriesPackets: false)
    }

    /// Reads a TIFF file: the same directories, which may also hold whole XMP and IPTC packets.
    mutating func readTIFF(_ view: ByteView) {
        guard let tree = TIFFTree(view) else { return }
        readDirectories(of: tree, carriesPackets: true)
    }

    private mutating func readDirectories(of tree: TIFFTree, carriesPackets: Bool) {
        tree.walk { directory, entries in
            for entry in entries {
                guard let range = entry.value, let value = tree.view.slice(range), !value.isEmpty else { continue }
                switch directory.role {
                case .main, .sub:
                    if entry.tag == 0x0112, directory.role == .main, directory.number == 0,
                        let turn = tree.numbers(entry, limit: 1).first
                    {
                        noteOrientation(turn)
                    }
                    readMain(entry.tag, value)
                    if carriesPackets { readPacket(entry.tag, value) }
                case .exif: readCamera(entry.tag, value)
                case .gps: readPosition(entry.tag, value)
                case .interoperability: break
                }
            }
        }
    }

    private mutating func readMain(_ tag: Int, _ value: ByteView) {
        switch tag {
        case 0x010F, 0x0110:
            // One generator keeps its whole graph in these two fields.
            if value.holds("prompt:") || value.holds("workflow:") {
                note(.aiGeneratorText, .exif, "a workflow in place of the camera's name")
            } else if saysSomething(value) {
                note(.deviceModel, .exif)
            }
        case 0x010E: readParameters(value, .exif, "generation parameters in the description")
        case 0x0131: readGenerator(value, .exif)
        case 0x013B, 0x9C9D: if saysSomething(value) { note(.ownerName, .exif) }
        case 0xC62F: if saysSomething(value) { note(.deviceSerial, .exif) }
        case 0x9003: if saysSomething(value) { note(.captureTime, .exif) }
        default: break
        }
    }

    private mutating func readCamera(_ tag: Int, _ value: ByteView) {
        switch tag {
        case 0xA431, 0xA435: if saysSomething(value) { note(.deviceSerial, .exif) }
        case 0xA430, 0x013B: if saysSomething(value) { note(.ownerName, .exif) }
        case 0x9003: if saysSomething(value) { note(.captureTime, .exif) }
        case 0x9286: readParameters(value.from(8), .exif, "generation parameters in the user comment")
        default: break
        }
    }

    private mutating func readPosition(_ tag: Int, _ value: ByteView) {
        // Cameras without a fix write the same fields filled with zeros.
        if tag == 2 || tag == 4, value.prefix(64).bytes.contains(where: { $0 != 0 }) { note(.gpsPosition, .exif) }
    }

    private mutating func readPacket(_ tag: Int, _ value: ByteView) {
        switch tag {
        case 700: readXMP(value)
        case 33723: readIPTC(value)
        case 34377: readImageResources(value)
        default: break
        }
    }

    /// Whether a text field holds more than white space, NUL and the zeros, dashes and colons of an unset clock.
    private func saysSomething(_ value: ByteView) -> Bool {
        value.prefix(256).bytes.contains { $0 > 0x20 && ![0x2D, 0x30, 0x3A].contains($0) }
    }
}

/// The smallest EXIF block there is: one directory with one entry, the orientation.
enum MinimalEXIF {
    static let size = 26

    /// A big-endian TIFF structure of 26 bytes, without the `Exif\0\0` of JPEG.
    static func block(orientation: Int) -> [UInt8] {
        let turn = UInt8(clamping: max(1, min(8, orientation)))
        return [
            0x4D, 0x4D, 0, 42, 0, 0, 0, 8,
            0, 1,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0,
            0, 0, 0, 0,
        ]
    }
}
