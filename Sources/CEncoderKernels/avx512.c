// The kernels for x86-64 with AVX-512: vectors of sixteen floats.
#if defined(__x86_64__)

#include "internal.h"

#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx2,fma"))), \
                             apply_to = function)

#define LANES 16
#define NAMED(x) x##_avx512
#define TALL_ROWS 6
#define TALL_VECTORS 4
#define WIDE_ROWS 2
#define WIDE_VECTORS 4

#include "template.h"

#pragma clang attribute pop

#endif
