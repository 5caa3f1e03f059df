// The kernels for any machine: vectors of four floats in the compiler's own notation, true division, no fused
// multiply-add. On x86-64 this is SSE2.
#include "PDQInternal.h"

#pragma STDC FP_CONTRACT OFF

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#define LANES 4
#define NAMED(x) x##_baseline
#include "PDQFourLanes.h"

#define quotient(s, d) ((s) / splat((d).count))

#include "PDQTemplate.h"
