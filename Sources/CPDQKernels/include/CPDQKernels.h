#ifndef CPDQKERNELS_H
#define CPDQKERNELS_H

#include <stddef.h>
#include <stdint.h>

/// Instruction sets that the kernels are written for. All of them give the same bits.
enum {
    PDQ_ISA_BASELINE = 0,
    PDQ_ISA_AVX2 = 1,
    PDQ_ISA_AVX512 = 2,
    PDQ_ISA_NEON = 3,
};

/// 1 when this machine and this build can run the instruction set, else 0.
int pdq_isa_available(int isa);

/// An 8-bit raster: `channels` is 1 (grey) or 3 (red, green, blue); `stride` is the bytes from row to row.
typedef struct {
    const uint8_t *pixels;
    size_t width;
    size_t height;
    size_t channels;
    size_t stride;
} pdq_raster;

/// Bytes of scratch memory, aligned to 64, that `pdq_decimate` needs. Its content on entry does not matter.
size_t pdq_scratch_bytes(size_t width, size_t height);

/// Luma of a 64 x 64 raster as it is, without a filter.
void pdq_copy_luma(pdq_raster raster, float *plane);

/// Luma, two passes of the box filter along rows and columns, then 64 x 64 samples.
/// `isa` must be available; width and height must not be 0.
void pdq_decimate(int isa, pdq_raster raster, float *plane, void *scratch);

/// Sum of the absolute scaled differences between neighbours of a 64 x 64 plane, before it is divided by 90.
int64_t pdq_gradient_sum(int isa, const float *plane);

/// The 16 x 16 lowest cosine frequencies without the zeroth row and column, of a 64 x 64 plane.
void pdq_transform(int isa, const float *plane, float *frequencies);

/// Writes bit k of 256 as 1 where `frequencies[k]` exceeds the lower median; word 0 holds bits 0...63.
void pdq_threshold(int isa, const float *frequencies, uint64_t *words);

#endif
