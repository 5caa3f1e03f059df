// Chooses the kernels of an instruction set, and asks the processor which of them it runs.
#include "PDQInternal.h"

#pragma STDC FP_CONTRACT OFF

int pdq_isa_available(int isa) {
    switch (isa) {
    case PDQ_ISA_BASELINE: return 1;
#if defined(__x86_64__)
    case PDQ_ISA_AVX2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    case PDQ_ISA_AVX512:
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
            && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")
            && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
#endif
#if defined(__aarch64__)
    case PDQ_ISA_NEON: return 1;
#endif
    default: return 0;
    }
}

size_t pdq_scratch_bytes(size_t width, size_t height) { return pdq_make_layout(width, height).bytes; }

void pdq_copy_luma(pdq_raster raster, float *plane) {
    for (size_t y = 0; y < 64; y++) {
        const uint8_t *row = raster.pixels + y * raster.stride;
        for (size_t x = 0; x < 64; x++) {
            if (raster.channels == 3) {
                int sum = 299 * row[3 * x] + 587 * row[3 * x + 1] + 114 * row[3 * x + 2];
                plane[y * 64 + x] = (float)sum / 1000.0f;
            } else {
                plane[y * 64 + x] = (float)row[x];
            }
        }
    }
}

#if defined(__x86_64__)
#define PDQ_CHOOSE(function, ...)                                   \
    switch (isa) {                                                  \
    case PDQ_ISA_AVX2: return function##_avx2(__VA_ARGS__);         \
    case PDQ_ISA_AVX512: return function##_avx512(__VA_ARGS__);     \
    default: return function##_baseline(__VA_ARGS__);               \
    }
#elif defined(__aarch64__)
#define PDQ_CHOOSE(function, ...)                           \
    switch (isa) {                                          \
    case PDQ_ISA_NEON: return function##_neon(__VA_ARGS__); \
    default: return function##_baseline(__VA_ARGS__);       \
    }
#else
#define PDQ_CHOOSE(function, ...) \
    (void)isa;                    \
    return function##_baseline(__VA_ARGS__);
#endif

void pdq_decimate(int isa, pdq_raster raster, float *plane, void *scratch) {
    PDQ_CHOOSE(pdq_decimate, &raster, plane, scratch)
}

int64_t pdq_gradient_sum(int isa, const float *plane) { PDQ_CHOOSE(pdq_gradient_sum, plane) }

void pdq_transform(int isa, const float *plane, float *frequencies) { PDQ_CHOOSE(pdq_transform, plane, frequencies) }

void pdq_threshold(int isa, const float *frequencies, uint64_t *words) { PDQ_CHOOSE(pdq_threshold, frequencies, words) }
