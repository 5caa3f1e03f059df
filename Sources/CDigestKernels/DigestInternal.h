// Shared by the digest kernels. Private to this target.
#ifndef DIGEST_INTERNAL_H
#define DIGEST_INTERNAL_H

#include "CDigestKernels.h"

/// Round constants of SHA-256 (FIPS 180-4, 4.2.2).
extern const uint32_t digest_sha256_constants[64];

static inline uint32_t digest_rotate_left(uint32_t x, int by) { return x << by | x >> (32 - by); }
static inline uint32_t digest_rotate_right(uint32_t x, int by) { return x >> by | x << (32 - by); }

static inline uint32_t digest_big_endian(const uint8_t *p) {
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}
static inline uint32_t digest_little_endian(const uint8_t *p) {
    return (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
}

#if defined(__x86_64__) || (defined(__aarch64__) && (defined(__ARM_FEATURE_SHA2) || defined(__linux__)))
#define DIGEST_HAS_HARDWARE 1
void digest_sha1_blocks_hardware(uint32_t *state, const uint8_t *bytes, size_t blocks);
void digest_sha256_blocks_hardware(uint32_t *state, const uint8_t *bytes, size_t blocks);
#else
#define DIGEST_HAS_HARDWARE 0
#endif

#endif
