internal import CDigestKernels

/// MD5 (RFC 1321), 16 bytes. Only for comparing with existing lists: it proves nothing about who made a file.
public struct MD5: StreamingDigest {
    private var state: [UInt32] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476]
    private var buffer = BlockBuffer()

    public init() {}

    public mutating func update(_ bytes: UnsafeRawBufferPointer) {
        buffer.update(bytes) { start, blocks in
            state.withUnsafeMutableBufferPointer { digest_md5_blocks($0.baseAddress, start, blocks) }
        }
    }

    public func finalize() -> DigestValue {
        var last = self
        last.buffer.finish(bigEndian: false) { start, blocks in
            last.state.withUnsafeMutableBufferPointer { digest_md5_blocks($0.baseAddress, start, blocks) }
        }
        return DigestValue(Digests.bytes(of: last.state, bigEndian: false))
    }
}
