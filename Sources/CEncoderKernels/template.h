// The whole network, written once for vectors of LANES floats. An instruction set defines LANES, NAMED, the shape of
// its tiles, and `step`, then includes this file.
//
// Source: Yang et al., "Multilingual Universal Sentence Encoder for Semantic Retrieval" (2019), the convolutional
// model, with the weights of universal-sentence-encoder-multilingual 3.

typedef float vf __attribute__((vector_size(4 * LANES)));
typedef uint32_t vu __attribute__((vector_size(4 * LANES)));

ENC_INLINE vf load(const float *p) {
    vf v;
    __builtin_memcpy(&v, p, sizeof v);
    return v;
}

ENC_INLINE void store(float *p, vf v) { __builtin_memcpy(p, &v, sizeof v); }

ENC_INLINE vu load_pairs(const uint16_t *p) {
    vu v;
    __builtin_memcpy(&v, p, sizeof v);
    return v;
}

ENC_INLINE uint32_t load_pair(const uint16_t *p) {
    uint32_t word;
    __builtin_memcpy(&word, p, sizeof word);
    return word;
}

#ifndef OWN_STEP
/// Adds the products of two rows of the right matrix, which lie as pairs, to a tile of `rows` times `vectors`.
ENC_INLINE void step(size_t rows, size_t vectors, const uint16_t *const *left, const uint16_t *const *right,
                     size_t pair, vf sums[12][4]) {
    // A product of two bfloat16 is exact in a float, so it does not matter whether the machine fuses it with the
    // addition; where it can, it should.
#pragma STDC FP_CONTRACT ON
    // The even element of a pair lies in the lower half of the word, the odd one in the upper: a shift or a mask makes
    // either a float. The odd one comes first, as in the instruction of avx512bf16.c.
#pragma clang loop unroll(full)
    for (int odd = 1; odd >= 0; odd--) {
        vf across[4];
#pragma clang loop unroll(full)
        for (size_t j = 0; j < vectors; j++) {
            const vu both = load_pairs(right[j] + pair * 32);
            across[j] = (vf)(odd ? both & 0xFFFF0000u : both << 16);
        }
#pragma clang loop unroll(full)
        for (size_t i = 0; i < rows; i++) {
            const uint32_t word = load_pair(left[i] + pair * 2);
            const vu both = (vu){0} + word;
            const vf down = (vf)(odd ? both & 0xFFFF0000u : both << 16);
#pragma clang loop unroll(full)
            for (size_t j = 0; j < vectors; j++) { sums[i][j] += down * across[j]; }
        }
    }
}
#endif

/// A tile of the product: `rows` rows of the left matrix, `vectors` vectors of columns of the right one.
ENC_INLINE void tile(size_t rows, size_t vectors, const uint16_t *const *left, size_t pairs, const uint16_t *right,
                     float *out, size_t stride) {
    vf sums[12][4];
    const uint16_t *lefts[12];
    const uint16_t *rights[4];
#pragma clang loop unroll(full)
    for (size_t i = 0; i < rows; i++) {
        lefts[i] = left[i];
#pragma clang loop unroll(full)
        for (size_t j = 0; j < vectors; j++) { sums[i][j] = (vf){0}; }
    }
#pragma clang loop unroll(full)
    for (size_t j = 0; j < vectors; j++) {
        rights[j] = right + j * LANES / 16 * pairs * 32 + j * LANES % 16 * 2;
    }
#pragma clang loop unroll(disable)
    for (size_t pair = 0; pair < pairs; pair++) { step(rows, vectors, lefts, rights, pair, sums); }
#pragma clang loop unroll(full)
    for (size_t i = 0; i < rows; i++) {
#pragma clang loop unroll(full)
        for (size_t j = 0; j < vectors; j++) { store(out + i * stride + j * LANES, sums[i][j]); }
    }
}

#define TILE(n, limit, vectors)                                                  \
    case n:                                                                      \
        if (n <= limit) { tile(n, vectors, left, pairs, right, out, stride); }   \
        break;

