// Shared by the kernels of all instruction sets. Private to this target.
#ifndef ENC_INTERNAL_H
#define ENC_INTERNAL_H

#include "CEncoderKernels.h"

// A fused multiply-add where none is written would change bits from machine to machine.
#pragma STDC FP_CONTRACT OFF

#define ENC_INLINE static inline __attribute__((always_inline))

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "The model file is little-endian."
#endif

/// The three n-gram branches: words in a window, how many of them lie before the token, and where their sums begin.
static const struct {
    size_t words, before, sums;
} enc_branches[3] = {{2, 0, 0}, {3, 1, 512}, {5, 2, 1280}};

/// Pieces that are multiplied at a time, and tokens with the empty rows around them. A step then stays in the second
/// cache.
enum { ENC_PIECES_AT_ONCE = 48, ENC_BLOCK_TOKENS = 128, ENC_BLOCK_ROWS = 192, ENC_MARGIN = 2 };

/// Tokens of one sentence that lie in a block, and the row at which its window of the block begins.
typedef struct {
    size_t sentence, from, to, row;
} enc_segment;

ENC_INLINE float enc_widen(uint16_t value) {
    uint32_t bits = (uint32_t)value << 16;
    float wide;
    __builtin_memcpy(&wide, &bits, sizeof wide);
    return wide;
}

/// Rounded to nearest, ties to even.
ENC_INLINE uint16_t enc_narrow(float value) {
    uint32_t bits;
    __builtin_memcpy(&bits, &value, sizeof bits);
    return (uint16_t)((bits + 0x7FFFu + ((bits >> 16) & 1u)) >> 16);
}

ENC_INLINE float enc_positive(float value) { return value > 0.0f ? value : 0.0f; }

/// (e^2x - 1) / (e^2x + 1), within 3e-7 of the hyperbolic tangent. Own code, so that no library of mathematics is
/// linked and every platform gives the same.
ENC_INLINE float enc_tanh(float value) {
    float x = value > 9.0f ? 9.0f : value;
    x = 2.0f * (x < -9.0f ? -9.0f : x);
    // 1.5 * 2^23: adding it leaves the nearest whole number in the lowest bits.
    const float shifted = x * 1.44269504f + 12582912.0f;
    uint32_t power;
    __builtin_memcpy(&power, &shifted, sizeof power);
    const float whole = shifted - 12582912.0f;
    const float r = (x - whole * 0.693359375f) + whole * 2.12194440e-4f;
    float series = 8.3333338e-3f + r * 1.3888889e-3f;
    series = 1.6666667e-1f + r * (4.1666668e-2f + r * series);
    series = 1.0f + r * (1.0f + r * (0.5f + r * series));
    const uint32_t scale_bits = (power - 0x4B400000u + 127u) << 23;
    float scale;
    __builtin_memcpy(&scale, &scale_bits, sizeof scale);
    const float e = series * scale;
    return (e - 1.0f) / (e + 1.0f);
}

#define ENC_DECLARE(suffix)                                                                                          \
    void enc_piece_rows_##suffix(const enc_model *model, const int32_t *ids, size_t count, uint16_t *rows,           \
                                 unsigned char *scratch);                                                            \
    void enc_sentences_##suffix(const enc_model *model, const int32_t *ids, const uint16_t *const *rows,             \
                                const size_t *lengths, size_t sentences, float *out, float *sums,         \
                                float *peaks, unsigned char *scratch)

ENC_DECLARE(baseline);
#if defined(__x86_64__)
ENC_DECLARE(avx2);
ENC_DECLARE(avx512);
ENC_DECLARE(avx512bf16);
#endif
#if defined(__aarch64__)
ENC_DECLARE(neon);
#endif

/// Where each buffer lies in the scratch memory; offsets in bytes, multiples of 64.
typedef struct {
    size_t values, projected, inputs, sums, bytes;
} enc_piece_layout;

static inline size_t enc_take(size_t *at, size_t bytes) {
    const size_t place = *at;
    *at += (bytes + 63) & ~(size_t)63;
    return place;
}

static inline enc_piece_layout enc_make_piece_layout(void) {
    enc_piece_layout layout;
    size_t at = 0;
    layout.values = enc_take(&at, ENC_PIECES_AT_ONCE * ENC_DIMENSION * sizeof(uint16_t));
    layout.projected = enc_take(&at, ENC_PIECES_AT_ONCE * ENC_BRANCHES * sizeof(float));
    layout.inputs = enc_take(&at, ENC_PIECES_AT_ONCE * ENC_BRANCHES * sizeof(uint16_t));
    layout.sums = enc_take(&at, ENC_PIECES_AT_ONCE * 5 * ENC_CHANNELS * sizeof(float));
    layout.bytes = at;
    return layout;
}

/// Memory of the layers behind the token sum: their inputs, the results of two layers, the inputs as halves, and
/// pointers to those.
typedef struct {
    float *rows, *first, *second;
    uint16_t *halves;
    const uint16_t **left;
} enc_dense_space;

typedef struct {
    size_t windows, branches, features, halves, pointers, first, second, bytes;
} enc_sentence_layout;

static inline enc_sentence_layout enc_make_sentence_layout(size_t sentences, size_t tokens) {
    enc_sentence_layout layout;
    size_t at = 0;
    const size_t margins = 2 * ENC_MARGIN * sentences;
    const size_t rows = tokens + margins < ENC_BLOCK_ROWS ? tokens + margins : ENC_BLOCK_ROWS;
    const size_t block = tokens < ENC_BLOCK_TOKENS ? tokens : ENC_BLOCK_TOKENS;
    layout.windows = enc_take(&at, 3 * rows * ENC_CHANNELS * sizeof(uint16_t));
    layout.branches = enc_take(&at, block * ENC_BRANCHES * sizeof(float));
    layout.features = enc_take(&at, sentences * ENC_FEATURES * sizeof(float));
    layout.halves = enc_take(&at, sentences * 2 * ENC_FEATURES * sizeof(uint16_t));
    layout.pointers = enc_take(&at, (2 * sentences > block ? 2 * sentences : block) * sizeof(uint16_t *));
    layout.first = enc_take(&at, sentences * 4 * ENC_HIDDEN * sizeof(float));
    layout.second = enc_take(&at, sentences * 4 * ENC_DIMENSION * sizeof(float));
    layout.bytes = at;
    return layout;
}

#endif
