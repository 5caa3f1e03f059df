// Primitives for vectors of four floats, shared by the baseline and NEON.
typedef float vf __attribute__((vector_size(16)));
typedef int32_t vi __attribute__((vector_size(16)));

static inline __attribute__((always_inline)) vf load(const float *p) {
    vf v;
    __builtin_memcpy(&v, p, sizeof(v));
    return v;
}
static inline __attribute__((always_inline)) void store(float *p, vf v) { __builtin_memcpy(p, &v, sizeof(v)); }
static inline __attribute__((always_inline)) vf splat(float x) { return (vf){x, x, x, x}; }
static inline __attribute__((always_inline)) vi int_splat(int32_t x) { return (vi){x, x, x, x}; }
static inline __attribute__((always_inline)) vi as_int(vf v) { return (vi)v; }
static inline __attribute__((always_inline)) vi truncated(vf v) { return __builtin_convertvector(v, vi); }
static inline __attribute__((always_inline)) vi int_magnitude(vi v) {
    vi sign = v >> 31;
    return (v ^ sign) - sign;
}

static inline __attribute__((always_inline)) void transpose(vf m[4]) {
    vf a = __builtin_shufflevector(m[0], m[1], 0, 4, 1, 5);
    vf b = __builtin_shufflevector(m[0], m[1], 2, 6, 3, 7);
    vf c = __builtin_shufflevector(m[2], m[3], 0, 4, 1, 5);
    vf d = __builtin_shufflevector(m[2], m[3], 2, 6, 3, 7);
    m[0] = __builtin_shufflevector(a, c, 0, 1, 4, 5);
    m[1] = __builtin_shufflevector(a, c, 2, 3, 6, 7);
    m[2] = __builtin_shufflevector(b, d, 0, 1, 4, 5);
    m[3] = __builtin_shufflevector(b, d, 2, 3, 6, 7);
}

static inline __attribute__((always_inline)) void transpose_load(const float *p, size_t stride, vf m[4]) {
    for (size_t i = 0; i < 4; i++) { m[i] = load(p + i * stride); }
    transpose(m);
}

/// Float(n) / 1000 for whole n up to 255000, rounded correctly, without a division: the first factor has so
/// few bits that its product with n is exact, and the rounding of the rest was checked for every n.
static inline __attribute__((always_inline)) vf thousandth(vi n) {
    vf f = __builtin_convertvector(n, vf);
    return f * splat(0x1.08p-10f) + f * splat(-0x1.db22dp-18f);
}

static inline __attribute__((always_inline)) uint32_t pixel_at(const uint8_t *p) {
    uint32_t v;
    __builtin_memcpy(&v, p, sizeof(v));
    return v;
}

/// Luma of a column of four pixels, one per row. Reads one byte past each pixel.
static inline __attribute__((always_inline)) vf luma_of(const uint8_t *p, size_t stride) {
#if defined(__SSE2__)
    __m128i a = _mm_unpacklo_epi32(
        _mm_cvtsi32_si128((int)pixel_at(p)), _mm_cvtsi32_si128((int)pixel_at(p + stride)));
    __m128i b = _mm_unpacklo_epi32(
        _mm_cvtsi32_si128((int)pixel_at(p + 2 * stride)), _mm_cvtsi32_si128((int)pixel_at(p + 3 * stride)));
    __m128i pixels = _mm_unpacklo_epi64(a, b);
    __m128i low = _mm_set1_epi32(0x00ff00ff);
    __m128i red_blue = _mm_madd_epi16(_mm_and_si128(pixels, low), _mm_set1_epi32(299 | 114 << 16));
    __m128i green = _mm_madd_epi16(_mm_and_si128(_mm_srli_epi32(pixels, 8), low), _mm_set1_epi32(587));
    return thousandth((vi)_mm_add_epi32(red_blue, green));
#else
    vi pixels = {
        (int32_t)pixel_at(p), (int32_t)pixel_at(p + stride), (int32_t)pixel_at(p + 2 * stride),
        (int32_t)pixel_at(p + 3 * stride)};
    vi byte = int_splat(255);
    return thousandth(
        (pixels & byte) * 299 + ((pixels >> 8) & byte) * 587 + ((pixels >> 16) & byte) * 114);
#endif
}

static inline __attribute__((always_inline)) void luma_rgb(const uint8_t *p, size_t stride, float *out) {
#pragma clang loop unroll(full)
    for (size_t x = 0; x < PDQ_BLOCK; x++) { store(out + x * PDQ_BAND, luma_of(p + 3 * x, stride)); }
}

static inline __attribute__((always_inline)) void luma_grey(const uint8_t *p, size_t stride, float *out) {
    for (size_t x = 0; x < PDQ_BLOCK; x++) {
        vf column = {
            (float)p[x], (float)p[x + stride], (float)p[x + 2 * stride], (float)p[x + 3 * stride]};
        store(out + x * PDQ_BAND, column);
    }
}
