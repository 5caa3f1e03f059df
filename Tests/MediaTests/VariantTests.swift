import Media
import SafetyCore
import Testing

@Suite("The other readings of a picture")
struct VariantTests {
    private func decode(_ bytes: [UInt8], _ options: DecodeOptions = DecodeOptions()) async throws -> Picture {
        try await withPool { try await Picture.decode(bytes, options, by: $0) }
    }

    /// Where the shown pixel (x, y) stands in a stored raster of w by h (CIPA DC-008, Orientation).
    private func source(_ orientation: Int, _ x: Int, _ y: Int, _ w: Int, _ h: Int) -> (Int, Int) {
        switch orientation {
        case 2: (w - 1 - x, y)
        case 3: (w - 1 - x, h - 1 - y)
        case 4: (x, h - 1 - y)
        case 5: (y, x)
        case 6: (y, h - 1 - x)
        case 7: (w - 1 - y, h - 1 - x)
        case 8: (w - 1 - y, x)
        default: (x, y)
        }
    }

    @Test("A picture with an orientation is read as stored and as shown", arguments: 1...8)
    func orientation(_ orientation: Int) async throws {
        for original in [Fixture.jpeg444, Fixture.jpegGrey] {
            let plain = try await decode(original).stored
            let picture = try await decode(Writer.jpeg(original, orientation: orientation))
            #expect(picture.orientation == orientation)
            #expect(picture.stored == plain)
            guard orientation != 1 else {
                #expect(picture.variants == ["stored"])
                continue
            }
            #expect(picture.variants == ["stored", "as_shown"])
            let (width, height) = orientation >= 5 ? (16, 24) : (24, 16)
            let expected = Picture.Raster(width: width, height: height) { x, y in
                let (fromX, fromY) = source(orientation, x, y, 24, 16)
                return plain[fromX, fromY].map(Int.init)
            }
            #expect(picture.rasters["as_shown"] == expected)
        }
    }

