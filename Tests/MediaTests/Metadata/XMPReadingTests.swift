import Media
import SafetyCore
import Testing

private func ids(_ packet: [UInt8]) -> [String] {
    PictureMetadata.read(PictureBuilder.png(PictureBuilder.xmpChunk(packet)), type: .png).signals.map(\.id)
}

@Suite("XMP read by a tolerant scanner")
struct XMPReadingTests {
    private static let exif = "xmlns:exif=\"http://ns.adobe.com/exif/1.0/\""

    @Test("Properties are found as attributes and as elements")
    func forms() {
        #expect(ids(XMPText.position) == ["gps_position"])
        let element = XMPText.packet(Self.exif, elements: "<exif:GPSLatitude>10,20.5N</exif:GPSLatitude>")
        #expect(ids(element) == ["gps_position"])
    }

    @Test("Empty properties say nothing")
    func empty() {
        #expect(ids(XMPText.packet(Self.exif, attributes: "exif:GPSLatitude=\"\"")).isEmpty)
        #expect(ids(XMPText.packet(Self.exif, elements: "<exif:GPSLatitude> \n</exif:GPSLatitude>")).isEmpty)
        #expect(ids(XMPText.packet(Self.exif, elements: "<exif:GPSLatitude/>text")).isEmpty)
    }

    @Test("Any prefix will do when it is declared, and the usual one when it is not")
    func prefixes() {
        let renamed = XMPText.packet(
            "xmlns:q=\"http://purl.org/dc/elements/1.1/\"", elements: "<q:creator>A</q:creator>")
        #expect(ids(renamed) == ["owner_name"])
        #expect(ids(XMPText.packet("", elements: "<dc:creator>A</dc:creator>")) == ["owner_name"])
        let other = XMPText.packet("xmlns:dc=\"urn:something-else\"", elements: "<dc:creator>A</dc:creator>")
        #expect(ids(other).isEmpty)
        let afterUse = XMPText.packet(
            "q:City=\"Harbour\"", attributes: "xmlns:q=\"http://ns.adobe.com/photoshop/1.0/\"")
        #expect(ids(afterUse) == ["place_name"])
    }

    @Test("Text inside lists and structures belongs to the property around it")
    func structures() {
        let creator = XMPText.packet(
            "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"",
            elements: "<dc:creator><rdf:Seq><rdf:li>A. Person</rdf:li></rdf:Seq></dc:creator>")
        #expect(ids(creator) == ["owner_name"])
        let location = XMPText.packet(
            "xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\"",
            elements: """
                <Iptc4xmpExt:LocationCreated><rdf:Bag><rdf:li rdf:parseType="Resource">
                <Iptc4xmpExt:CountryName>Somewhere</Iptc4xmpExt:CountryName></rdf:li></rdf:Bag>
                </Iptc4xmpExt:LocationCreated>
                """)
        #expect(ids(location) == ["place_name"])
    }

    @Test(
        "The other private properties are known",
        arguments: [
            ("aux:SerialNumber", "device_serial"), ("exifEX:BodySerialNumber", "device_serial"),
            ("aux:LensSerialNumber", "device_serial"), ("tiff:Model", "device_model"), ("aux:OwnerName", "owner_name"),
            ("exif:DateTimeOriginal", "capture_time"), ("Iptc4xmpCore:Location", "place_name"),
            ("Iptc4xmpExt:Sublocation", "place_name"),
        ])
    func properties(name: String, id: String) {
        #expect(ids(XMPText.packet("", attributes: "\(name)='something'")) == [id])
    }

    @Test("Packets in 16-bit letters are read")
    func wide() {
        let wide = XMPText.position.flatMap { letter -> [UInt8] in [letter, 0] }
        let file = PictureBuilder.webp(flags: 4, PictureBuilder.riff("XMP ", wide))
        #expect(PictureMetadata.read(file, type: .webp).signals.map(\.id) == ["gps_position"])
    }

    @Test("Document types and entities are stepped over, comments say nothing, CDATA counts as text")
    func declarations() {
        let packet = Array(
            """
            <!DOCTYPE x [<!ENTITY a "b"><!ENTITY f SYSTEM "file:///etc/hostname">]>
            <x><!-- <exif:GPSLatitude>1</exif:GPSLatitude> --><dc:creator><![CDATA[A]]></dc:creator>&a;&f;</x>
            """.utf8)
        #expect(ids(packet) == ["owner_name"])
    }

    @Test("An extended packet is put together from its parts, whatever their order")
    func extended() {
        let packet = XMPText.packet(Self.exif, elements: "<exif:GPSLongitude>40,5.1E</exif:GPSLongitude>")
        let digest = Array("0123456789ABCDEF0123456789ABCDEF".utf8)
        func part(_ range: Range<Int>) -> [UInt8] {
            PictureBuilder.segment(
                0xE1,
                Array("http://ns.adobe.com/xmp/extension/\0".utf8) + digest + bigBytes(packet.count, 4)
                    + bigBytes(range.lowerBound, 4) + packet[range])
        }
        // The cut goes through the name of the property.
        let cut = packet.indices.first { packet[$0...].starts(with: Array("Longitude".utf8)) } ?? 0
        let file = PictureBuilder.jpeg(part(cut..<packet.count), part(0..<cut))
        #expect(PictureMetadata.read(file, type: .jpeg).signals.map(\.id) == ["gps_position"])
    }

    @Test("XMP in GIF is read through its unusual block")
    func gif() {
        let file = PictureBuilder.gif(PictureBuilder.xmpApplication(XMPText.position))
        #expect(PictureMetadata.read(file, type: .gif).signals.map(\.id) == ["gps_position"])
    }
}
