import Glibc
import Media
import SafetyCore
import Testing

@Suite("What is refused, and with which reason")
struct RefusalTests {
    private func code(_ bytes: [UInt8], limits: MediaLimits = MediaLimits()) async throws -> MediaError.Code? {
        try await withPool(limits: limits) { pool in
            do {
                _ = try await Picture.decode(bytes, by: pool)
                return nil
            } catch let error as MediaError {
                #expect(!error.reason.isEmpty)
                return error.code
            }
        }
    }

    @Test("An empty file")
    func empty() async throws { #expect(try await code([]) == .empty) }

    @Test("Text, and a few stray bytes")
    func unknown() async throws {
        #expect(try await code(Array("Dear diary".utf8)) == .unsupportedFormat)
        #expect(try await code([0xFF]) == .unsupportedFormat)
    }

    @Test("SVG, which can point to files and hosts, is not opened at all")
    func svg() async throws {
        let text = """
            <?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/hostname">]>
            <svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>
            """
        #expect(try await code(Array(text.utf8)) == .unsupportedFormat)
    }

    @Test("An archive, a video and a document by any name are no pictures")
    func otherKinds() async throws {
        #expect(try await code(Writer.zip([("a.jpg", Fixture.jpeg420)])) == .unsupportedFormat)
        #expect(
            try await code([0, 0, 0, 24] + Array("ftypisom".utf8) + [UInt8](repeating: 0, count: 32))
                == .unsupportedFormat)
        #expect(try await code(Array("%PDF-1.7\n".utf8)) == .unsupportedFormat)
    }

    @Test("A truncated JPEG is an error, never a silent grey bottom")
    func truncatedJPEG() async throws {
        for jpeg in [Fixture.jpeg420, Fixture.jpegProgressive, Fixture.jpegCMYK] {
            #expect(try await code(Array(jpeg.dropLast(40))) == .truncated)
        }
        #expect(try await code(Array(Fixture.jpeg420.prefix(20))) == .truncated)
    }

    @Test("A JPEG that lacks only its end mark is whole")
    func missingEndMark() async throws {
        #expect(try await code(Array(Fixture.jpeg420.dropLast(2))) == nil)
    }

    @Test(
        "Truncated pictures of the other formats are errors",
        arguments: ["png", "webp", "tiff", "bmp", "ppm", "avif", "heic"])
    func truncatedOthers(_ format: String) async throws {
        let whole: [UInt8] =
            switch format {
            case "png": Writer.png(gradient)
            case "webp": Fixture.webpLossy
            case "tiff": Fixture.tiffLZW
            case "ppm": Writer.ppm(gradient)
            case "avif": Fixture.avif
            case "heic": Fixture.heic
            default: BMPReaderTests.bmp24(gradient)
            }
        #expect(try await code(whole) == nil)
        let found = try await code(Array(whole.prefix(whole.count * 2 / 3)))
        #expect(found == .truncated || found == .corrupt)
    }

    @Test("What can be read of a damaged picture is delivered on request, with a note")
    func salvage() async throws {
        try await withPool { pool in
            var options = DecodeOptions()
            options.salvage = true
            let whole = try await Picture.decode(Fixture.jpeg420, by: pool)
            let part = try await Picture.decode(Array(Fixture.jpeg420.dropLast(20)), options, by: pool)
            #expect(part.stored.width == 24)
            #expect(part.stored[0, 0] == whole.stored[0, 0])
            #expect(part.notes.contains { $0.contains("Damaged") })
        }
    }

    @Test("A PNG of 30,000 by 30,000 pixels is refused by its header, at once")
    func bomb() async throws {
        let bomb = Writer.png(width: 30000, height: 30000, colour: 0, rows: [[UInt8](repeating: 0, count: 30000)])
        try await withPool { pool in
            _ = try await pool.workerIdentifier()
            let time = await ContinuousClock().measure {
                await #expect(throws: MediaError(.tooManyPixels, "")) { try await Picture.decode(bomb, by: pool) }
            }
            // Decoding it would take many seconds.
            #expect(time < .seconds(60))
        }
    }

    @Test("Every format obeys the pixel limit")
    func pixelLimit() async throws {
        let limits = MediaLimits(maxPixels: 24 * 16 - 1)
        let all = [
            Fixture.jpeg420, Writer.png(gradient), Fixture.webpLossless, Fixture.gif, Fixture.heic, Fixture.avif,
            Fixture.tiffLZW, BMPReaderTests.bmp24(gradient), Writer.ppm(gradient),
        ]
        for bytes in all { #expect(try await code(bytes, limits: limits) == .tooManyPixels) }
    }

    @Test("A file beyond the byte limit is not read")
    func byteLimit() async throws {
        #expect(try await code(Fixture.jpeg420, limits: MediaLimits(maxBytes: 100)) == .tooManyBytes)
    }

    @Test("A directory or a pipe instead of a file is refused")
    func notAFile() async throws {
        try await withPool { pool in
            let folder = open("/", O_RDONLY | O_DIRECTORY)
            defer { close(folder) }
            await #expect(throws: MediaError(.unreadable, "")) {
                try await pool.withDecoded(descriptor: folder) { $0.width }
            }
            await #expect(throws: MediaError(.unreadable, "")) {
                try await pool.withDecoded(descriptor: 9999) { $0.width }
            }
        }
    }

    @Test("Kinds of TIFF that would be read wrongly are refused")
    func tiffKinds() async throws {
        #expect(try await code(Fixture.tiffFloat) == .unsupportedFormat)
        #expect(try await code(Fixture.tiffYCbCr) == .unsupportedFormat)
    }

    @Test("Three hundred damaged files give pictures or reasons, and never a hang")
    func mutations() async throws {
        var state: UInt64 = 42
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let originals = [
            Fixture.jpeg420, Fixture.jpegProgressive, Writer.png(gradient), Fixture.webpLossless, Fixture.webpLossy,
            Fixture.gifAnimated, Fixture.webpAnimated, Fixture.tiffLZW, Fixture.heic, Fixture.avif,
            BMPReaderTests.bmp24(gradient), Writer.ppm(gradient),
        ]
        try await withPool(limits: MediaLimits(maxPixels: 1 << 20, deadlineSeconds: 5)) { pool in
            var read = 0
            for round in 0..<300 {
                var bytes = originals[round % originals.count]
                for _ in 0...random(4) { bytes[random(bytes.count)] = UInt8(random(256)) }
                do {
                    _ = try await Picture.decode(bytes, by: pool)
                    read += 1
                } catch let error as MediaError {
                    #expect(
                        error.code != .workerCrashed && error.code != .deadlineExceeded, "\(error) in round \(round)")
                }
            }
            #expect(read > 30)
        }
    }
}
