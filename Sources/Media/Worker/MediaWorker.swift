import CPictureCodecs
import CSandbox
import Glibc

/// The confined process that decodes untrusted pictures.
///
/// It is the running executable itself, started by ``MediaPool`` with the hidden verb ``verb``: descriptor 3 is its
/// socket to the parent, descriptor 4 the shared memory that pixels go back through. It opens its libraries, decodes
/// one tiny picture with each decoder so that everything they load lazily is there, then gives up every right it does
/// not need and serves requests until the socket closes.
public enum MediaWorker {
    /// First argument of the worker's command line: `porchlight media-worker <parent> <memory> <role>`.
    public static let verb = "media-worker"

    static let socketDescriptor: Int32 = 3
    static let memoryDescriptor: Int32 = 4
    /// The exit code that means "out of memory"; others mean a failed start.
    static let outOfMemoryExitCode: Int32 = 77

    /// Runs the worker and ends the process.
    ///
    /// Call it first thing when the first argument is ``verb``, before any thread is started or any file opened.
    public static func main() -> Never {
        do {
            try serve()
            exit(0)
        } catch {
            var text = "porchlight media-worker: \(error.reason)\n"
            text.withUTF8 { _ = write(2, $0.baseAddress, $0.count) }
            exit(70)
        }
    }

    private static func serve() throws(MediaError) {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let parent = pid_t(arguments[2]), let memory = UInt64(arguments[3]),
            let role = WorkerRole(rawValue: arguments[4])
        else {
            throw MediaError(.workerUnavailable, "started by hand; only a media pool starts it")
        }
        try check(cs_prepare_worker(parent), "cannot give up rights")
        cs_keep_heap_warm()
        var details = stat()
        guard fstat(memoryDescriptor, &details) == 0, details.st_size > 0 else {
            throw MediaError(.workerUnavailable, "no shared memory")
        }
        let capacity = Int(details.st_size)
        guard
            let base = mmap(nil, capacity, PROT_READ | PROT_WRITE, MAP_SHARED, memoryDescriptor, 0),
            base != MAP_FAILED
        else { throw MediaError(.workerUnavailable, "cannot map the shared memory (errno \(errno))") }

        guard pc_vips_start() == 0 else { throw MediaError(.workerUnavailable, "libvips does not start") }
        var session = WorkerSession(
            arena: RasterArena(base: base, capacity: capacity), decoder: try PictureDecoder())
        try WarmUp.decodeSamples(by: session.decoder)
        guard ArchiveReader.warmUp() else { throw MediaError(.workerUnavailable, "libarchive does not work here") }
        session.arena.reset()
        if role == .text { session.loadTextRecogniser() }

        // From here on standard error is the null device too: a decoder cannot even write there.
        guard dup2(1, 2) == 2 else { throw MediaError(.workerUnavailable, "cannot silence standard error") }
        var limits = cs_limits(memory: memory, open_files: 32)
        try check(cs_limit_worker(&limits), "cannot set limits")
        try check(cs_load_filter(), "cannot load the system call filter")
        session.run()
    }

    private static func check(_ result: Int32, _ what: String) throws(MediaError) {
        guard result >= 0 else { throw MediaError(.workerUnavailable, "\(what) (errno \(-result))") }
    }
}
