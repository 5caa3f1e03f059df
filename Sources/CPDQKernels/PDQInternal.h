// Shared by the kernels of all instruction sets. Private to this target.
#ifndef PDQ_INTERNAL_H
#define PDQ_INTERNAL_H

#include "CPDQKernels.h"

// A fused multiply-add where none is written would change bits.
#pragma STDC FP_CONTRACT OFF

// Columns handled at a time and rows in a band. The working set of one step then stays in the first cache.
#define PDQ_BLOCK 16
#define PDQ_BAND 32

/// Rows 1...16 of the 64-point cosine transform, [sample][frequency].
extern const float pdq_cosines[64][16];

/// One box filter along one axis: window w, of which `lead` samples lie ahead of the output.
typedef struct {
    size_t length;
    size_t window;
    size_t lead;
    size_t rising;   // outputs before this one divide by fewer samples than the window
    size_t falling;  // outputs from this one on divide by fewer samples than the window
} pdq_box;

static inline pdq_box pdq_make_box(size_t length) {
    pdq_box box;
    size_t window = (length + 127) / 128;
    size_t half = (window + 2) / 2;
    box.length = length;
    box.window = window;
    box.lead = half - 1;
    box.rising = window - half + 1;
    box.falling = length - half + 1;
    return box;
}

/// Samples in the window at an output position.
static inline size_t pdq_box_count(const pdq_box *box, size_t position) {
    if (position < box->rising) { return box->lead + 1 + position; }
    if (position < box->falling) { return box->window; }
    size_t past = position - box->falling + 1;
    return box->window > past ? box->window - past : 1;
}

/// The sampled position of 64 along an axis: floor((index + 1/2) * length / 64).
static inline size_t pdq_sample(size_t length, size_t index) { return ((2 * index + 1) * length) / 128; }

static inline size_t pdq_ring_columns(size_t window) {
    size_t columns = 32;
    while (columns < window + PDQ_BLOCK) { columns *= 2; }
    return columns;
}

/// Where each buffer lies in the scratch memory; offsets in bytes, multiples of 64.
typedef struct {
    size_t luma_ring, filtered_ring, block, samples, rows, column_sums, history, row_sums, row_history, edge, flush;
    size_t bytes;
    size_t ring_columns, blocks;
} pdq_layout;

// Bytes from row to row of the padded copy of an edge block: 16 pixels and slack for wide loads.
#define PDQ_EDGE_STRIDE 64

static inline pdq_layout pdq_make_layout(size_t width, size_t height) {
    pdq_layout layout;
    size_t row_window = (width + 127) / 128;
    size_t column_window = (height + 127) / 128;
    size_t at = 0;
    layout.ring_columns = pdq_ring_columns(row_window);
    layout.blocks = (width + PDQ_BLOCK - 1) / PDQ_BLOCK;
#define PDQ_PLACE(field, count) \
    layout.field = at;          \
    at += ((count) * sizeof(float) + 63) & ~(size_t)63
    PDQ_PLACE(luma_ring, layout.ring_columns * PDQ_BAND);
    PDQ_PLACE(filtered_ring, layout.ring_columns * PDQ_BAND);
    PDQ_PLACE(block, PDQ_BLOCK * PDQ_BAND);
    PDQ_PLACE(samples, 64 * PDQ_BAND);
    PDQ_PLACE(rows, 64 * PDQ_BAND);
    PDQ_PLACE(column_sums, layout.blocks * PDQ_BLOCK);
    PDQ_PLACE(history, layout.blocks * PDQ_BLOCK * column_window);
    PDQ_PLACE(row_sums, 64);
    PDQ_PLACE(row_history, 64 * column_window);
    PDQ_PLACE(edge, PDQ_BAND * PDQ_EDGE_STRIDE / sizeof(float));
    PDQ_PLACE(flush, layout.blocks * PDQ_BLOCK);
#undef PDQ_PLACE
    layout.bytes = at;
    return layout;
}

/// A divisor prepared for `quotient`: 1/n as the sum of two floats.
typedef struct {
    float count, high, low;
} divisor;

static inline divisor make_divisor(size_t count) {
    divisor d;
    d.count = (float)count;
    d.high = 1.0f / d.count;
    // Exact: the remainder of a correctly rounded quotient is a float.
    d.low = (float)((1.0 - (double)d.high * (double)d.count) / (double)d.count);
    return d;
}

// 1/1000 in the same form.
#define THOUSANDTH_HIGH 0x1.0624de0000000p-10f
#define THOUSANDTH_LOW -0x1.a1cac00000000p-35f

#define PDQ_DECLARE(suffix)                                                                    \
    void pdq_decimate_##suffix(const pdq_raster *raster, float *plane, unsigned char *scratch); \
    int64_t pdq_gradient_sum_##suffix(const float *plane);                                     \
    void pdq_transform_##suffix(const float *plane, float *frequencies);                       \
    void pdq_threshold_##suffix(const float *frequencies, uint64_t *words)

PDQ_DECLARE(baseline);
#if defined(__x86_64__)
PDQ_DECLARE(avx2);
PDQ_DECLARE(avx512);
#endif
#if defined(__aarch64__)
PDQ_DECLARE(neon);
#endif

#endif
