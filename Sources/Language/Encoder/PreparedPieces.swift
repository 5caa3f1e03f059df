internal import CEncoderKernels

/// What the network computes from a piece alone, kept for the most frequent pieces: six tenths of the work of a text
/// made of them. The values are the ones that would be computed on the spot, bit by bit.
///
/// `@unchecked Sendable`: written in `init` alone, before anybody else knows it.
final class PreparedPieces: @unchecked Sendable {
    static let rowBytes = Int(ENC_ROW) * MemoryLayout<UInt16>.stride

    let count: Int
    private let memory: UnsafeMutableRawBufferPointer

    /// Prepares pieces 0..<count. The vocabulary is sorted by frequency, behind a few control pieces.
    init(_ model: EncoderModel, count: Int, kernel: EncoderKernel) {
        self.count = max(0, min(count, model.pieceCount))
        memory = .allocate(byteCount: self.count * Self.rowBytes, alignment: 64)
        guard self.count > 0, let start = memory.baseAddress else { return }
        let rows = start.bindMemory(to: UInt16.self, capacity: self.count * Int(ENC_ROW))
        let ids = [Int32](0..<Int32(self.count))
        withExtendedLifetime(model) {
            withUnsafeTemporaryAllocation(byteCount: enc_piece_scratch_bytes(), alignment: 64) { scratch in
                withUnsafePointer(to: model.network) {
                    enc_piece_rows(kernel.number, $0, ids, ids.count, rows, scratch.baseAddress)
                }
            }
        }
    }

    deinit { memory.deallocate() }

    func row(_ piece: Int32) -> UnsafePointer<UInt16>? {
        guard piece < count, let start = memory.baseAddress else { return nil }
        return UnsafePointer((start + Int(piece) * Self.rowBytes).assumingMemoryBound(to: UInt16.self))
    }
}
