#ifndef CLX_KERNELS_H
#define CLX_KERNELS_H

#include "CIndexKernels.h"

// The functions that each instruction set provides.

#define CLX_DECLARE(suffix)                                                                                        \
    size_t clx_search_##suffix(const clx_segment *segment, const uint64_t query[4], int radius, clx_hit *hits,     \
                               size_t capacity);                                                                   \
    size_t clx_scan_##suffix(const clx_segment *segment, const uint64_t query[4], int radius, clx_hit *hits,       \
                             size_t capacity);

CLX_DECLARE(baseline)
#if defined(__x86_64__)
CLX_DECLARE(avx2)
CLX_DECLARE(avx512)
#endif
#if defined(__aarch64__)
CLX_DECLARE(neon)
#endif

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "The index and its files are little-endian."
#endif

#endif
