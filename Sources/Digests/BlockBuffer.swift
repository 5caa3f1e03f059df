/// What MD5, SHA-1 and SHA-256 share: bytes gathered into blocks of 64, and the padding that carries the length.
struct BlockBuffer: Sendable {
    private var pending: [UInt8] = []
    private var total: UInt64 = 0

    /// Feeds bytes; whole blocks go to `absorb` with their number, the rest waits.
    mutating func update(_ bytes: UnsafeRawBufferPointer, _ absorb: (UnsafePointer<UInt8>, Int) -> Void) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
        total &+= UInt64(bytes.count)
        let start = base.assumingMemoryBound(to: UInt8.self)
        var offset = 0
        if !pending.isEmpty {
            offset = min(64 - pending.count, bytes.count)
            pending.append(contentsOf: UnsafeBufferPointer(start: start, count: offset))
            guard pending.count == 64 else { return }
            flush(absorb)
        }
        let blocks = (bytes.count - offset) / 64
        if blocks > 0 { absorb(start + offset, blocks) }
        offset += blocks * 64
        if offset < bytes.count {
            pending.append(contentsOf: UnsafeBufferPointer(start: start + offset, count: bytes.count - offset))
        }
    }

    /// Pads: a 1 bit, zeros, and the length in bits in the last eight bytes.
    mutating func finish(bigEndian: Bool, _ absorb: (UnsafePointer<UInt8>, Int) -> Void) {
        let bits = total &* 8
        pending.append(0x80)
        while pending.count % 64 != 56 { pending.append(0) }
        for position in 0..<8 {
            let shift = UInt64(8 * (bigEndian ? 7 - position : position))
            pending.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
        flush(absorb)
    }

    private mutating func flush(_ absorb: (UnsafePointer<UInt8>, Int) -> Void) {
        pending.withUnsafeBufferPointer { buffer in
            if let base = buffer.baseAddress { absorb(base, buffer.count / 64) }
        }
        pending.removeAll(keepingCapacity: true)
    }
}

/// The bytes of words, highest or lowest byte first.
func bytes(of words: some Sequence<UInt32>, bigEndian: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    for word in words {
        for position in 0..<4 {
            bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(8 * (bigEndian ? 3 - position : position))))
        }
    }
    return bytes
}
