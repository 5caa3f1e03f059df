// The kernels for x86-64 with AVX-512 (F, BW, DQ, VL), vectors of sixteen floats.
#if defined(__x86_64__)

#include "PDQInternal.h"

#include <immintrin.h>

#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma"))), apply_to = function)

#define LANES 16
#define NAMED(x) x##_avx512

typedef __m512 vf;
typedef int32_t vi __attribute__((vector_size(64)));

static inline __attribute__((always_inline)) vf load(const float *p) { return _mm512_loadu_ps(p); }
static inline __attribute__((always_inline)) void store(float *p, vf v) { _mm512_storeu_ps(p, v); }
static inline __attribute__((always_inline)) vf splat(float x) { return _mm512_set1_ps(x); }
static inline __attribute__((always_inline)) vi int_splat(int32_t x) { return (vi)_mm512_set1_epi32(x); }
static inline __attribute__((always_inline)) vi as_int(vf v) { return (vi)v; }
static inline __attribute__((always_inline)) vi truncated(vf v) { return (vi)_mm512_cvttps_epi32(v); }
static inline __attribute__((always_inline)) vi int_magnitude(vi v) { return (vi)_mm512_abs_epi32((__m512i)v); }

// Exact: see PDQAVX2.c.
#define quotient(s, d) _mm512_fmadd_ps((s), splat((d).high), _mm512_mul_ps((s), splat((d).low)))

/// Transposes the 4 x 4 blocks in the four quarters of four vectors.
static inline __attribute__((always_inline)) void transpose_quarters(vf m[4]) {
    vf a = _mm512_unpacklo_ps(m[0], m[1]);
    vf b = _mm512_unpackhi_ps(m[0], m[1]);
    vf c = _mm512_unpacklo_ps(m[2], m[3]);
    vf d = _mm512_unpackhi_ps(m[2], m[3]);
    m[0] = _mm512_castpd_ps(_mm512_unpacklo_pd(_mm512_castps_pd(a), _mm512_castps_pd(c)));
    m[1] = _mm512_castpd_ps(_mm512_unpackhi_pd(_mm512_castps_pd(a), _mm512_castps_pd(c)));
    m[2] = _mm512_castpd_ps(_mm512_unpacklo_pd(_mm512_castps_pd(b), _mm512_castps_pd(d)));
    m[3] = _mm512_castpd_ps(_mm512_unpackhi_pd(_mm512_castps_pd(b), _mm512_castps_pd(d)));
}

static inline __attribute__((always_inline)) void transpose(vf m[16]) {
#pragma clang loop unroll(full)
    for (int g = 0; g < 16; g += 4) { transpose_quarters(m + g); }
    vf t[16];
#pragma clang loop unroll(full)
    for (int e = 0; e < 4; e++) {
        vf a = _mm512_shuffle_f32x4(m[e], m[4 + e], 0x44);
        vf b = _mm512_shuffle_f32x4(m[8 + e], m[12 + e], 0x44);
        vf c = _mm512_shuffle_f32x4(m[e], m[4 + e], 0xee);
        vf d = _mm512_shuffle_f32x4(m[8 + e], m[12 + e], 0xee);
        t[e] = _mm512_shuffle_f32x4(a, b, 0x88);
        t[4 + e] = _mm512_shuffle_f32x4(a, b, 0xdd);
        t[8 + e] = _mm512_shuffle_f32x4(c, d, 0x88);
        t[12 + e] = _mm512_shuffle_f32x4(c, d, 0xdd);
    }
#pragma clang loop unroll(full)
    for (int i = 0; i < 16; i++) { m[i] = t[i]; }
}

/// Loads LANES rows of LANES and transposes them; half of the work is done by the loads.
static inline __attribute__((always_inline)) void transpose_load(const float *p, size_t stride, vf m[16]) {
#pragma clang loop unroll(full)
    for (size_t h = 0; h < 4; h++) {
#pragma clang loop unroll(full)
        for (size_t i = 0; i < 4; i++) {
            const float *q = p + i * stride + h * 4;
            vf v = _mm512_castps128_ps512(_mm_loadu_ps(q));
            v = _mm512_insertf32x4(v, _mm_loadu_ps(q + 4 * stride), 1);
            v = _mm512_insertf32x4(v, _mm_loadu_ps(q + 8 * stride), 2);
            m[h * 4 + i] = _mm512_insertf32x4(v, _mm_loadu_ps(q + 12 * stride), 3);
        }
        transpose_quarters(m + h * 4);
    }
}

static inline __attribute__((always_inline)) __m128i sixteen_bytes(const uint8_t *p) {
    return _mm_loadu_si128((const __m128i *)(const void *)p);
}

/// 299 R + 587 G + 114 B = 13 (23 R + 45 G) + 2 (57 B + G): two multiply-adds on bytes (R, G, B, G).
static inline __attribute__((always_inline)) vf luma_of(__m512i bytes) {
    const __m512i order = _mm512_broadcast_i32x4(_mm_setr_epi8(0, 1, 2, 1, 3, 4, 5, 4, 6, 7, 8, 7, 9, 10, 11, 10));
    __m512i pairs = _mm512_maddubs_epi16(
        _mm512_shuffle_epi8(bytes, order), _mm512_set1_epi32(23 | 45 << 8 | 57 << 16 | 1 << 24));
    __m512i thousandths = _mm512_madd_epi16(pairs, _mm512_set1_epi32(13 | 2 << 16));
    divisor d = {1000.0f, THOUSANDTH_HIGH, THOUSANDTH_LOW};
    return quotient(_mm512_cvtepi32_ps(thousandths), d);
}

static inline __attribute__((always_inline)) void luma_rgb(const uint8_t *p, size_t stride, float *out) {
#pragma clang loop unroll(full)
    for (size_t x = 0; x < PDQ_BLOCK; x += 4) {
        vf m[4];
#pragma clang loop unroll(full)
        for (size_t i = 0; i < 4; i++) {
            const uint8_t *q = p + i * stride + 3 * x;
            __m512i v = _mm512_castsi128_si512(sixteen_bytes(q));
            v = _mm512_inserti32x4(v, sixteen_bytes(q + 4 * stride), 1);
            v = _mm512_inserti32x4(v, sixteen_bytes(q + 8 * stride), 2);
            v = _mm512_inserti32x4(v, sixteen_bytes(q + 12 * stride), 3);
            m[i] = luma_of(v);
        }
        transpose_quarters(m);
#pragma clang loop unroll(full)
        for (size_t i = 0; i < 4; i++) { store(out + (x + i) * PDQ_BAND, m[i]); }
    }
}

static inline __attribute__((always_inline)) void luma_grey(const uint8_t *p, size_t stride, float *out) {
    vf m[16];
#pragma clang loop unroll(full)
    for (size_t i = 0; i < 16; i++) {
        m[i] = _mm512_cvtepi32_ps(_mm512_cvtepu8_epi32(sixteen_bytes(p + i * stride)));
    }
    transpose(m);
#pragma clang loop unroll(full)
    for (size_t i = 0; i < 16; i++) { store(out + i * PDQ_BAND, m[i]); }
}

#include "PDQTemplate.h"

#pragma clang attribute pop

#endif