static void NAMED(tall)(size_t rows, const uint16_t *const *left, size_t pairs, const uint16_t *right, float *out,
                        size_t stride) {
    switch (rows) {
        TILE(1, TALL_ROWS, TALL_VECTORS)
        TILE(2, TALL_ROWS, TALL_VECTORS)
        TILE(3, TALL_ROWS, TALL_VECTORS)
        TILE(4, TALL_ROWS, TALL_VECTORS)
        TILE(5, TALL_ROWS, TALL_VECTORS)
        TILE(6, TALL_ROWS, TALL_VECTORS)
        TILE(7, TALL_ROWS, TALL_VECTORS)
        TILE(8, TALL_ROWS, TALL_VECTORS)
        TILE(9, TALL_ROWS, TALL_VECTORS)
        TILE(10, TALL_ROWS, TALL_VECTORS)
        TILE(11, TALL_ROWS, TALL_VECTORS)
        TILE(12, TALL_ROWS, TALL_VECTORS)
    default: break;
    }
}

static void NAMED(wide)(size_t rows, const uint16_t *const *left, size_t pairs, const uint16_t *right, float *out,
                        size_t stride) {
    switch (rows) {
        TILE(1, WIDE_ROWS, WIDE_VECTORS)
        TILE(2, WIDE_ROWS, WIDE_VECTORS)
        TILE(3, WIDE_ROWS, WIDE_VECTORS)
        TILE(4, WIDE_ROWS, WIDE_VECTORS)
    default: break;
    }
}

/// out[i][...] = left[i] times a matrix of `2 * pairs` rows and `columns` columns, which are a multiple of 64.
static void NAMED(multiply)(const uint16_t *const *left, size_t rows, size_t pairs, const uint16_t *right,
                            size_t columns, float *out, size_t stride) {
    if (rows <= WIDE_ROWS) {
        for (size_t column = 0; column < columns; column += WIDE_VECTORS * LANES) {
            NAMED(wide)(rows, left, pairs, right + column * pairs * 2, out + column, stride);
        }
        return;
    }
    const size_t blocks = (rows + TALL_ROWS - 1) / TALL_ROWS;
    for (size_t column = 0; column < columns; column += TALL_VECTORS * LANES) {
        size_t row = 0;
        for (size_t block = 0; block < blocks; block++) {
            const size_t take = (rows - row + blocks - block - 1) / (blocks - block);
            NAMED(tall)(take, left + row, pairs, right + column * pairs * 2, out + row * stride + column, stride);
            row += take;
        }
    }
}

/// Adds 32 sums that were kept apart, in an order that is the same for vectors of any length.
ENC_INLINE float fold(const vf *parts) {
    float sums[32];
    for (size_t i = 0; i < 32 / LANES; i++) { store(sums + i * LANES, parts[i]); }
    for (size_t width = 16; width > 0; width /= 2) {
        for (size_t i = 0; i < width; i++) { sums[i] += sums[i + width]; }
    }
    return sums[0];
}

static float NAMED(total)(const float *values, size_t count) {
    vf sums[32 / LANES] = {{0}};
    for (size_t i = 0; i < count; i += 32) {
#pragma clang loop unroll(full)
        for (size_t j = 0; j < 32 / LANES; j++) { sums[j] += load(values + i + j * LANES); }
    }
    return fold(sums);
}

/// Sum of the squared differences from `middle`.
static float NAMED(spread)(const float *values, size_t count, float middle) {
    vf sums[32 / LANES] = {{0}};
    for (size_t i = 0; i < count; i += 32) {
#pragma clang loop unroll(full)
        for (size_t j = 0; j < 32 / LANES; j++) {
            const vf difference = load(values + i + j * LANES) - middle;
            sums[j] += difference * difference;
        }
    }
    return fold(sums);
}

/// The 512 stored values of a table row, 0...63, less 32.
static void NAMED(unpack)(const uint8_t *restrict row, float *restrict out) {
    const uint8_t *upper = row + 256;
    for (size_t j = 0; j < 128; j++) { out[j] = (float)((row[j] & 15) + ((upper[j] & 3) << 4) - 32); }
    for (size_t j = 0; j < 128; j++) {
        out[128 + j] = (float)((row[128 + j] & 15) + ((upper[j] >> 2 & 3) << 4) - 32);
    }
    for (size_t j = 0; j < 128; j++) { out[256 + j] = (float)((row[j] >> 4) + ((upper[j] >> 4 & 3) << 4) - 32); }
    for (size_t j = 0; j < 128; j++) { out[384 + j] = (float)((row[128 + j] >> 4) + ((upper[j] >> 6) << 4) - 32); }
}

