#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "kernels.h"

#define CLX_NAME(x) x##_avx2

#pragma clang attribute push(__attribute__((target("avx2,popcnt,bmi,lzcnt"))), apply_to = function)

typedef struct {
    __m256i query;
    __m256i mask;
} pattern;

static inline pattern prepare(const uint8_t query[16], const uint8_t mask[16]) {
    pattern p = {_mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)query)),
                 _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)mask))};
    return p;
}

// Bits set in each byte, by table look-up of its two halves (Mula, Kurz, Lemire 2017).
static inline __m256i byte_counts(__m256i v) {
    const __m256i table = _mm256_setr_epi8(0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1, 1, 2, 1, 2, 2, 3, 1,
                                           2, 2, 3, 2, 3, 3, 4);
    const __m256i low = _mm256_set1_epi8(0x0f);
    return _mm256_add_epi8(_mm256_shuffle_epi8(table, _mm256_and_si256(v, low)),
                           _mm256_shuffle_epi8(table, _mm256_and_si256(_mm256_srli_epi16(v, 4), low)));
}

static inline __m256i halves(const uint8_t *record, const pattern *p) {
    const __m256i v = _mm256_loadu_si256((const __m256i *)record);
    return _mm256_sad_epu8(byte_counts(_mm256_and_si256(_mm256_xor_si256(v, p->query), p->mask)),
                           _mm256_setzero_si256());
}

static inline uint32_t filter(const uint8_t *records, uint32_t count, const pattern *p, int limit, uint16_t *out) {
    uint32_t n = 0, i = 0;
    const __m256i above = _mm256_set1_epi32(limit + 1);
    for (; i + 8 <= count; i += 8) {
        const uint8_t *at = records + (size_t)i * 16;
        const __m256i a = halves(at, p), b = halves(at + 32, p), c = halves(at + 64, p), d = halves(at + 96, p);
        const __m256i ab = _mm256_or_si256(a, _mm256_slli_epi64(b, 32));
        const __m256i cd = _mm256_or_si256(c, _mm256_slli_epi64(d, 32));
        // Lanes of 32 bits: records 0 2 4 6 | 1 3 5 7.
        const __m256i sums = _mm256_add_epi32(_mm256_unpacklo_epi64(ab, cd), _mm256_unpackhi_epi64(ab, cd));
        unsigned bits = (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_cmpgt_epi32(above, sums)));
        while (bits) {
            const unsigned lane = (unsigned)__builtin_ctz(bits);
            out[n++] = (uint16_t)(i + 2 * (lane & 3) + (lane >> 2));
            bits &= bits - 1;
        }
    }
    uint64_t query[2], mask[2];
    const __m128i low_query = _mm256_castsi256_si128(p->query), low_mask = _mm256_castsi256_si128(p->mask);
    memcpy(query, &low_query, 16);
    memcpy(mask, &low_mask, 16);
    for (; i < count; i++) {
        uint64_t words[2];
        memcpy(words, records + (size_t)i * 16, 16);
        const int sum = __builtin_popcountll((words[0] ^ query[0]) & mask[0]) +
                        __builtin_popcountll((words[1] ^ query[1]) & mask[1]);
        out[n] = (uint16_t)i;
        n += sum <= limit;
    }
    return n;
}

#include "search_body.h"

#pragma clang attribute pop
#endif
