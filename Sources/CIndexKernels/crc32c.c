#include <string.h>

#include "kernels.h"

#if defined(__x86_64__)
#include <nmmintrin.h>
#elif defined(__aarch64__) && defined(__ARM_FEATURE_CRC32)
#include <arm_acle.h>
#endif

#define POLYNOMIAL 0x82f63b78u

uint32_t clx_crc32c_portable(uint32_t before, const void *bytes, size_t length) {
    // One table of 256 on the stack: this path is for processors without the instruction, and for tests.
    uint32_t table[256];
    for (uint32_t b = 0; b < 256; b++) {
        uint32_t r = b;
        for (int k = 0; k < 8; k++) r = (r >> 1) ^ (POLYNOMIAL & (0u - (r & 1)));
        table[b] = r;
    }
    const uint8_t *at = bytes;
    uint32_t crc = ~before;
    while (length--) crc = (crc >> 8) ^ table[(crc ^ *at++) & 0xff];
    return ~crc;
}

#if defined(__x86_64__) || (defined(__aarch64__) && defined(__ARM_FEATURE_CRC32))

// Product of two polynomials modulo the CRC's, bits reflected (bit 31 is x^0).
static uint32_t product(uint32_t a, uint32_t b) {
    uint32_t sum = 0;
    for (int k = 31; k >= 0; k--) {
        if ((a >> k) & 1) sum ^= b;
        b = (b >> 1) ^ (POLYNOMIAL & (0u - (b & 1)));
    }
    return sum;
}

// What `n` zero bytes after it do to a checksum: multiplication by x^(8n).
static uint32_t shifted(uint32_t crc, size_t n) {
    uint32_t power = 1u << 23;  // x^8
    while (n) {
        if (n & 1) crc = product(power, crc);
        power = product(power, power);
        n >>= 1;
    }
    return crc;
}

#if defined(__x86_64__)
#define STEP8(crc, word) ((uint32_t)_mm_crc32_u64((crc), (word)))
#define STEP1(crc, byte) (_mm_crc32_u8((crc), (byte)))
__attribute__((target("sse4.2")))
#else
#define STEP8(crc, word) (__crc32cd((crc), (word)))
#define STEP1(crc, byte) (__crc32cb((crc), (byte)))
#endif
static uint32_t instruction(uint32_t before, const uint8_t *at, size_t length) {
    uint32_t crc = ~before;
    // The instruction answers after three cycles but starts each cycle: three lanes keep it busy.
    const size_t lane = length / 3 & ~(size_t)7;
    if (lane >= 1024) {
        uint32_t second = 0, third = 0;
        for (size_t i = 0; i < lane; i += 8) {
            uint64_t a, b, c;
            memcpy(&a, at + i, 8);
            memcpy(&b, at + lane + i, 8);
            memcpy(&c, at + 2 * lane + i, 8);
            crc = STEP8(crc, a);
            second = STEP8(second, b);
            third = STEP8(third, c);
        }
        crc = shifted(shifted(crc, lane) ^ second, lane) ^ third;
        at += 3 * lane;
        length -= 3 * lane;
    }
    for (; length >= 8; length -= 8, at += 8) {
        uint64_t word;
        memcpy(&word, at, 8);
        crc = STEP8(crc, word);
    }
    while (length--) crc = STEP1(crc, *at++);
    return ~crc;
}

uint32_t clx_crc32c(uint32_t before, const void *bytes, size_t length) {
#if defined(__x86_64__)
    if (!__builtin_cpu_supports("sse4.2")) return clx_crc32c_portable(before, bytes, length);
#endif
    return instruction(before, bytes, length);
}

#else

uint32_t clx_crc32c(uint32_t before, const void *bytes, size_t length) {
    return clx_crc32c_portable(before, bytes, length);
}

#endif
