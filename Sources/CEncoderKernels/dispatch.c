// Chooses the kernels of an instruction set, and asks the processor which of them it runs.
#include "internal.h"

int enc_isa_available(int isa) {
    switch (isa) {
    case ENC_ISA_BASELINE: return 1;
#if defined(__x86_64__)
    case ENC_ISA_AVX2: return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    case ENC_ISA_AVX512:
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
            && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")
            && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    case ENC_ISA_AVX512BF16: return enc_isa_available(ENC_ISA_AVX512) && __builtin_cpu_supports("avx512bf16");
#endif
#if defined(__aarch64__)
    case ENC_ISA_NEON: return 1;
#endif
    default: return 0;
    }
}

size_t enc_piece_scratch_bytes(void) { return enc_make_piece_layout().bytes; }

size_t enc_sentence_scratch_bytes(size_t sentences, size_t tokens) {
    return enc_make_sentence_layout(sentences, tokens).bytes;
}

#if defined(__x86_64__)
#define ENC_CHOOSE(function, ...)                                       \
    switch (isa) {                                                      \
    case ENC_ISA_AVX2: function##_avx2(__VA_ARGS__); return;            \
    case ENC_ISA_AVX512: function##_avx512(__VA_ARGS__); return;        \
    case ENC_ISA_AVX512BF16: function##_avx512bf16(__VA_ARGS__); return; \
    default: function##_baseline(__VA_ARGS__); return;                  \
    }
#elif defined(__aarch64__)
#define ENC_CHOOSE(function, ...)                           \
    switch (isa) {                                          \
    case ENC_ISA_NEON: function##_neon(__VA_ARGS__); return; \
    default: function##_baseline(__VA_ARGS__); return;      \
    }
#else
#define ENC_CHOOSE(function, ...) \
    (void)isa;                    \
    function##_baseline(__VA_ARGS__);
#endif

void enc_piece_rows(int isa, const enc_model *model, const int32_t *ids, size_t count, uint16_t *rows, void *scratch) {
    ENC_CHOOSE(enc_piece_rows, model, ids, count, rows, scratch)
}

void enc_sentences(int isa, const enc_model *model, const int32_t *ids, const uint16_t *const *rows,
                   const size_t *lengths, size_t sentences, float *out, float *sums, float *peaks, void *scratch) {
    ENC_CHOOSE(enc_sentences, model, ids, rows, lengths, sentences, out, sums, peaks, scratch)
}
