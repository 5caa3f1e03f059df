#ifndef CENCODERKERNELS_H
#define CENCODERKERNELS_H

#include <stddef.h>
#include <stdint.h>

/// Instruction sets that the kernels are written for. All of them multiply numbers rounded to bfloat16, whose products
/// are exact in 32 bits, and add them in the same order: they give the same bits.
enum {
    ENC_ISA_BASELINE = 0,
    ENC_ISA_AVX2 = 1,
    ENC_ISA_AVX512 = 2,
    ENC_ISA_AVX512BF16 = 3,
    ENC_ISA_NEON = 4,
};

/// Shapes of the network. A file that declares others is refused before it comes here.
enum {
    ENC_DIMENSION = 512,  // of an embedding row and of the result
    ENC_CHANNELS = 256,   // of one n-gram branch
    ENC_BRANCHES = 768,   // of the three branches: 2-, 3- and 5-grams
    ENC_FEATURES = 1280,  // embedding and branches
    ENC_HIDDEN = 320,
    ENC_SUMS = 2560,      // what one token adds to its neighbours' n-grams: (2 + 3 + 5) x 256
    ENC_ROW = 3328,       // ENC_BRANCHES + ENC_SUMS
    ENC_CHUNKS = 17,
    ENC_TABLE_ROW = 384,  // bytes: 512 values of six bits
};

/// Where the weights lie. Matrices are bfloat16 in panels [column / 16][row / 2][16][2]; vectors are float.
typedef struct {
    const uint8_t *table;
    const float *scale, *low;  // ENC_CHUNKS each; the chunk of a piece is its id modulo ENC_CHUNKS
    const uint16_t *projection;
    const uint16_t *first;   // 256 x 512, 256 x 768, 256 x 1280
    const uint16_t *second;  // 512 x 256, 768 x 256, 1280 x 256
    const uint16_t *dense;   // 1280 x 640, 320 x 320, 320 x 1024, 512 x 512
    const float *projection_sums, *projection_bias, *projection_gain, *projection_shift;  // ENC_BRANCHES each
    const float *first_bias, *second_bias;                                                // ENC_BRANCHES each
    const float *gain, *shift;                                                            // ENC_FEATURES each
    const float *folded_bias;                                                             // 2 x ENC_HIDDEN
    float epsilon;
} enc_model;

/// 1 when this machine and this build can run the instruction set, else 0.
int enc_isa_available(int isa);

/// Bytes of scratch memory, aligned to 64, for `enc_piece_rows` whatever the count.
size_t enc_piece_scratch_bytes(void);

/// Writes ENC_ROW bfloat16 values for each piece: what depends on the piece alone, not on its neighbours. First its
/// normalised projection, then what it adds to each place of each n-gram. Ids must lie within the table.
void enc_piece_rows(int isa, const enc_model *model, const int32_t *ids, size_t count, uint16_t *rows, void *scratch);

/// Bytes of scratch memory, aligned to 64, for `enc_sentences` with as many sentences and tokens in all.
size_t enc_sentence_scratch_bytes(size_t sentences, size_t tokens);

/// Writes ENC_DIMENSION floats of length one for each sentence. `ids` and `rows` hold the tokens of all sentences in
/// turn, `lengths` how many belong to each: none may be 0. Unless null, `sums` and `peaks` receive ENC_FEATURES floats for
/// each sentence: the sum of its tokens' features over the root of their number, and the greatest of each feature.
void enc_sentences(int isa, const enc_model *model, const int32_t *ids, const uint16_t *const *rows,
                   const size_t *lengths, size_t sentences, float *out, float *sums, float *peaks, void *scratch);

#endif
