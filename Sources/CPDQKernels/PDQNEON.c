// The kernels for arm64: vectors of four floats with a fused multiply-add.
#if defined(__aarch64__)

#include "PDQInternal.h"

#include <arm_neon.h>

#pragma STDC FP_CONTRACT OFF

#define LANES 4
#define NAMED(x) x##_neon
#include "PDQFourLanes.h"

// Exact: see PDQAVX2.c.
#define quotient(s, d) vfmaq_f32((s) * splat((d).low), (s), splat((d).high))

#include "PDQTemplate.h"

#endif
