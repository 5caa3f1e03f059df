// The kernels for arm64: vectors of four floats, with twice the registers of the baseline.
#if defined(__aarch64__)

#include "internal.h"

#pragma STDC FP_CONTRACT OFF

#define LANES 4
#define NAMED(x) x##_neon
#define TALL_ROWS 4
#define TALL_VECTORS 4
#define WIDE_ROWS 1
#define WIDE_VECTORS 4

#include "template.h"

#endif