    @Test("A large picture is turned as exactly as a small one")
    func largeTurn() async throws {
        // Larger than the tiles of the walk, and no multiple of them.
        let tiff = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0] as [UInt8]
        let raster = Picture.Raster(width: 203, height: 131) { x, y in [x, y, (x * y) & 255] }
        let bytes = Writer.png(width: 203, height: 131, colour: 2, rows: Writer.rows(raster), extra: [("eXIf", tiff)])
        let picture = try await decode(bytes)
        #expect(
            picture.rasters["as_shown"]
                == Picture.Raster(width: 131, height: 203) { x, y in raster[y, 130 - x].map(Int.init) })
    }

    @Test("Transparent parts are read over white and over black; the stored raster drops them")
    func overlays() async throws {
        var rows: [[UInt8]] = []
        for y in 0..<16 {
            var row: [UInt8] = []
            for x in 0..<24 { row += gradient[x, y] + [UInt8(y * 17)] }
            rows.append(row)
        }
        for bytes in [Writer.png(width: 24, height: 16, colour: 6, rows: rows), Fixture.webpAlpha] {
            let picture = try await decode(bytes)
            #expect(picture.hasAlpha)
            #expect(picture.variants == ["stored", "over_white", "over_black"])
            #expect(picture.stored == gradient)
            for (name, ground) in [("over_white", 255), ("over_black", 0)] {
                let expected = Picture.Raster(width: 24, height: 16) { x, y in
                    let alpha = y * 17
                    return gradient[x, y].map { (Int($0) * alpha + ground * (255 - alpha) + 127) / 255 }
                }
                #expect(picture.rasters[name] == expected)
            }
        }
        #expect(try await decode(Fixture.avifAlpha).variants == ["stored", "over_white", "over_black"])
    }

    @Test("An alpha channel that is opaque everywhere adds no readings")
    func opaque() async throws {
        let rows = [[UInt8]](repeating: [1, 2, 3, 255, 4, 5, 6, 255], count: 2)
        let picture = try await decode(Writer.png(width: 2, height: 2, colour: 6, rows: rows))
        #expect(picture.hasAlpha)
        #expect(picture.variants == ["stored"])
    }

    @Test("Frames of an animation are spread over it, the last one included", arguments: ["gif", "webp"])
    func frames(_ format: String) async throws {
        let bytes = format == "gif" ? Fixture.gifAnimated : Fixture.webpAnimated
        let picture = try await decode(bytes)
        #expect(picture.frameCount == 20)
        #expect(picture.variants.first == "stored")
        #expect(picture.variants.count == 16)
        #expect(picture.variants.last == "frame_19")
        #expect(picture.notes.count == 1)
        for (name, raster) in picture.rasters {
            let number = name == "stored" ? 0 : Int(name.dropFirst(6)) ?? -1
            #expect(raster[12, 8] == [UInt8](repeating: UInt8(number * 10), count: 3), "\(name)")
        }
        let two = try await decode(bytes, DecodeOptions(frames: 2))
        #expect(two.variants == ["stored", "frame_9", "frame_19"])
        #expect(try await decode(bytes, .storedOnly).variants == ["stored"])
    }

    @Test("All frames of a long animation come, when they are asked for")
    func manyFrames() async throws {
        let picture = try await decode(Writer.gif(frames: 120), DecodeOptions(frames: 119))
        #expect(picture.frameCount == 120)
        #expect(picture.variants == ["stored"] + (1..<120).map { "frame_\($0)" })
        #expect(picture.notes.isEmpty)
        for number in 1..<120 {
            let grey = [UInt8](repeating: UInt8(number), count: 3)
            #expect(picture.rasters["frame_\(number)"]?[0, 0] == grey)
        }
    }

    @Test("More frames than an answer holds are spread over the whole, with a note")
    func tooManyFrames() async throws {
        let picture = try await decode(Writer.gif(frames: 1500), DecodeOptions(frames: 1499))
        #expect(picture.variants.count > 1000)
        #expect(picture.variants.last == "frame_1499")
        #expect(picture.notes == ["Of 1500 frames \(picture.variants.count) were read, spread over the whole."])
    }

    @Test("Further pages of a TIFF file are read like frames: pictures hide there")
    func pages() async throws {
        let picture = try await decode(Fixture.tiffPages)
        #expect(picture.variants == ["stored", "frame_1"])
        #expect(picture.stored[0, 0] == [30, 30, 30])
        #expect(picture.rasters["frame_1"]?[0, 0] == [70, 70, 70])
    }

    @Test("Uniform bars are cut away without copying, also bars of two colours")
    func letterbox() async throws {
        let boxed = Picture.Raster(width: 120, height: 100) { x, y in
            if y < 20 { return [5, 5, 5] }
            if y >= 90 { return [250, 250, 250] }
            return [x * 2, y * 2, (x * y) & 255]
        }
        let picture = try await decode(Writer.png(boxed))
        #expect(picture.variants == ["stored", "unletterboxed"])
        let cut = Picture.Raster(width: 120, height: 70) { x, y in boxed[x, y + 20].map(Int.init) }
        #expect(picture.rasters["unletterboxed"] == cut)
    }

    @Test("A picture without bars, and one that is nothing but bar, are left whole")
    func noLetterbox() async throws {
        let busy = Picture.Raster(width: 100, height: 100) { x, y in [x * 2, y * 2, (x * y) & 255] }
        #expect(try await decode(Writer.png(busy)).variants == ["stored"])
        let flat = Picture.Raster(width: 100, height: 100) { _, _ in [9, 9, 9] }
        #expect(try await decode(Writer.png(flat)).variants == ["stored"])
    }

    @Test("A reading that does not fit the shared memory is left out with a note")
    func noRoom() async throws {
        let size = 24 * 16 * 3
        try await withPool(limits: MediaLimits(sharedBytes: size + 512)) { pool in
            let picture = try await Picture.decode(Writer.jpeg(Fixture.jpeg444, orientation: 6), by: pool)
            #expect(picture.variants == ["stored"])
            #expect(picture.notes.contains { $0.hasPrefix("as_shown is left out") })
        }
    }

    @Test("Metadata signals come with the picture, when they are asked for")
    func signals() async throws {
        let text = Array("Software\0Neutral generator".utf8)
        let model = Writer.png(
            width: 24, height: 16, colour: 2, rows: Writer.rows(gradient), extra: [("tEXt", text)])
        #expect(try await decode(model, .storedOnly).signals.isEmpty)
        _ = try await decode(model)
    }
}
