// The kernels for any machine: vectors of four floats, which the compiler turns into what there is.
#include "internal.h"

#pragma STDC FP_CONTRACT OFF

#define LANES 4
#define NAMED(x) x##_baseline
#define TALL_ROWS 2
#define TALL_VECTORS 4
#define WIDE_ROWS 1
#define WIDE_VECTORS 4

#include "template.h"