static void NAMED(narrow)(const float *restrict values, size_t count, uint16_t *restrict out) {
    for (size_t j = 0; j < count; j++) { out[j] = enc_narrow(values[j]); }
}

/// Undoes the table's quantisation in the product, adds the bias, and normalises the row.
static void NAMED(normalise_projection)(const enc_model *model, size_t chunk, float *restrict row) {
    const float scale = model->scale[chunk], low = model->low[chunk];
    for (size_t j = 0; j < ENC_BRANCHES; j++) {
        row[j] = row[j] * scale + low * model->projection_sums[j] + model->projection_bias[j];
    }
    const float mean = NAMED(total)(row, ENC_BRANCHES) / ENC_BRANCHES;
    const float variance = NAMED(spread)(row, ENC_BRANCHES, mean) / ENC_BRANCHES;
    const float factor = 1.0f / __builtin_elementwise_sqrt(variance + model->epsilon);
    for (size_t j = 0; j < ENC_BRANCHES; j++) {
        row[j] = (row[j] - mean) * factor * model->projection_gain[j] + model->projection_shift[j];
    }
}

void NAMED(enc_piece_rows)(const enc_model *model, const int32_t *ids, size_t count, uint16_t *rows,
                           unsigned char *scratch) {
    const enc_piece_layout layout = enc_make_piece_layout();
    uint16_t *const values = (uint16_t *)(scratch + layout.values);
    float *const projected = (float *)(scratch + layout.projected);
    uint16_t *const inputs = (uint16_t *)(scratch + layout.inputs);
    float *const sums = (float *)(scratch + layout.sums);
    const uint16_t *left[ENC_PIECES_AT_ONCE];
    float unpacked[ENC_DIMENSION];

    for (size_t start = 0; start < count; start += ENC_PIECES_AT_ONCE) {
        const size_t pieces = count - start < ENC_PIECES_AT_ONCE ? count - start : ENC_PIECES_AT_ONCE;
        for (size_t i = 0; i < pieces; i++) {
            NAMED(unpack)(model->table + (size_t)ids[start + i] * ENC_TABLE_ROW, unpacked);
            NAMED(narrow)(unpacked, ENC_DIMENSION, values + i * ENC_DIMENSION);
            left[i] = values + i * ENC_DIMENSION;
        }
        NAMED(multiply)(left, pieces, ENC_DIMENSION / 2, model->projection, ENC_BRANCHES, projected, ENC_BRANCHES);
        for (size_t i = 0; i < pieces; i++) {
            float *const row = projected + i * ENC_BRANCHES;
            NAMED(normalise_projection)(model, (size_t)ids[start + i] % ENC_CHUNKS, row);
            NAMED(narrow)(row, ENC_BRANCHES, inputs + i * ENC_BRANCHES);
            __builtin_memcpy(rows + (start + i) * ENC_ROW, inputs + i * ENC_BRANCHES, ENC_BRANCHES * sizeof(uint16_t));
        }
        for (size_t branch = 0; branch < 3; branch++) {
            const size_t columns = enc_branches[branch].words * ENC_CHANNELS, at = enc_branches[branch].sums;
            for (size_t i = 0; i < pieces; i++) { left[i] = inputs + i * ENC_BRANCHES + branch * ENC_CHANNELS; }
            NAMED(multiply)(left, pieces, ENC_CHANNELS / 2, model->first + at * ENC_CHANNELS, columns, sums, columns);
            for (size_t i = 0; i < pieces; i++) {
                NAMED(narrow)(sums + i * columns, columns, rows + (start + i) * ENC_ROW + ENC_BRANCHES + at);
            }
        }
    }
}

/// The first layer of a branch at one token: the sum of what its window adds, and the token's own projection.
static void NAMED(first_layer)(const enc_model *model, const uint16_t *const *rows, size_t length, size_t token,
                               size_t branch, uint16_t *restrict out) {
    float sums[ENC_CHANNELS];
    __builtin_memcpy(sums, model->first_bias + branch * ENC_CHANNELS, sizeof sums);
    for (size_t k = 0; k < enc_branches[branch].words; k++) {
        const size_t neighbour = token + k - enc_branches[branch].before;
        // Before the beginning it has wrapped round and is large.
        if (neighbour >= length) { continue; }
        const uint16_t *const adds = rows[neighbour] + ENC_BRANCHES + enc_branches[branch].sums + k * ENC_CHANNELS;
        for (size_t j = 0; j < ENC_CHANNELS; j++) { sums[j] += enc_widen(adds[j]); }
    }
    const uint16_t *const own = rows[token] + branch * ENC_CHANNELS;
    for (size_t j = 0; j < ENC_CHANNELS; j++) { out[j] = enc_narrow(enc_positive(sums[j]) + enc_widen(own[j])); }
}

