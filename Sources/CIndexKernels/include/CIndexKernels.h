#ifndef CINDEXKERNELS_H
#define CINDEXKERNELS_H

#include <stddef.h>
#include <stdint.h>

// Hamming-range search over 256-bit fingerprints, one build of each kernel per instruction set.
//
// A fingerprint is four 64-bit words; read as little-endian memory they are sixteen 16-bit chunks.
// Chunk c of word w is bits 16*(c%4) ... of word c/4.

#define CLX_CHUNKS 16
#define CLX_BUCKETS 65536
#define CLX_RECORD 16

enum {
    CLX_BASELINE = 0,
    CLX_AVX2 = 1,
    CLX_AVX512 = 2,
    CLX_NEON = 3
};

/// An immutable set of fingerprints. `entries` and `starts` may be null: then only scans are possible.
typedef struct {
    /// `CLX_CHUNKS * count` records of 16 bytes, grouped by chunk, then by bucket:
    /// the six chunks after the bucket's own (cyclically), then the 32-bit position of the fingerprint.
    const uint8_t *entries;
    /// `CLX_CHUNKS * (CLX_BUCKETS + 1)` bucket starts, relative to the chunk's first entry.
    const uint32_t *starts;
    /// First 128 bits of each fingerprint.
    const uint8_t *first;
    /// Last 128 bits of each fingerprint.
    const uint8_t *second;
    uint32_t count;
} clx_segment;

typedef struct {
    uint32_t position;
    uint32_t distance;
} clx_hit;

/// 1 if this processor and system can run the kernels of that instruction set.
int clx_available(int isa);

/// Exact range search, radius 0...31, through the chunk tables; scans when that reads less memory.
/// Writes at most `capacity` hits and returns how many there are in all.
size_t clx_search(int isa, const clx_segment *segment, const uint64_t query[4], int radius, clx_hit *hits,
                  size_t capacity);

/// Exact range search for any radius 0...256 by reading every fingerprint.
size_t clx_scan(int isa, const clx_segment *segment, const uint64_t query[4], int radius, clx_hit *hits,
                size_t capacity);

/// Fills the entries and bucket starts of one chunk by counting sort.
/// `entries` has room for `count` records, `starts` for `CLX_BUCKETS + 1` numbers.
void clx_build_chunk(const uint8_t *first, const uint8_t *second, uint32_t count, int chunk, uint8_t *entries,
                     uint32_t *starts);

/// CRC-32C (Castagnoli; RFC 3720 appendix B.4), with the processor's instruction where there is one.
/// `before` is the checksum of the bytes that went before, 0 at the start.
uint32_t clx_crc32c(uint32_t before, const void *bytes, size_t length);

/// The same without processor instructions; the tests compare the two.
uint32_t clx_crc32c_portable(uint32_t before, const void *bytes, size_t length);

/// Zeroed memory aligned to 64 bytes or better, on huge pages where large; null when there is none.
void *clx_arena_allocate(size_t length);
void clx_arena_free(void *arena, size_t length);

/// Runs `body(context)` on a new detached thread, which may yield to others (Linux: nice 10; Apple: utility class).
/// Returns 0 if it was started.
int clx_start_background(void (*body)(void *context), void *context, int yields);

/// Maps a whole file for reading; null on failure (errno is set).
const void *clx_map_file(int descriptor, size_t length);
void clx_unmap_file(const void *bytes, size_t length);
/// Brings a range of a mapping into the page table, if the system knows how; only a hint.
void clx_populate(const void *bytes, size_t length);

#endif
