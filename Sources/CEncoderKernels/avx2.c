// The kernels for x86-64 with AVX2 and FMA: vectors of eight floats.
#if defined(__x86_64__)

#include "internal.h"

#pragma STDC FP_CONTRACT OFF
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

#define LANES 8
#define NAMED(x) x##_avx2
#define TALL_ROWS 6
#define TALL_VECTORS 2
#define WIDE_ROWS 2
#define WIDE_VECTORS 4

#include "template.h"

#pragma clang attribute pop

#endif
