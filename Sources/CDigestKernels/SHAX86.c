// SHA-1 and SHA-256 with the SHA instructions of x86-64.
#if defined(__x86_64__)

#include "DigestInternal.h"

#include <cpuid.h>
#include <immintrin.h>

#define TARGET __attribute__((target("sha,sse4.1,ssse3")))

int digest_hardware_available(void) {
    // SHA is leaf 7, EBX bit 29; not every compiler's run-time check knows its name.
    unsigned a, b, c, d;
    if (!__builtin_cpu_supports("ssse3") || !__builtin_cpu_supports("sse4.1")) { return 0; }
    if (!__get_cpuid_count(7, 0, &a, &b, &c, &d)) { return 0; }
    return (b >> 29) & 1;
}

TARGET static inline __m128i block_words(const uint8_t *p, __m128i order) {
    return _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(const void *)p), order);
}

TARGET void digest_sha1_blocks_hardware(uint32_t *state, const uint8_t *bytes, size_t blocks) {
    // The instructions hold the earliest word of four in the highest lane.
    const __m128i order = _mm_set_epi64x(0x0001020304050607, 0x08090a0b0c0d0e0f);
    __m128i abcd = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(const void *)state), 0x1b);
    __m128i e = _mm_set_epi32((int)state[4], 0, 0, 0);
    for (; blocks > 0; blocks--, bytes += 64) {
        const __m128i abcd_before = abcd, e_before = e;
        __m128i w[4];
        for (int i = 0; i < 4; i++) { w[i] = block_words(bytes + 16 * i, order); }
        __m128i previous = abcd;
#pragma clang loop unroll(full)
        for (int i = 0; i < 20; i++) {
            // Four rounds with words 4i...4i+3; e of the next four is the a of these, turned.
            __m128i input = i == 0 ? _mm_add_epi32(e, w[0]) : _mm_sha1nexte_epu32(previous, w[i & 3]);
            previous = abcd;
            switch (i / 5) {
            case 0: abcd = _mm_sha1rnds4_epu32(abcd, input, 0); break;
            case 1: abcd = _mm_sha1rnds4_epu32(abcd, input, 1); break;
            case 2: abcd = _mm_sha1rnds4_epu32(abcd, input, 2); break;
            default: abcd = _mm_sha1rnds4_epu32(abcd, input, 3); break;
            }
            if (i < 16) {
                __m128i next = _mm_sha1msg1_epu32(w[i & 3], w[(i + 1) & 3]);
                next = _mm_xor_si128(next, w[(i + 2) & 3]);
                w[i & 3] = _mm_sha1msg2_epu32(next, w[(i + 3) & 3]);
            }
        }
        e = _mm_sha1nexte_epu32(previous, e_before);
        abcd = _mm_add_epi32(abcd, abcd_before);
    }
    _mm_storeu_si128((__m128i *)(void *)state, _mm_shuffle_epi32(abcd, 0x1b));
    state[4] = (uint32_t)_mm_extract_epi32(e, 3);
}

TARGET void digest_sha256_blocks_hardware(uint32_t *state, const uint8_t *bytes, size_t blocks) {
    const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    // The instructions want (f, e, b, a) and (h, g, d, c), lowest lane first.
    __m128i abcd = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(const void *)state), 0xb1);
    __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(const void *)(state + 4)), 0x1b);
    __m128i abef = _mm_alignr_epi8(abcd, efgh, 8);
    __m128i cdgh = _mm_blend_epi16(efgh, abcd, 0xf0);
    for (; blocks > 0; blocks--, bytes += 64) {
        const __m128i abef_before = abef, cdgh_before = cdgh;
        __m128i w[4];
        for (int i = 0; i < 4; i++) { w[i] = block_words(bytes + 16 * i, order); }
#pragma clang loop unroll(full)
        for (int i = 0; i < 16; i++) {
            __m128i input = _mm_add_epi32(
                w[i & 3], _mm_loadu_si128((const __m128i *)(const void *)(digest_sha256_constants + 4 * i)));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, input);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(input, 0x0e));
            if (i < 12) {
                __m128i next = _mm_sha256msg1_epu32(w[i & 3], w[(i + 1) & 3]);
                next = _mm_add_epi32(next, _mm_alignr_epi8(w[(i + 3) & 3], w[(i + 2) & 3], 4));
                w[i & 3] = _mm_sha256msg2_epu32(next, w[(i + 3) & 3]);
            }
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    __m128i feba = _mm_shuffle_epi32(abef, 0x1b);
    __m128i dchg = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128((__m128i *)(void *)state, _mm_blend_epi16(feba, dchg, 0xf0));
    _mm_storeu_si128((__m128i *)(void *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

#endif
