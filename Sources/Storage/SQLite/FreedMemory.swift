import Foundation

/// What the allocator keeps of memory that was freed.
enum FreedMemory {
    /// Hands it back to the system now. After a large import that is most of what the process takes, and the allocator
    /// would keep it until the next one.
    static func giveBack() {
        // glibc's malloc_trim(3), which Swift's module of glibc leaves out; another C library may have none.
        guard let symbol = dlsym(nil, "malloc_trim") else { return }
        let trim = unsafeBitCast(symbol, to: (@convention(c) (Int) -> Int32).self)
        _ = trim(0)
    }
}