/// Adds the normalised features of one token, embedding and branches, to those of its sentence; where peaks are asked
/// for, keeps the greatest of each too.
static void NAMED(add_features)(const enc_model *model, int32_t id, const float *branches,
                                const uint16_t *const *residual, float *restrict features, float *restrict peaks) {
    float row[ENC_FEATURES];
    const size_t chunk = (size_t)id % ENC_CHUNKS;
    const float scale = model->scale[chunk], low = model->low[chunk];
    NAMED(unpack)(model->table + (size_t)id * ENC_TABLE_ROW, row);
    for (size_t j = 0; j < ENC_DIMENSION; j++) { row[j] = row[j] * scale + low; }
    for (size_t branch = 0; branch < 3; branch++) {
        const size_t at = branch * ENC_CHANNELS;
        for (size_t j = 0; j < ENC_CHANNELS; j++) {
            row[ENC_DIMENSION + at + j] =
                enc_positive(branches[at + j] + model->second_bias[at + j]) + enc_widen(residual[branch][j]);
        }
    }
    const float mean = NAMED(total)(row, ENC_FEATURES) / ENC_FEATURES;
    const float variance = NAMED(spread)(row, ENC_FEATURES, mean) / ENC_FEATURES;
    const float factor = 1.0f / __builtin_elementwise_sqrt(variance + model->epsilon);
    for (size_t j = 0; j < ENC_FEATURES; j++) {
        row[j] = (row[j] - mean) * factor;
        features[j] += row[j];
    }
    if (peaks) {
        for (size_t j = 0; j < ENC_FEATURES; j++) { peaks[j] = row[j] > peaks[j] ? row[j] : peaks[j]; }
    }
}

/// Both layers of the three branches over a block of segments, summed into the features of their sentences.
static void NAMED(block)(const enc_model *model, const int32_t *const *ids, const uint16_t *const *const *rows,
                         const size_t *lengths, const enc_segment *segments, size_t count, uint16_t *windows,
                         float *branches, const uint16_t **left, float *features, float *peaks) {
    size_t tokens = 0, height = 0;
    for (size_t s = 0; s < count; s++) {
        const size_t width = segments[s].to - segments[s].from;
        tokens += width;
        height += width + 2 * ENC_MARGIN;
    }
    for (size_t branch = 0; branch < 3; branch++) {
        uint16_t *const plane = windows + branch * height * ENC_CHANNELS;
        size_t token = 0;
        for (size_t s = 0; s < count; s++) {
            const enc_segment segment = segments[s];
            const size_t width = segment.to - segment.from;
            uint16_t *out = plane + segment.row * ENC_CHANNELS;
            for (size_t i = 0; i < width + 2 * ENC_MARGIN; i++, out += ENC_CHANNELS) {
                const size_t at = segment.from + i - ENC_MARGIN;
                if (at < lengths[s]) {
                    NAMED(first_layer)(model, rows[s], lengths[s], at, branch, out);
                } else {
                    __builtin_memset(out, 0, ENC_CHANNELS * sizeof(uint16_t));
                }
            }
            for (size_t i = 0; i < width; i++) {
                // A window is so many rows in a row: no copy is made of it.
                left[token++] = plane + (segment.row + ENC_MARGIN + i - enc_branches[branch].before) * ENC_CHANNELS;
            }
        }
        NAMED(multiply)(left, tokens, enc_branches[branch].words * ENC_CHANNELS / 2,
                        model->second + enc_branches[branch].sums * ENC_CHANNELS, ENC_CHANNELS,
                        branches + branch * ENC_CHANNELS, ENC_BRANCHES);
    }
    size_t token = 0;
    for (size_t s = 0; s < count; s++) {
        const enc_segment segment = segments[s];
        for (size_t i = 0; i < segment.to - segment.from; i++, token++) {
            const uint16_t *residual[3];
            for (size_t branch = 0; branch < 3; branch++) {
                residual[branch] = windows + (branch * height + segment.row + ENC_MARGIN + i) * ENC_CHANNELS;
            }
            NAMED(add_features)(model, ids[s][segment.from + i], branches + token * ENC_BRANCHES, residual,
                                features + segment.sentence * ENC_FEATURES,
                                peaks ? peaks + segment.sentence * ENC_FEATURES : NULL);
        }
    }
}

