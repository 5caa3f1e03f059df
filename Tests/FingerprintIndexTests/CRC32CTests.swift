import CIndexKernels
import Testing

@Suite("CRC-32C")
struct CRC32CTests {
    @Test("The check value of the catalogue of CRC algorithms: 123456789 gives E3069283")
    func checkValue() {
        let bytes = Array("123456789".utf8)
        #expect(clx_crc32c(0, bytes, bytes.count) == 0xE306_9283)
        #expect(clx_crc32c_portable(0, bytes, bytes.count) == 0xE306_9283)
    }

    @Test("The instruction and the portable code agree on every length, and pieces give the same as the whole")
    func agreement() {
        let bytes = (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 7) }
        for length in Array(0..<300) + [3071, 3072, 3073, 8191, 12_345, 20_000] {
            let whole = clx_crc32c(0, bytes, length)
            #expect(whole == clx_crc32c_portable(0, bytes, length))
            let half = length / 3
            let pieces = bytes.withUnsafeBufferPointer { buffer in
                clx_crc32c(clx_crc32c(0, buffer.baseAddress, half), buffer.baseAddress.map { $0 + half }, length - half)
            }
            #expect(pieces == whole)
        }
    }
}
