#ifndef CDIGESTKERNELS_H
#define CDIGESTKERNELS_H

#include <stddef.h>
#include <stdint.h>

/// Which form of the SHA kernels to run. Both give the same digests.
enum {
    DIGEST_PORTABLE = 0,
    /// The processor's own SHA-1 and SHA-256 instructions.
    DIGEST_HARDWARE = 1,
};

/// 1 when this machine and this build have SHA instructions, else 0.
int digest_hardware_available(void);

/// Each takes `blocks` blocks of 64 bytes into `state`: 4 words (MD5), 5 words (SHA-1), 8 words (SHA-256).
void digest_md5_blocks(uint32_t *state, const uint8_t *bytes, size_t blocks);
void digest_sha1_blocks(int form, uint32_t *state, const uint8_t *bytes, size_t blocks);
void digest_sha256_blocks(int form, uint32_t *state, const uint8_t *bytes, size_t blocks);

#endif
