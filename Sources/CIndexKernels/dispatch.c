#include "kernels.h"

int clx_available(int isa) {
    switch (isa) {
    case CLX_BASELINE:
        return 1;
#if defined(__x86_64__)
    case CLX_AVX2:
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi");
    case CLX_AVX512:
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
               __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
               __builtin_cpu_supports("avx512vpopcntdq") && __builtin_cpu_supports("popcnt") &&
               __builtin_cpu_supports("bmi");
#endif
#if defined(__aarch64__)
    case CLX_NEON:
        return 1;
#endif
    default:
        return 0;
    }
}

size_t clx_search(int isa, const clx_segment *segment, const uint64_t query[4], int radius, clx_hit *hits,
                  size_t capacity) {
    switch (isa) {
#if defined(__x86_64__)
    case CLX_AVX2:
        return clx_search_avx2(segment, query, radius, hits, capacity);
    case CLX_AVX512:
        return clx_search_avx512(segment, query, radius, hits, capacity);
#endif
#if defined(__aarch64__)
    case CLX_NEON:
        return clx_search_neon(segment, query, radius, hits, capacity);
#endif
    default:
        return clx_search_baseline(segment, query, radius, hits, capacity);
    }
}

size_t clx_scan(int isa, const clx_segment *segment, const uint64_t query[4], int radius, clx_hit *hits,
                size_t capacity) {
    switch (isa) {
#if defined(__x86_64__)
    case CLX_AVX2:
        return clx_scan_avx2(segment, query, radius, hits, capacity);
    case CLX_AVX512:
        return clx_scan_avx512(segment, query, radius, hits, capacity);
#endif
#if defined(__aarch64__)
    case CLX_NEON:
        return clx_scan_neon(segment, query, radius, hits, capacity);
#endif
    default:
        return clx_scan_baseline(segment, query, radius, hits, capacity);
    }
}
