#if defined(__x86_64__)
#include <immintrin.h>
#include <string.h>

#include "kernels.h"

#define CLX_NAME(x) x##_avx512

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vpopcntdq,avx2,popcnt,bmi,lzcnt"))), \
    apply_to = function)

typedef struct {
    __m512i query;
    __m512i mask;
} pattern;

static inline pattern prepare(const uint8_t query[16], const uint8_t mask[16]) {
    pattern p = {_mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)query)),
                 _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)mask))};
    return p;
}

static inline __m512i halves(__m512i records, const pattern *p) {
    // 0x28 is (a ^ b) & c.
    return _mm512_popcnt_epi64(_mm512_ternarylogic_epi64(records, p->query, p->mask, 0x28));
}

static inline uint32_t collect(uint32_t n, uint32_t base, unsigned bits, uint16_t *out) {
    while (bits) {
        const unsigned lane = (unsigned)__builtin_ctz(bits);
        out[n++] = (uint16_t)(base + (lane >> 1) + 4 * (lane & 1));
        bits &= bits - 1;
    }
    return n;
}

static inline uint32_t filter(const uint8_t *records, uint32_t count, const pattern *p, int limit, uint16_t *out) {
    uint32_t n = 0, i = 0;
    const __m512i most = _mm512_set1_epi64(limit);
    for (; i + 8 <= count; i += 8) {
        const uint8_t *at = records + (size_t)i * 16;
        const __m512i a = halves(_mm512_loadu_si512(at), p);
        const __m512i b = halves(_mm512_loadu_si512(at + 64), p);
        // Lanes of 64 bits: records 0 4 1 5 2 6 3 7.
        const __m512i sums = _mm512_add_epi64(_mm512_unpacklo_epi64(a, b), _mm512_unpackhi_epi64(a, b));
        const unsigned bits = _mm512_cmple_epi64_mask(sums, most);
        if (__builtin_expect(bits != 0, 0)) n = collect(n, i, bits, out);
    }
    if (i < count) {
        const uint8_t *at = records + (size_t)i * 16;
        const unsigned left = count - i;
        const unsigned words = (1u << (2 * left)) - 1;
        const __m512i a = halves(_mm512_maskz_loadu_epi64((__mmask8)words, at), p);
        const __m512i b = halves(_mm512_maskz_loadu_epi64((__mmask8)(words >> 8), at + 64), p);
        const __m512i sums = _mm512_add_epi64(_mm512_unpacklo_epi64(a, b), _mm512_unpackhi_epi64(a, b));
        unsigned real = 0;
        for (unsigned k = 0; k < left; k++) real |= 1u << (2 * (k & 3) + (k >> 2));
        const unsigned bits = _mm512_cmple_epi64_mask(sums, most) & real;
        if (bits) n = collect(n, i, bits, out);
    }
    return n;
}

#include "search_body.h"

#pragma clang attribute pop
#endif