/// A row as the sum of two rows of bfloat16: 16 bits of each number instead of 8, at the price of two rows. Here, where
/// rows are few and an error meets no average, that is worth it.
static void NAMED(halve)(const float *restrict row, size_t count, uint16_t *restrict upper, uint16_t *restrict lower) {
    for (size_t j = 0; j < count; j++) {
        upper[j] = enc_narrow(row[j]);
        lower[j] = enc_narrow(row[j] - enc_widen(upper[j]));
    }
}

/// One layer over the halves of all rows; `out` holds two rows of `columns` each, to be added.
static void NAMED(dense_layer)(enc_dense_space space, size_t sentences, size_t inputs, const uint16_t *weights,
                               size_t columns, float *out) {
    for (size_t s = 0; s < sentences; s++) {
        uint16_t *const halves = space.halves + s * 2 * ENC_FEATURES;
        NAMED(halve)(space.rows + s * ENC_FEATURES, inputs, halves, halves + ENC_FEATURES);
        space.left[2 * s] = halves;
        space.left[2 * s + 1] = halves + ENC_FEATURES;
    }
    NAMED(multiply)(space.left, 2 * sentences, inputs / 2, weights, columns, out, columns);
}

/// From the summed features to vectors of length one. Every layer takes its inputs from `space.rows`.
static void NAMED(dense_layers)(const enc_model *model, const size_t *lengths, size_t sentences, enc_dense_space space,
                                float *out) {
    const uint16_t *weights = model->dense;
    for (size_t s = 0; s < sentences; s++) {
        const float length = (float)lengths[s], root = __builtin_elementwise_sqrt(length);
        float *const row = space.rows + s * ENC_FEATURES;
        for (size_t j = 0; j < ENC_FEATURES; j++) {
            row[j] = (row[j] * model->gain[j] + length * model->shift[j]) / root;
        }
    }
    NAMED(dense_layer)(space, sentences, ENC_FEATURES, weights, 2 * ENC_HIDDEN, space.first);
    weights += ENC_FEATURES * 2 * ENC_HIDDEN;
    for (size_t s = 0; s < sentences; s++) {
        const float root = __builtin_elementwise_sqrt((float)lengths[s]);
        float *const sum = space.first + s * 4 * ENC_HIDDEN, *const row = space.rows + s * ENC_FEATURES;
        for (size_t j = 0; j < 2 * ENC_HIDDEN; j++) {
            sum[j] = sum[j] + sum[2 * ENC_HIDDEN + j] + root * model->folded_bias[j];
        }
        for (size_t j = 0; j < ENC_HIDDEN; j++) { row[j] = enc_positive(sum[j]); }
    }
    NAMED(dense_layer)(space, sentences, ENC_HIDDEN, weights, ENC_HIDDEN, space.second);
    weights += ENC_HIDDEN * ENC_HIDDEN;
    for (size_t s = 0; s < sentences; s++) {
        const float *const skipped = space.first + s * 4 * ENC_HIDDEN + ENC_HIDDEN;
        const float *const sum = space.second + s * 2 * ENC_HIDDEN;
        float *const row = space.rows + s * ENC_FEATURES;
        for (size_t j = 0; j < ENC_HIDDEN; j++) { row[j] = enc_positive(sum[j] + sum[ENC_HIDDEN + j] + skipped[j]); }
    }
    NAMED(dense_layer)(space, sentences, ENC_HIDDEN, weights, 2 * ENC_DIMENSION, space.second);
    weights += ENC_HIDDEN * 2 * ENC_DIMENSION;
    for (size_t s = 0; s < sentences; s++) {
        const float *const sum = space.second + s * 4 * ENC_DIMENSION;
        float *const row = space.rows + s * ENC_FEATURES;
        for (size_t j = 0; j < ENC_DIMENSION; j++) { row[j] = enc_positive(sum[j] + sum[2 * ENC_DIMENSION + j]); }
    }
    NAMED(dense_layer)(space, sentences, ENC_DIMENSION, weights, ENC_DIMENSION, space.first);
    for (size_t s = 0; s < sentences; s++) {
        const float *const skipped = space.second + s * 4 * ENC_DIMENSION + ENC_DIMENSION;
        const float *const sum = space.first + s * 2 * ENC_DIMENSION;
        float *const result = out + s * ENC_DIMENSION;
        for (size_t j = 0; j < ENC_DIMENSION; j++) {
            result[j] = enc_tanh(sum[j] + sum[ENC_DIMENSION + j] + (skipped[j] + skipped[2 * ENC_DIMENSION + j]));
        }
        const float square = NAMED(spread)(result, ENC_DIMENSION, 0.0f);
        const float factor = 1.0f / __builtin_elementwise_sqrt(square > model->epsilon ? square : model->epsilon);
        for (size_t j = 0; j < ENC_DIMENSION; j++) { result[j] *= factor; }
    }
}

