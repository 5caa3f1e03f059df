// The search itself, compiled once for each instruction set.
//
// The includer defines, before including this file:
//   CLX_NAME(x)      the name with the instruction set's suffix
//   pattern          a type holding a prepared 128-bit query and mask
//   prepare          pattern prepare(const uint8_t query[16], const uint8_t mask[16])
//   filter           uint32_t filter(const uint8_t *records, uint32_t count, const pattern *, int limit, uint16_t *out)
//                    positions of the records whose masked distance to the query is at most `limit`

#define FILTER_BLOCK 1024u
#define CANDIDATES 512u
// How much of a bucket to request while the previous one is being read; beyond that the hardware follows by itself.
#define PREFETCH_BYTES 3072u

typedef struct {
    clx_hit *hits;
    size_t capacity;
    size_t count;
} sink;

static inline uint16_t chunk_of(const uint64_t words[4], int chunk) {
    return (uint16_t)(words[chunk >> 2] >> (16 * (chunk & 3)));
}

static inline int words_distance(const uint64_t difference[4]) {
    return __builtin_popcountll(difference[0]) + __builtin_popcountll(difference[1]) +
           __builtin_popcountll(difference[2]) + __builtin_popcountll(difference[3]);
}

static inline void difference_at(const clx_segment *segment, uint32_t position, const uint64_t query[4],
                                 uint64_t difference[4]) {
    memcpy(difference, segment->first + (size_t)position * CLX_RECORD, CLX_RECORD);
    memcpy(difference + 2, segment->second + (size_t)position * CLX_RECORD, CLX_RECORD);
    for (int w = 0; w < 4; w++) difference[w] ^= query[w];
}

static inline void emit(sink *to, uint32_t position, uint32_t distance) {
    if (to->count < to->capacity) {
        to->hits[to->count].position = position;
        to->hits[to->count].distance = distance;
    }
    to->count++;
}

size_t CLX_NAME(clx_scan)(const clx_segment *segment, const uint64_t query[4], int radius, clx_hit *hits,
                          size_t capacity) {
    sink to = {hits, capacity, 0};
    uint8_t head[16], mask[16];
    memcpy(head, query, 16);
    memset(mask, 0xff, 16);
    const pattern p = prepare(head, mask);
    uint16_t passed[FILTER_BLOCK + 16];
    for (uint32_t base = 0; base < segment->count; base += FILTER_BLOCK) {
        const uint32_t left = segment->count - base;
        const uint32_t block = left < FILTER_BLOCK ? left : FILTER_BLOCK;
        const uint32_t n = filter(segment->first + (size_t)base * CLX_RECORD, block, &p, radius, passed);
        for (uint32_t i = 0; i < n; i++) {
            uint64_t difference[4];
            difference_at(segment, base + passed[i], query, difference);
            const int distance = words_distance(difference);
            if (distance <= radius) emit(&to, base + passed[i], (uint32_t)distance);
        }
    }
    return to.count;
}

// A fingerprint within the radius may be met in several chunks; it counts only in the first one that could meet it.
static inline int met_before(const uint64_t difference[4], int chunk, const int8_t reach[CLX_CHUNKS]) {
    for (int c = 0; c < chunk; c++) {
        if (__builtin_popcount(chunk_of(difference, c)) <= reach[c]) return 1;
    }
    return 0;
}

static void verify(const clx_segment *segment, const uint64_t query[4], int radius, int chunk,
                   const int8_t reach[CLX_CHUNKS], const uint32_t *candidates, uint32_t n, sink *to) {
    for (uint32_t i = 0; i < n; i++) {
        // Positions come from a file at times: never trust them.
        if (candidates[i] >= segment->count) continue;
        uint64_t difference[4];
        difference_at(segment, candidates[i], query, difference);
        const int distance = words_distance(difference);
        if (distance > radius || met_before(difference, chunk, reach)) continue;
        emit(to, candidates[i], (uint32_t)distance);
    }
}

typedef struct {
    uint32_t start;
    uint32_t end;
} probe;

static inline uint32_t neighbour(uint32_t value, int flip) {
    return flip == 0 ? value : value ^ (1u << (flip - 1));
}

