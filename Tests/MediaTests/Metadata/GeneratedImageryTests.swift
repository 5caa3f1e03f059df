import Media
import SafetyCore
import Testing

@Suite("Marks of generated pictures")
struct GeneratedImageryTests {
    private func signals(_ bytes: [UInt8], _ type: MediaType) -> [Signal] {
        PictureMetadata.read(bytes, type: type).signals
    }

    @Test(
        "IPTC source types of generated media are named",
        arguments: [
            "trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "compositeSynthetic", "algorithmicMedia",
        ])
    func sourceTypes(type: String) throws {
        let address = "http://cv.iptc.org/newscodes/digitalsourcetype/\(type)"
        let namespace = "xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\""
        for packet in [
            XMPText.packet(namespace, attributes: "Iptc4xmpExt:DigitalSourceType=\"\(address)\""),
            XMPText.packet(
                namespace, elements: "<Iptc4xmpExt:DigitalSourceType>\(address)</Iptc4xmpExt:DigitalSourceType>"),
            XMPText.packet(namespace, elements: "<Iptc4xmpExt:DigitalSourceType rdf:resource=\"\(address)\"/>"),
            XMPText.packet(namespace, attributes: "Iptc4xmpExt:DigitalSourceType=\"digsrctype:\(type)\""),
        ] {
            let found = signals(PictureBuilder.jpeg(PictureBuilder.xmpSegment(packet)), .jpeg)
            #expect(found.map(\.id) == ["ai_source_type"])
            let signal = try #require(found.first)
            #expect(signal.harm == .generatedImagery)
            #expect(signal.detail.contains("itself \(type):"))
        }
    }

    @Test("Source types of plain photographs are no mark", arguments: ["digitalCapture", "screenCapture", "print"])
    func plainTypes(type: String) {
        let packet = XMPText.packet("", attributes: "Iptc4xmpExt:DigitalSourceType=\"digsrctype:\(type)\"")
        #expect(signals(PictureBuilder.jpeg(PictureBuilder.xmpSegment(packet)), .jpeg).isEmpty)
    }

    @Test("A C2PA manifest is reported as present, not verified, with the source type it states, in each format")
    func manifests() {
        let manifest = PictureBuilder.manifest(sourceType: "trainedAlgorithmicMedia")
        let identifier: [UInt8] = [
            0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81,
        ]
        let uuid = PictureBuilder.box("uuid", identifier + [0, 0, 0, 0] + Array("manifest\0".utf8) + manifest)
        let files: [(MediaType, [UInt8])] = [
            (.jpeg, PictureBuilder.jpeg(PictureBuilder.jumbfSegment(manifest))),
            (.png, PictureBuilder.png(PictureBuilder.chunk("caBX", manifest))),
            (.webp, PictureBuilder.webp(flags: 0, PictureBuilder.riff("C2PA", manifest))),
            (
                .gif,
                PictureBuilder.gif(PictureBuilder.application("C2PA_GIF\u{1}\0\0", PictureBuilder.subBlocks(manifest)))
            ),
            (.heif, PictureBuilder.heif(exif: [], xmp: [], pixels: [1, 2, 3], more: uuid)),
        ]
        for (type, file) in files {
            let found = signals(file, type)
            #expect(found.map(\.id) == ["ai_source_type", "c2pa_manifest"], "\(type)")
            #expect(found.last?.detail.contains("not verified") == true)
            #expect(found.first?.detail.contains("trainedAlgorithmicMedia") == true)
        }
    }

    @Test("A manifest in two JPEG segments is put together, even when the cut goes through the source type")
    func splitManifest() {
        let manifest = PictureBuilder.manifest(sourceType: "compositeWithTrainedAlgorithmicMedia")
        let cut = manifest.count - 20
        let second = PictureBuilder.segment(
            0xEB, Array("JP".utf8) + [0, 1, 0, 0, 0, 2] + manifest[0..<8] + manifest[cut...])
        let file = PictureBuilder.jpeg(PictureBuilder.jumbfSegment(Array(manifest[..<cut])), second)
        #expect(signals(file, .jpeg).first?.detail.contains("compositeWithTrainedAlgorithmicMedia:") == true)
    }

    @Test("JUMBF boxes of other kinds are no manifest")
    func otherJUMBF() {
        let description = PictureBuilder.box("jumd", [UInt8](repeating: 7, count: 16) + [3] + Array("other\0".utf8))
        let file = PictureBuilder.jpeg(PictureBuilder.jumbfSegment(PictureBuilder.box("jumb", description)))
        #expect(signals(file, .jpeg).isEmpty)
    }

    @Test(
        "Text keys of generators are named, their text is not",
        arguments: [
            "parameters", "prompt", "workflow", "sd-metadata", "Dream", "invokeai_metadata", "generation_data",
        ])
    func keys(key: String) {
        let found = signals(PictureBuilder.png(PictureBuilder.text(key, "a lighthouse at dusk")), .png)
        #expect(found.map(\.id) == ["ai_generator_text"])
        #expect(found.first?.detail.contains("\"\(key)\"") == true)
        #expect(found.first?.detail.contains("lighthouse") == false)
    }

    @Test("A generator that signs as software is named; other software is not")
    func software() {
        let drawn = TIFFBuilder([[(0x0131, .ascii("ComfyUI 0.3"))]])
        let found = signals(PictureBuilder.jpeg(PictureBuilder.exifSegment(drawn)), .jpeg)
        #expect(found.map(\.id) == ["ai_generator_text"])
        #expect(found.first?.detail.contains("ComfyUI") == true)
        let tool = XMPText.packet("", attributes: "xmp:CreatorTool=\"Adobe Firefly\"")
        #expect(signals(PictureBuilder.jpeg(PictureBuilder.xmpSegment(tool)), .jpeg).map(\.id) == ["ai_generator_text"])
        let plain = TIFFBuilder([[(0x0131, .ascii("GIMP 2.10"))]])
        #expect(signals(PictureBuilder.jpeg(PictureBuilder.exifSegment(plain)), .jpeg).isEmpty)
    }

    @Test("Generation settings in a user comment are noticed in 8-bit and 16-bit letters; other comments are not")
    func userComment() {
        let settings = Array("a lighthouse\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 1".utf8)
        let narrow = Array("ASCII\0\0\0".utf8) + settings
        let wide = Array("UNICODE\0".utf8) + settings.flatMap { letter -> [UInt8] in [0, letter] }
        for (comment, expected) in [(narrow, 1), (wide, 1), (Array("ASCII\0\0\0Our trip to the lighthouse".utf8), 0)] {
            let exif = TIFFBuilder([[(0x8769, .directory(1))], [(0x9286, .bytes(comment))]])
            #expect(signals(PictureBuilder.jpeg(PictureBuilder.exifSegment(exif)), .jpeg).count == expected)
        }
    }
}