void NAMED(enc_sentences)(const enc_model *model, const int32_t *ids, const uint16_t *const *rows,
                          const size_t *lengths, size_t sentences, float *out, float *sums, float *peaks,
                          unsigned char *scratch) {
    size_t tokens = 0;
    for (size_t s = 0; s < sentences; s++) { tokens += lengths[s]; }
    const enc_sentence_layout layout = enc_make_sentence_layout(sentences, tokens);
    uint16_t *const windows = (uint16_t *)(scratch + layout.windows);
    float *const branches = (float *)(scratch + layout.branches);
    float *const features = (float *)(scratch + layout.features);
    const uint16_t **const left = (const uint16_t **)(scratch + layout.pointers);
    __builtin_memset(features, 0, sentences * ENC_FEATURES * sizeof(float));
    if (peaks) {
        for (size_t j = 0; j < sentences * ENC_FEATURES; j++) { peaks[j] = -__builtin_inff(); }
    }

    // A segment takes a token and the margins at least.
    enum { SEGMENTS = ENC_BLOCK_ROWS / (1 + 2 * ENC_MARGIN) + 1 };
    enc_segment segments[SEGMENTS];
    const int32_t *segment_ids[SEGMENTS];
    const uint16_t *const *segment_rows[SEGMENTS];
    size_t segment_lengths[SEGMENTS];
    size_t count = 0, block_tokens = 0, height = 0, before = 0;
    for (size_t s = 0; s < sentences; before += lengths[s], s++) {
        for (size_t from = 0; from < lengths[s];) {
            if (block_tokens == ENC_BLOCK_TOKENS || height + 2 * ENC_MARGIN >= ENC_BLOCK_ROWS) {
                NAMED(block)(model, segment_ids, segment_rows, segment_lengths, segments, count, windows, branches,
                             left, features, peaks);
                count = block_tokens = height = 0;
            }
            size_t width = lengths[s] - from;
            if (width > ENC_BLOCK_TOKENS - block_tokens) { width = ENC_BLOCK_TOKENS - block_tokens; }
            if (width > ENC_BLOCK_ROWS - 2 * ENC_MARGIN - height) { width = ENC_BLOCK_ROWS - 2 * ENC_MARGIN - height; }
            segments[count] = (enc_segment){s, from, from + width, height};
            segment_ids[count] = ids + before;
            segment_rows[count] = rows + before;
            segment_lengths[count] = lengths[s];
            count++;
            from += width;
            block_tokens += width;
            height += width + 2 * ENC_MARGIN;
        }
    }
    if (count > 0) {
        NAMED(block)(model, segment_ids, segment_rows, segment_lengths, segments, count, windows, branches, left,
                     features, peaks);
    }
    if (sums) {
        for (size_t s = 0; s < sentences; s++) {
            const float factor = 1.0f / __builtin_elementwise_sqrt((float)lengths[s]);
            for (size_t j = 0; j < ENC_FEATURES; j++) {
                sums[s * ENC_FEATURES + j] = features[s * ENC_FEATURES + j] * factor;
            }
        }
    }
    const enc_dense_space space = {
        features, (float *)(scratch + layout.first), (float *)(scratch + layout.second),
        (uint16_t *)(scratch + layout.halves), left,
    };
    NAMED(dense_layers)(model, lengths, sentences, space, out);
}
