internal import CDigestKernels

/// SHA-1 (FIPS 180-4), 20 bytes. Only for comparing with existing lists.
public struct SHA1: StreamingDigest {
    private var state: [UInt32] = [
        0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0,
    ]
    private var buffer = BlockBuffer()
    private let form: DigestForm

    public init(form: DigestForm = .best) { self.form = form }

    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        buffer.update(bytes) { start, blocks in
            state.withUnsafeMutableBufferPointer { digest_sha1_blocks(form.kernel, $0.baseAddress, start, blocks) }
        }
    }

    public func finalize() -> DigestValue {
        var last = self
        last.buffer.finish(bigEndian: true) { start, blocks in
            last.state.withUnsafeMutableBufferPointer {
                digest_sha1_blocks(form.kernel, $0.baseAddress, start, blocks)
            }
        }
        return DigestValue(Digests.bytes(of: last.state, bigEndian: true))
    }
}
