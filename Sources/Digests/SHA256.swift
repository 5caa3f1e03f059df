internal import CDigestKernels

/// SHA-256 (FIPS 180-4), 32 bytes.
public struct SHA256: StreamingDigest {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    private var buffer = BlockBuffer()
    private let form: DigestForm

    public init(form: DigestForm = .best) { self.form = form }

    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        buffer.update(bytes) { start, blocks in
            state.withUnsafeMutableBufferPointer { digest_sha256_blocks(form.kernel, $0.baseAddress, start, blocks) }
        }
    }

    public func finalize() -> DigestValue {
        var last = self
        last.buffer.finish(bigEndian: true) { start, blocks in
            last.state.withUnsafeMutableBufferPointer {
                digest_sha256_blocks(form.kernel, $0.baseAddress, start, blocks)
            }
        }
        return DigestValue(Digests.bytes(of: last.state, bigEndian: true))
    }
}
