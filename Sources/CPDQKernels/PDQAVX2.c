// The kernels for x86-64 with AVX2 and FMA, vectors of eight floats.
#if defined(__x86_64__)

#include "PDQInternal.h"

#include <immintrin.h>

#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

#define LANES 8
#define NAMED(x) x##_avx2

typedef __m256 vf;
typedef int32_t vi __attribute__((vector_size(32)));

static inline __attribute__((always_inline)) vf load(const float *p) { return _mm256_loadu_ps(p); }
static inline __attribute__((always_inline)) void store(float *p, vf v) { _mm256_storeu_ps(p, v); }
static inline __attribute__((always_inline)) vf splat(float x) { return _mm256_set1_ps(x); }
static inline __attribute__((always_inline)) vi int_splat(int32_t x) { return (vi)_mm256_set1_epi32(x); }
static inline __attribute__((always_inline)) vi as_int(vf v) { return (vi)v; }
static inline __attribute__((always_inline)) vi truncated(vf v) { return (vi)_mm256_cvttps_epi32(v); }
static inline __attribute__((always_inline)) vi int_magnitude(vi v) { return (vi)_mm256_abs_epi32((__m256i)v); }

// s/n with 1/n = high + low to 48 bits. A quotient by n < 2^20 lies at least 1/(2n) of a unit in the last place
// from the middle between two floats, and the error before the last rounding is far below that: the result is exact.
#define quotient(s, d) _mm256_fmadd_ps((s), splat((d).high), _mm256_mul_ps((s), splat((d).low)))

/// Transposes the 4 x 4 blocks in both halves of four vectors.
static inline __attribute__((always_inline)) void transpose_halves(vf m[4]) {
    vf a = _mm256_unpacklo_ps(m[0], m[1]);
    vf b = _mm256_unpackhi_ps(m[0], m[1]);
    vf c = _mm256_unpacklo_ps(m[2], m[3]);
    vf d = _mm256_unpackhi_ps(m[2], m[3]);
    m[0] = _mm256_castpd_ps(_mm256_unpacklo_pd(_mm256_castps_pd(a), _mm256_castps_pd(c)));
    m[1] = _mm256_castpd_ps(_mm256_unpackhi_pd(_mm256_castps_pd(a), _mm256_castps_pd(c)));
    m[2] = _mm256_castpd_ps(_mm256_unpacklo_pd(_mm256_castps_pd(b), _mm256_castps_pd(d)));
    m[3] = _mm256_castpd_ps(_mm256_unpackhi_pd(_mm256_castps_pd(b), _mm256_castps_pd(d)));
}

static inline __attribute__((always_inline)) void transpose(vf m[8]) {
    transpose_halves(m);
    transpose_halves(m + 4);
#pragma clang loop unroll(full)
    for (int i = 0; i < 4; i++) {
        vf a = m[i], b = m[i + 4];
        m[i] = _mm256_permute2f128_ps(a, b, 0x20);
        m[i + 4] = _mm256_permute2f128_ps(a, b, 0x31);
    }
}

/// Loads LANES rows of LANES and transposes them; half of the work is done by the loads.
static inline __attribute__((always_inline)) void transpose_load(const float *p, size_t stride, vf m[8]) {
#pragma clang loop unroll(full)
    for (size_t h = 0; h < 2; h++) {
#pragma clang loop unroll(full)
        for (size_t i = 0; i < 4; i++) {
            const float *q = p + i * stride + h * 4;
            m[h * 4 + i] = _mm256_insertf128_ps(
                _mm256_castps128_ps256(_mm_loadu_ps(q)), _mm_loadu_ps(q + 4 * stride), 1);
        }
        transpose_halves(m + h * 4);
    }
}

static inline __attribute__((always_inline)) __m256i two_rows(const uint8_t *p, const uint8_t *q) {
    return _mm256_inserti128_si256(
        _mm256_castsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)p)),
        _mm_loadu_si128((const __m128i *)(const void *)q), 1);
}

/// 299 R + 587 G + 114 B = 13 (23 R + 45 G) + 2 (57 B + G): two multiply-adds on bytes (R, G, B, G).
static inline __attribute__((always_inline)) vf luma_of(__m256i bytes) {
    const __m256i order = _mm256_broadcastsi128_si256(_mm_setr_epi8(0, 1, 2, 1, 3, 4, 5, 4, 6, 7, 8, 7, 9, 10, 11, 10));
    __m256i pairs = _mm256_maddubs_epi16(
        _mm256_shuffle_epi8(bytes, order), _mm256_set1_epi32(23 | 45 << 8 | 57 << 16 | 1 << 24));
    __m256i thousandths = _mm256_madd_epi16(pairs, _mm256_set1_epi32(13 | 2 << 16));
    divisor d = {1000.0f, THOUSANDTH_HIGH, THOUSANDTH_LOW};
    return quotient(_mm256_cvtepi32_ps(thousandths), d);
}

static inline __attribute__((always_inline)) void luma_rgb(const uint8_t *p, size_t stride, float *out) {
#pragma clang loop unroll(full)
    for (size_t x = 0; x < PDQ_BLOCK; x += 4) {
        vf m[4];
#pragma clang loop unroll(full)
        for (size_t i = 0; i < 4; i++) {
            m[i] = luma_of(two_rows(p + i * stride + 3 * x, p + (i + 4) * stride + 3 * x));
        }
        transpose_halves(m);
#pragma clang loop unroll(full)
        for (size_t i = 0; i < 4; i++) { store(out + (x + i) * PDQ_BAND, m[i]); }
    }
}

static inline __attribute__((always_inline)) void luma_grey(const uint8_t *p, size_t stride, float *out) {
#pragma clang loop unroll(full)
    for (size_t x = 0; x < PDQ_BLOCK; x += 8) {
        vf m[8];
#pragma clang loop unroll(full)
        for (size_t i = 0; i < 8; i++) {
            m[i] = _mm256_cvtepi32_ps(
                _mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)(const void *)(p + i * stride + x))));
        }
        transpose(m);
#pragma clang loop unroll(full)
        for (size_t i = 0; i < 8; i++) { store(out + (x + i) * PDQ_BAND, m[i]); }
    }
}

#include "PDQTemplate.h"

#pragma clang attribute pop

#endif
