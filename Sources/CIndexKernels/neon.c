#if defined(__aarch64__)
#include <arm_neon.h>
#include <string.h>

#include "kernels.h"

#define CLX_NAME(x) x##_neon

typedef struct {
    uint8x16_t query;
    uint8x16_t mask;
} pattern;

static inline pattern prepare(const uint8_t query[16], const uint8_t mask[16]) {
    pattern p = {vld1q_u8(query), vld1q_u8(mask)};
    return p;
}

static inline uint32_t filter(const uint8_t *records, uint32_t count, const pattern *p, int limit, uint16_t *out) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < count; i++) {
        const uint8x16_t v = vandq_u8(veorq_u8(vld1q_u8(records + (size_t)i * 16), p->query), p->mask);
        // At most 128 bits are set: the sum fits a byte.
        const int sum = vaddvq_u8(vcntq_u8(v));
        out[n] = (uint16_t)i;
        n += sum <= limit;
    }
    return n;
}

#include "search_body.h"

#endif
