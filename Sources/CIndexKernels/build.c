#include <stdlib.h>
#include <string.h>

#include "kernels.h"

// Bucket tables by counting sort.
//
// Sorting a large chunk straight into 65,536 buckets touches as many cache lines and misses on nearly each entry. It is
// done in two steps of 256 instead: the first writes 256 streams, the second works within one stream, which fits the
// second-level cache.

typedef struct {
    /// The chunk's own 16 bits.
    const uint8_t *value;
    /// The three words that hold the six chunks after it.
    const uint8_t *words[3];
    int shift;
} source;

static source source_of(const uint8_t *first, const uint8_t *second, int chunk) {
    source from;
    from.value = (chunk < 8 ? first : second) + 2 * (chunk & 7);
    const int next = chunk + 1;
    for (int k = 0; k < 3; k++) {
        const int word = ((next >> 2) + k) & 3;
        from.words[k] = (word < 2 ? first : second) + 8 * (word & 1);
    }
    from.shift = 16 * (next & 3);
    return from;
}

static inline uint16_t value_at(const source *from, size_t position) {
    uint16_t value;
    memcpy(&value, from->value + position * CLX_RECORD, 2);
    return value;
}

static inline uint64_t word_at(const source *from, int word, size_t position) {
    uint64_t value;
    memcpy(&value, from->words[word] + position * CLX_RECORD, 8);
    return value;
}

static inline void write_entry(uint8_t *entry, const source *from, size_t position) {
    const uint64_t a = word_at(from, 0, position), b = word_at(from, 1, position), c = word_at(from, 2, position);
    // Two shifts, since shifting by 64 is undefined.
    const uint64_t low = a >> from->shift | b << 1 << (63 - from->shift);
    const uint64_t high = b >> from->shift | c << 1 << (63 - from->shift);
    const uint64_t rest = (high & 0xffffffffu) | (uint64_t)position << 32;
    memcpy(entry, &low, 8);
    memcpy(entry + 8, &rest, 8);
}

static void place_directly(const source *from, uint32_t count, uint8_t *entries, uint32_t *starts) {
    // From the last to the first, each end of a bucket moves down to its start.
    for (size_t b = 0; b < CLX_BUCKETS; b++) starts[b] = starts[b + 1];
    for (size_t i = count; i-- > 0;) {
        write_entry(entries + (size_t)--starts[value_at(from, i)] * CLX_RECORD, from, i);
    }
}

// Needs a byte for each element, and room for the largest of the 256 streams; 0 if there is no memory.
static int place_in_two_steps(const source *from, uint32_t count, uint8_t *entries, const uint32_t *starts) {
    uint32_t largest = 0, cursors[256];
    for (size_t h = 0; h < 256; h++) {
        cursors[h] = starts[h << 8];
        const uint32_t size = starts[(h + 1) << 8] - starts[h << 8];
        if (size > largest) largest = size;
    }
    uint8_t *low = malloc(count), *stream = malloc((size_t)largest * CLX_RECORD);
    if (low == 0 || stream == 0) {
        free(low);
        free(stream);
        return 0;
    }
    for (size_t i = 0; i < count; i++) {
        const uint16_t value = value_at(from, i);
        const uint32_t at = cursors[value >> 8]++;
        write_entry(entries + (size_t)at * CLX_RECORD, from, i);
        low[at] = (uint8_t)value;
    }
    for (size_t h = 0; h < 256; h++) {
        const uint32_t start = starts[h << 8], size = starts[(h + 1) << 8] - start;
        memcpy(stream, entries + (size_t)start * CLX_RECORD, (size_t)size * CLX_RECORD);
        memcpy(cursors, starts + (h << 8), sizeof cursors);
        for (uint32_t i = 0; i < size; i++) {
            uint8_t *entry = entries + (size_t)cursors[low[start + i]]++ * CLX_RECORD;
            memcpy(entry, stream + (size_t)i * CLX_RECORD, CLX_RECORD);
        }
    }
    free(low);
    free(stream);
    return 1;
}

void clx_build_chunk(const uint8_t *first, const uint8_t *second, uint32_t count, int chunk, uint8_t *entries,
                     uint32_t *starts) {
    const source from = source_of(first, second, chunk);
    memset(starts, 0, (CLX_BUCKETS + 1) * sizeof(uint32_t));
    for (size_t i = 0; i < count; i++) starts[value_at(&from, i)]++;
    uint32_t running = 0;
    for (size_t b = 0; b <= CLX_BUCKETS; b++) {
        const uint32_t size = starts[b];
        starts[b] = running;
        running += size;
    }
    if (count >= CLX_BUCKETS && place_in_two_steps(&from, count, entries, starts)) return;
    place_directly(&from, count, entries, starts);
}
