// SHA-1 and SHA-256 with the cryptographic instructions of arm64.
#include "DigestInternal.h"

#if defined(__aarch64__) && DIGEST_HAS_HARDWARE

#include <arm_neon.h>

#if defined(__ARM_FEATURE_SHA2)
#define TARGET
int digest_hardware_available(void) { return 1; }
#else
#define TARGET __attribute__((target("sha2")))
// The C library's own declaration, repeated so that freestanding builds need no header.
extern unsigned long getauxval(unsigned long type);
int digest_hardware_available(void) {
    // AT_HWCAP is 16; HWCAP_SHA1 and HWCAP_SHA2 are bits 5 and 6.
    return (getauxval(16) >> 5 & 3) == 3;
}
#endif

TARGET static inline uint32x4_t block_words(const uint8_t *p) {
    return vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(p)));
}

TARGET void digest_sha1_blocks_hardware(uint32_t *state, const uint8_t *bytes, size_t blocks) {
    static const uint32_t constants[4] = {0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6};
    uint32x4_t abcd = vld1q_u32(state);
    uint32_t e = state[4];
    for (; blocks > 0; blocks--, bytes += 64) {
        const uint32x4_t abcd_before = abcd;
        const uint32_t e_before = e;
        uint32x4_t w[4];
        for (int i = 0; i < 4; i++) { w[i] = block_words(bytes + 16 * i); }
#pragma clang loop unroll(full)
        for (int i = 0; i < 20; i++) {
            uint32x4_t input = vaddq_u32(w[i & 3], vdupq_n_u32(constants[i / 5]));
            uint32_t next_e = vsha1h_u32(vgetq_lane_u32(abcd, 0));
            switch (i / 5) {
            case 0: abcd = vsha1cq_u32(abcd, e, input); break;
            case 2: abcd = vsha1mq_u32(abcd, e, input); break;
            default: abcd = vsha1pq_u32(abcd, e, input); break;
            }
            e = next_e;
            if (i < 16) {
                w[i & 3] = vsha1su1q_u32(
                    vsha1su0q_u32(w[i & 3], w[(i + 1) & 3], w[(i + 2) & 3]), w[(i + 3) & 3]);
            }
        }
        abcd = vaddq_u32(abcd, abcd_before);
        e += e_before;
    }
    vst1q_u32(state, abcd);
    state[4] = e;
}

TARGET void digest_sha256_blocks_hardware(uint32_t *state, const uint8_t *bytes, size_t blocks) {
    uint32x4_t abcd = vld1q_u32(state), efgh = vld1q_u32(state + 4);
    for (; blocks > 0; blocks--, bytes += 64) {
        const uint32x4_t abcd_before = abcd, efgh_before = efgh;
        uint32x4_t w[4];
        for (int i = 0; i < 4; i++) { w[i] = block_words(bytes + 16 * i); }
#pragma clang loop unroll(full)
        for (int i = 0; i < 16; i++) {
            uint32x4_t input = vaddq_u32(w[i & 3], vld1q_u32(digest_sha256_constants + 4 * i));
            const uint32x4_t abcd_now = abcd;
            abcd = vsha256hq_u32(abcd, efgh, input);
            efgh = vsha256h2q_u32(efgh, abcd_now, input);
            if (i < 12) {
                w[i & 3] = vsha256su1q_u32(
                    vsha256su0q_u32(w[i & 3], w[(i + 1) & 3]), w[(i + 2) & 3], w[(i + 3) & 3]);
            }
        }
        abcd = vaddq_u32(abcd, abcd_before);
        efgh = vaddq_u32(efgh, efgh_before);
    }
    vst1q_u32(state, abcd);
    vst1q_u32(state + 4, efgh);
}

#endif
