import CIndexKernels

/// The memory a segment lives in: its own, or a part of a mapped snapshot.
///
/// `@unchecked Sendable`: the pointer never changes; the memory is given back in `deinit`, when nobody holds it.
final class SegmentMemory: @unchecked Sendable {
    let base: UnsafeMutableRawPointer
    let length: Int
    /// Keeps a mapped file alive; nil when the memory is our own.
    private let mapping: MappedFile?

    /// Zeroed memory; nil when there is none left.
    init?(length: Int) {
        guard let memory = clx_arena_allocate(max(1, length)) else { return nil }
        base = memory
        self.length = length
        mapping = nil
    }

    /// A part of a file, for reading only.
    init(mapping: MappedFile, at offset: Int, length: Int) {
        base = UnsafeMutableRawPointer(mutating: mapping.bytes + offset)
        self.length = length
        self.mapping = mapping
    }

    deinit {
        if mapping == nil { clx_arena_free(base, max(1, length)) }
    }

    var isMapped: Bool { mapping != nil }
}
