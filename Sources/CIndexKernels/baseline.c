#include <string.h>

#include "kernels.h"

// Portable: what every x86-64 has (SSE2, no popcnt instruction), and plain C elsewhere.

#define CLX_NAME(x) x##_baseline

#if defined(__SSE2__)
#include <emmintrin.h>

typedef struct {
    __m128i query;
    __m128i mask;
} pattern;

static inline pattern prepare(const uint8_t query[16], const uint8_t mask[16]) {
    pattern p = {_mm_loadu_si128((const __m128i *)query), _mm_loadu_si128((const __m128i *)mask)};
    return p;
}

// Bits set in each half of a vector, by adding neighbours in ever wider fields.
static inline __m128i halves(__m128i v) {
    const __m128i pairs = _mm_set1_epi8(0x55), fours = _mm_set1_epi8(0x33), bytes = _mm_set1_epi8(0x0f);
    v = _mm_sub_epi8(v, _mm_and_si128(_mm_srli_epi16(v, 1), pairs));
    v = _mm_add_epi8(_mm_and_si128(v, fours), _mm_and_si128(_mm_srli_epi16(v, 2), fours));
    v = _mm_and_si128(_mm_add_epi8(v, _mm_srli_epi16(v, 4)), bytes);
    return _mm_sad_epu8(v, _mm_setzero_si128());
}

static inline __m128i masked(const uint8_t *record, const pattern *p) {
    return _mm_and_si128(_mm_xor_si128(_mm_loadu_si128((const __m128i *)record), p->query), p->mask);
}

static inline uint32_t filter(const uint8_t *records, uint32_t count, const pattern *p, int limit, uint16_t *out) {
    uint32_t n = 0, i = 0;
    const __m128i above = _mm_set1_epi32(limit + 1);
    for (; i + 4 <= count; i += 4) {
        const __m128i a = halves(masked(records + (size_t)i * 16, p));
        const __m128i b = halves(masked(records + (size_t)i * 16 + 16, p));
        const __m128i c = halves(masked(records + (size_t)i * 16 + 32, p));
        const __m128i d = halves(masked(records + (size_t)i * 16 + 48, p));
        // Each count sits in the low 32 bits of a 64-bit half; two records share a vector after a shift.
        const __m128i ab = _mm_or_si128(a, _mm_slli_epi64(b, 32));
        const __m128i cd = _mm_or_si128(c, _mm_slli_epi64(d, 32));
        const __m128i sums = _mm_add_epi32(_mm_unpacklo_epi64(ab, cd), _mm_unpackhi_epi64(ab, cd));
        int bits = _mm_movemask_ps(_mm_castsi128_ps(_mm_cmplt_epi32(sums, above)));
        while (bits) {
            out[n++] = (uint16_t)(i + (uint32_t)__builtin_ctz((unsigned)bits));
            bits &= bits - 1;
        }
    }
    for (; i < count; i++) {
        const __m128i a = halves(masked(records + (size_t)i * 16, p));
        const int sum = _mm_cvtsi128_si32(a) + _mm_cvtsi128_si32(_mm_unpackhi_epi64(a, a));
        out[n] = (uint16_t)i;
        n += sum <= limit;
    }
    return n;
}

#else

typedef struct {
    uint64_t query[2];
    uint64_t mask[2];
} pattern;

static inline pattern prepare(const uint8_t query[16], const uint8_t mask[16]) {
    pattern p;
    memcpy(p.query, query, 16);
    memcpy(p.mask, mask, 16);
    return p;
}

static inline uint32_t filter(const uint8_t *records, uint32_t count, const pattern *p, int limit, uint16_t *out) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint64_t words[2];
        memcpy(words, records + (size_t)i * 16, 16);
        const int sum = __builtin_popcountll((words[0] ^ p->query[0]) & p->mask[0]) +
                        __builtin_popcountll((words[1] ^ p->query[1]) & p->mask[1]);
        out[n] = (uint16_t)i;
        n += sum <= limit;
    }
    return n;
}

#endif

#include "search_body.h"