size_t CLX_NAME(clx_search)(const clx_segment *segment, const uint64_t query[4], int radius, clx_hit *hits,
                            size_t capacity) {
    if (segment->entries == 0 || segment->starts == 0 || radius < 0 || radius > 2 * CLX_CHUNKS - 1) {
        return CLX_NAME(clx_scan)(segment, query, radius, hits, capacity);
    }
    const uint32_t count = segment->count;

    // Pigeonhole, refined: with radius 16 q + a, either one of the chunks 0...a differs in at most q bits or one of
    // the others in at most q - 1 (Norouzi, Punjani, Fleet: "Fast Exact Search in Hamming Space with Multi-Index
    // Hashing", 2014, proposition 2).
    int8_t reach[CLX_CHUNKS];
    for (int c = 0; c < CLX_CHUNKS; c++) reach[c] = (int8_t)(radius / CLX_CHUNKS - (c > radius % CLX_CHUNKS));

    probe probes[CLX_CHUNKS][CLX_CHUNKS + 1];
    for (int c = 0; c < CLX_CHUNKS; c++) {
        const uint32_t *starts = segment->starts + (size_t)c * (CLX_BUCKETS + 1);
        const uint32_t value = chunk_of(query, c);
        const int flips = reach[c] < 0 ? 0 : reach[c] == 0 ? 1 : CLX_CHUNKS + 1;
        for (int f = 0; f < flips; f++) __builtin_prefetch(starts + neighbour(value, f));
    }
    uint64_t total = 0;
    for (int c = 0; c < CLX_CHUNKS; c++) {
        const uint32_t *starts = segment->starts + (size_t)c * (CLX_BUCKETS + 1);
        const uint32_t value = chunk_of(query, c);
        const int flips = reach[c] < 0 ? 0 : reach[c] == 0 ? 1 : CLX_CHUNKS + 1;
        for (int f = 0; f < flips; f++) {
            const uint32_t bucket = neighbour(value, f);
            uint32_t start = starts[bucket], end = starts[bucket + 1];
            if (end > count) end = count;
            if (start > end) start = end;
            probes[c][f] = (probe){start, end};
            total += end - start;
        }
    }
    // Crowded buckets (many equal or flat fingerprints): reading everything once is less than reading the buckets.
    if (total >= count) return CLX_NAME(clx_scan)(segment, query, radius, hits, capacity);

    sink to = {hits, capacity, 0};
    uint16_t twice[2 * CLX_CHUNKS];
    memcpy(twice, query, 32);
    memcpy(twice + CLX_CHUNKS, query, 32);
    uint8_t mask[16];
    memset(mask, 0xff, 12);
    memset(mask + 12, 0, 4);
    uint16_t passed[FILTER_BLOCK + 16];
    uint32_t candidates[CANDIDATES];

    for (int c = 0; c < CLX_CHUNKS; c++) {
        const int flips = reach[c] < 0 ? 0 : reach[c] == 0 ? 1 : CLX_CHUNKS + 1;
        if (flips == 0) continue;
        const uint8_t *entries = segment->entries + (size_t)c * count * CLX_RECORD;
        uint8_t signature[16] = {0};
        memcpy(signature, twice + c + 1, 12);
        const pattern p = prepare(signature, mask);
        uint32_t pending = 0;
        for (int f = 0; f < flips; f++) {
            const probe *next = f + 1 < flips ? &probes[c][f + 1]
                : c + 1 < CLX_CHUNKS && reach[c + 1] >= 0 ? &probes[c + 1][0] : 0;
            if (next) {
                const uint8_t *base = f + 1 < flips ? entries : entries + (size_t)count * CLX_RECORD;
                const uint8_t *from = base + (size_t)next->start * CLX_RECORD;
                size_t bytes = (size_t)(next->end - next->start) * CLX_RECORD;
                if (bytes > PREFETCH_BYTES) bytes = PREFETCH_BYTES;
                for (size_t at = 0; at < bytes; at += 64) __builtin_prefetch(from + at);
            }
            const int limit = radius - (f > 0);
            uint32_t at = probes[c][f].start;
            const uint32_t end = probes[c][f].end;
            while (at < end) {
                const uint32_t block = end - at < FILTER_BLOCK ? end - at : FILTER_BLOCK;
                const uint8_t *records = entries + (size_t)at * CLX_RECORD;
                const uint32_t n = filter(records, block, &p, limit, passed);
                for (uint32_t i = 0; i < n; i++) {
                    uint32_t position;
                    memcpy(&position, records + (size_t)passed[i] * CLX_RECORD + 12, 4);
                    __builtin_prefetch(segment->first + (size_t)position * CLX_RECORD);
                    __builtin_prefetch(segment->second + (size_t)position * CLX_RECORD);
                    candidates[pending++] = position;
                    if (pending == CANDIDATES) {
                        verify(segment, query, radius, c, reach, candidates, pending, &to);
                        pending = 0;
                    }
                }
                at += block;
            }
        }
        verify(segment, query, radius, c, reach, candidates, pending, &to);
    }
    return to.count;
}
