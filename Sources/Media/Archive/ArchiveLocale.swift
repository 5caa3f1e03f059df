import CArchive

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// libarchive reads names through the locale of the thread that calls it, and loses all but ASCII in the "C" locale
/// a program starts with. So its calls run under a locale of their own with UTF-8 names; the process keeps its own.
enum ArchiveLocale {
    /// `locale_t` is a pointer to tables that nobody writes to after they were made, so threads may share it.
    private struct Tables: @unchecked Sendable {
        let locale: locale_t?
    }

    /// Made once, which reads the system's locale files: ``ArchiveReader/warmUp()`` does so before files are out of
    /// reach.
    private static let utf8 = Tables(
        locale: newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) ?? newlocale(LC_CTYPE_MASK, "en_US.UTF-8", nil))

    /// Runs calls into libarchive with UTF-8 names.
    static func use<Result>(_ body: () throws(ArchiveError) -> Result) throws(ArchiveError) -> Result {
        guard let locale = utf8.locale else { return try body() }
        let before = uselocale(locale)
        defer { _ = uselocale(before) }
        return try body()
    }
}
