import Glibc

// Stands in for the index's own memory, which comes in whole pages: here a read one byte beyond it is noticed.

@_cdecl("__wrap_clx_arena_allocate")
public func allocateChecked(_ length: Int) -> UnsafeMutableRawPointer? {
    var memory: UnsafeMutableRawPointer?
    guard length > 0, length < 1 << 31, posix_memalign(&memory, 64, length) == 0 else { return nil }
    if let memory { memset(memory, 0, length) }
    return memory
}

@_cdecl("__wrap_clx_arena_free")
public func freeChecked(_ memory: UnsafeMutableRawPointer?, _ length: Int) { free(memory) }
