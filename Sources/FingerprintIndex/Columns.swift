import CIndexKernels
import Fingerprints

/// Typed access to the columns of a segment's memory.
///
/// `@unchecked Sendable`: a bundle of pointers. Who makes one says who may write: a builder writes disjoint positions
/// before the segment is published; afterwards everybody only reads. The holder keeps the memory alive.
struct Columns: @unchecked Sendable {
    let base: UnsafeMutableRawPointer
    let layout: SegmentLayout
    /// Added to each stored difference.
    let idBase: Int64

    var count: Int { layout.count }

    func id(_ position: Int) -> Int64 {
        let column = base + layout.ids
        switch layout.idWidth {
        case 0: return idBase &+ Int64(position)
        case 4: return idBase &+ Int64(column.load(fromByteOffset: position * 4, as: UInt32.self))
        default: return idBase &+ column.load(fromByteOffset: position * 8, as: Int64.self)
        }
    }

    func bank(_ position: Int) -> UInt16 {
        (base + layout.banks).load(fromByteOffset: position * 2, as: UInt16.self)
    }

    func hash(_ position: Int) -> PDQHash {
        let first = base + layout.first + position * SegmentLayout.recordSize
        let second = base + layout.second + position * SegmentLayout.recordSize
        return PDQHash(
            first.load(as: UInt64.self), first.load(fromByteOffset: 8, as: UInt64.self),
            second.load(as: UInt64.self), second.load(fromByteOffset: 8, as: UInt64.self))
    }

    func set(_ position: Int, id: Int64, bank: UInt16, hash: PDQHash) {
        let first = base + layout.first + position * SegmentLayout.recordSize
        let second = base + layout.second + position * SegmentLayout.recordSize
        first.storeBytes(of: hash.w0, as: UInt64.self)
        first.storeBytes(of: hash.w1, toByteOffset: 8, as: UInt64.self)
        second.storeBytes(of: hash.w2, as: UInt64.self)
        second.storeBytes(of: hash.w3, toByteOffset: 8, as: UInt64.self)
        let difference = id &- idBase
        switch layout.idWidth {
        case 0: break  // follows from the position
        case 4:
            let short = UInt32(truncatingIfNeeded: difference)
            (base + layout.ids).storeBytes(of: short, toByteOffset: position * 4, as: UInt32.self)
        default: (base + layout.ids).storeBytes(of: difference, toByteOffset: position * 8, as: Int64.self)
        }
        (base + layout.banks).storeBytes(of: bank, toByteOffset: position * 2, as: UInt16.self)
    }

    /// Copies elements between segments.
    func set(_ position: Int, from other: Columns, at source: Int) {
        set(position, id: other.id(source), bank: other.bank(source), hash: other.hash(source))
    }

    /// What the kernels see. `visible` is at most the number of elements.
    func kernelSegment(visible: Int) -> clx_segment {
        clx_segment(
            entries: layout.isIndexed
                ? UnsafePointer((base + layout.entries).assumingMemoryBound(to: UInt8.self)) : nil,
            starts: layout.isIndexed ? UnsafePointer((base + layout.starts).assumingMemoryBound(to: UInt32.self)) : nil,
            first: UnsafePointer((base + layout.first).assumingMemoryBound(to: UInt8.self)),
            second: UnsafePointer((base + layout.second).assumingMemoryBound(to: UInt8.self)),
            count: UInt32(visible))
    }

    /// Fills the bucket table of one chunk from the hashes.
    func buildChunk(_ chunk: Int) {
        let entries = base + layout.entries + chunk * count * SegmentLayout.recordSize
        let starts = base + layout.starts + chunk * (SegmentLayout.buckets + 1) * 4
        clx_build_chunk(
            (base + layout.first).assumingMemoryBound(to: UInt8.self),
            (base + layout.second).assumingMemoryBound(to: UInt8.self),
            UInt32(count), Int32(chunk), entries.assumingMemoryBound(to: UInt8.self),
            starts.assumingMemoryBound(to: UInt32.self))
    }
}
