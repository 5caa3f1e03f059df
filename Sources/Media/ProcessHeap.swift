import CSandbox

/// The heap of this process.
public enum ProcessHeap {
    /// Returns freed memory to the system, which the C library would otherwise keep for later.
    ///
    /// Worth it once, after large tables were made; never in a loop.
    public static func giveBack() { cs_trim_heap() }
}
