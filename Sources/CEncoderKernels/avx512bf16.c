// The kernels for x86-64 with AVX-512 and its products of bfloat16 pairs: 32 products in one instruction.
#if defined(__x86_64__)

#include "internal.h"

#include <immintrin.h>

#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push(__attribute__((target("avx512bf16,avx512f,avx512bw,avx512dq,avx512vl,avx2,fma"))), \
                             apply_to = function)

#define LANES 16
#define NAMED(x) x##_avx512bf16
#define TALL_ROWS 12
#define TALL_VECTORS 2
#define WIDE_ROWS 3
#define WIDE_VECTORS 4
#define OWN_STEP

ENC_INLINE void step(size_t rows, size_t vectors, const uint16_t *const *left, const uint16_t *const *right,
                     size_t pair, __m512 sums[12][4]) {
    __m512i across[4];
#pragma clang loop unroll(full)
    for (size_t j = 0; j < vectors; j++) { across[j] = _mm512_loadu_si512(right[j] + pair * 32); }
#pragma clang loop unroll(full)
    for (size_t i = 0; i < rows; i++) {
        int word;
        __builtin_memcpy(&word, left[i] + pair * 2, sizeof word);
        const __m512i down = _mm512_set1_epi32(word);
#pragma clang loop unroll(full)
        for (size_t j = 0; j < vectors; j++) {
            sums[i][j] = _mm512_dpbf16_ps(sums[i][j], (__m512bh)down, (__m512bh)across[j]);
        }
    }
}

#include "template.h"

#pragma clang attribute pop

#endif
