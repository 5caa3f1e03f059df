// The kernels, written once over vectors of `LANES` floats and compiled once per instruction set.
//
// The file that includes this one defines: LANES; vf (float vector) and vi (int vector); NAMED(x), the suffix;
// load, store, splat, quotient; transpose(vf m[LANES]); luma_rgb and luma_grey, which write 16 columns of
// LANES rows of luma, transposed, into a column-major band.
//
// Order is everything here: each running sum adds the next sample and then subtracts the oldest, one after
// the other along its axis, because other orders round differently. So the pass along rows puts different rows in
// the lanes, the pass along columns puts different columns there, and between them blocks are transposed.
// A block of 16 columns by a band of 32 rows goes through all passes while it is in the first cache:
//
//     pixels -> luma (transposed) -> row sums -> transpose -> column sums -> transpose -> row sums at 64 columns
//
// and after each band the 64 sampled columns go through the last column sums, written at 64 rows.
// Samples outside the raster count as 0: adding or subtracting 0 changes no sum, which makes all borders uniform.

#define ROW_GROUPS (PDQ_BAND / LANES)
#define COLUMN_GROUPS (PDQ_BLOCK / LANES)
#define UNROLLED _Pragma("clang loop unroll(full)")
#define INLINE static inline __attribute__((always_inline))

typedef struct {
    pdq_raster raster;
    pdq_layout layout;
    pdq_box along_rows, along_columns;
    float *luma_ring, *filtered_ring, *block, *samples, *rows, *column_sums, *history, *row_sums, *row_history, *flush;
    uint8_t *edge;
    size_t sampled_columns[65];  // index of the last input column of each sample, then a sentinel
    divisor column_divisors[64];
    size_t sampled_row;          // next row to write, 0...64
    size_t sampled_row_input;    // its last input row
    size_t row_position;         // in row_history
} work;

/// 16 columns of a band of luma from `column` on, transposed: out[column][row].
INLINE void load_luma(work *w, size_t first_row, size_t column, float *out) {
    const pdq_raster *r = &w->raster;
    const uint8_t *source = r->pixels + first_row * r->stride + column * r->channels;
    size_t stride = r->stride;
    // Wide loads may read four bytes beyond a block; these must still belong to the same row.
    if (first_row + PDQ_BAND > r->height || (column + PDQ_BLOCK) * r->channels + 4 > r->width * r->channels) {
        __builtin_memset(w->edge, 0, PDQ_BAND * PDQ_EDGE_STRIDE);
        if (column < r->width) {
            size_t columns = r->width - column < PDQ_BLOCK ? r->width - column : PDQ_BLOCK;
            for (size_t y = 0; y < PDQ_BAND && first_row + y < r->height; y++) {
                __builtin_memcpy(w->edge + y * PDQ_EDGE_STRIDE, source + y * r->stride, columns * r->channels);
            }
        }
        source = w->edge;
        stride = PDQ_EDGE_STRIDE;
    }
    if (r->channels == 3) {
        UNROLLED for (size_t g = 0; g < ROW_GROUPS; g++) {
            luma_rgb(source + g * LANES * stride, stride, out + g * LANES);
        }
    } else {
        UNROLLED for (size_t g = 0; g < ROW_GROUPS; g++) {
            luma_grey(source + g * LANES * stride, stride, out + g * LANES);
        }
    }
}

/// First row pass over 16 columns: out[i] is the mean whose last input is ring column `column + i`.
INLINE void row_pass(const work *w, vf sums[ROW_GROUPS], size_t column, int interior, divisor d, float *out) {
    const float *ring = w->luma_ring;
    size_t mask = w->layout.ring_columns - 1;
    const float *fresh = ring + (column & mask) * PDQ_BAND;
    size_t oldest = column - w->along_rows.window;
    UNROLLED for (size_t i = 0; i < PDQ_BLOCK; i++) {
        const float *old = ring + ((oldest + i) & mask) * PDQ_BAND;
        divisor e = d;
        if (!interior) { e = make_divisor(pdq_box_count(&w->along_rows, column + i)); }
        UNROLLED for (size_t g = 0; g < ROW_GROUPS; g++) {
            sums[g] = sums[g] + load(fresh + i * PDQ_BAND + g * LANES);
            sums[g] = sums[g] - load(old + g * LANES);
            store(out + i * PDQ_BAND + g * LANES, quotient(sums[g], e));
        }
    }
}

/// Column pass over a block: takes in[column][row], gives out[column][row], a row of output per row of input.
INLINE void column_pass(
    const float *in, float *out, float *column_sums, float *history, const size_t *offsets, const divisor *divisors,
    int interior
) {
    vf sums[COLUMN_GROUPS];
    UNROLLED for (size_t c = 0; c < COLUMN_GROUPS; c++) { sums[c] = load(column_sums + c * LANES); }
    for (size_t g = 0; g < ROW_GROUPS; g++) {
        UNROLLED for (size_t c = 0; c < COLUMN_GROUPS; c++) {
            vf m[LANES];
            transpose_load(in + c * LANES * PDQ_BAND + g * LANES, PDQ_BAND, m);
            UNROLLED for (size_t i = 0; i < LANES; i++) {
                float *old = history + offsets[g * LANES + i] + c * LANES;
                sums[c] = sums[c] + m[i];
                sums[c] = sums[c] - load(old);
                store(old, m[i]);
                m[i] = quotient(sums[c], divisors[interior ? 0 : g * LANES + i]);
            }
            transpose(m);
            UNROLLED for (size_t i = 0; i < LANES; i++) {
                store(out + (c * LANES + i) * PDQ_BAND + g * LANES, m[i]);
            }
        }
    }
    UNROLLED for (size_t c = 0; c < COLUMN_GROUPS; c++) { store(column_sums + c * LANES, sums[c]); }
}

/// Second row pass over 16 columns: running sums over all of them, means only at sampled columns.
INLINE size_t sampled_row_pass(const work *w, vf sums[ROW_GROUPS], size_t column, size_t next) {
    const float *ring = w->filtered_ring;
    size_t mask = w->layout.ring_columns - 1;
    const float *fresh = ring + (column & mask) * PDQ_BAND;
    size_t oldest = column - w->along_rows.window;
    UNROLLED for (size_t i = 0; i < PDQ_BLOCK; i++) {
        const float *old = ring + ((oldest + i) & mask) * PDQ_BAND;
        UNROLLED for (size_t g = 0; g < ROW_GROUPS; g++) {
            sums[g] = sums[g] + load(fresh + i * PDQ_BAND + g * LANES);
            sums[g] = sums[g] - load(old + g * LANES);
        }
        while (w->sampled_columns[next] == column + i) {
            UNROLLED for (size_t g = 0; g < ROW_GROUPS; g++) {
                store(w->samples + next * PDQ_BAND + g * LANES, quotient(sums[g], w->column_divisors[next]));
            }
            next += 1;
        }
    }
    return next;
}

/// One row of 64 sampled columns into the second column pass; writes the rows of the plane that end with it.
INLINE void sampled_column_step(work *w, const float *row, size_t position, float *plane) {
    float *old = w->row_history + w->row_position * 64;
    UNROLLED for (size_t c = 0; c < 64 / LANES; c++) {
        vf fresh = load(row + c * LANES);
        vf sum = load(w->row_sums + c * LANES) + fresh;
        sum = sum - load(old + c * LANES);
        store(old + c * LANES, fresh);
        store(w->row_sums + c * LANES, sum);
    }
    w->row_position = w->row_position + 1 == w->along_columns.window ? 0 : w->row_position + 1;
    while (w->sampled_row < 64 && w->sampled_row_input == position) {
        divisor d = make_divisor(pdq_box_count(&w->along_columns, position - w->along_columns.lead));
        UNROLLED for (size_t c = 0; c < 64 / LANES; c++) {
            store(plane + w->sampled_row * 64 + c * LANES, quotient(load(w->row_sums + c * LANES), d));
        }
        w->sampled_row += 1;
        w->sampled_row_input = pdq_sample(w->along_columns.length, w->sampled_row) + w->along_columns.lead;
    }
}

/// The passes over one band of 32 input rows.
INLINE void filter_band(work *w, size_t first_row, const size_t *offsets, const divisor *divisors, int interior) {
    size_t lead = w->along_rows.lead;
    size_t ring_bytes = w->layout.ring_columns * PDQ_BAND * sizeof(float);
    size_t mask = w->layout.ring_columns - 1;
    vf sums[ROW_GROUPS], sampled_sums[ROW_GROUPS];
    size_t next = 0;
    divisor d = make_divisor(w->along_rows.window);

    __builtin_memset(w->luma_ring, 0, ring_bytes);
    __builtin_memset(w->filtered_ring, 0, ring_bytes);
    UNROLLED for (size_t g = 0; g < ROW_GROUPS; g++) { sums[g] = sampled_sums[g] = splat(0.0f); }

    // The ring column of an input column is its distance from `lead`, so that blocks of output stay aligned.
    for (size_t column = 0; column < lead; column += PDQ_BLOCK) {
        load_luma(w, first_row, column, w->rows);
        for (size_t i = 0; i < PDQ_BLOCK && column + i < lead; i++) {
            float *slot = w->luma_ring + ((column + i - lead) & mask) * PDQ_BAND;
            UNROLLED for (size_t g = 0; g < ROW_GROUPS; g++) {
                vf fresh = load(w->rows + i * PDQ_BAND + g * LANES);
                store(slot + g * LANES, fresh);
                sums[g] = sums[g] + fresh;
            }
        }
    }
    for (size_t b = 0; b < w->layout.blocks; b++) {
        size_t column = b * PDQ_BLOCK;
        load_luma(w, first_row, column + lead, w->luma_ring + (column & mask) * PDQ_BAND);
        if (column >= w->along_rows.rising && column + PDQ_BLOCK <= w->along_rows.falling) {
            row_pass(w, sums, column, 1, d, w->block);
        } else {
            row_pass(w, sums, column, 0, d, w->block);
        }
        column_pass(
            w->block, w->filtered_ring + (column & mask) * PDQ_BAND, w->column_sums + column,
            w->history + column * w->along_columns.window, offsets, divisors, interior);
        next = sampled_row_pass(w, sampled_sums, column, next);
    }
}

/// The row that the column pass still owes after the last band: all sums, less the oldest sample.
static void filter_flush_row(work *w, float *row) {
    size_t window = w->along_columns.window;
    size_t position = (w->along_columns.length % window) * PDQ_BLOCK;
    divisor d = make_divisor(pdq_box_count(&w->along_columns, w->along_columns.length - w->along_columns.lead));
    for (size_t b = 0; b < w->layout.blocks; b++) {
        for (size_t c = 0; c < PDQ_BLOCK; c += LANES) {
            vf sum = load(w->column_sums + b * PDQ_BLOCK + c);
            sum = sum - load(w->history + b * PDQ_BLOCK * window + position + c);
            store(w->flush + b * PDQ_BLOCK + c, quotient(sum, d));
        }
    }
    float sum = 0.0f;
    size_t next = 0;
    for (size_t x = 0; next < 64; x++) {
        sum += w->flush[x];
        if (x >= w->along_rows.window) { sum -= w->flush[x - w->along_rows.window]; }
        for (; next < 64 && w->sampled_columns[next] == x; next++) { row[next] = sum / w->column_divisors[next].count; }
    }
}

void NAMED(pdq_decimate)(const pdq_raster *raster, float *plane, unsigned char *scratch) {
    work w;
    w.raster = *raster;
    w.layout = pdq_make_layout(raster->width, raster->height);
    w.along_rows = pdq_make_box(raster->width);
    w.along_columns = pdq_make_box(raster->height);
#define AT(field) w.field = (float *)(void *)(scratch + w.layout.field)
    AT(luma_ring);
    AT(filtered_ring);
    AT(block);
    AT(samples);
    AT(rows);
    AT(column_sums);
    AT(history);
    AT(row_sums);
    AT(row_history);
    AT(flush);
#undef AT
    w.edge = scratch + w.layout.edge;
    size_t window = w.along_columns.window;
    __builtin_memset(w.column_sums, 0, w.layout.blocks * PDQ_BLOCK * sizeof(float));
    __builtin_memset(w.history, 0, w.layout.blocks * PDQ_BLOCK * window * sizeof(float));
    __builtin_memset(w.row_sums, 0, 64 * sizeof(float));
    __builtin_memset(w.row_history, 0, 64 * window * sizeof(float));
    for (size_t j = 0; j < 64; j++) {
        size_t sample = pdq_sample(raster->width, j);
        w.sampled_columns[j] = sample + w.along_rows.lead;
        w.column_divisors[j] = make_divisor(pdq_box_count(&w.along_rows, sample));
    }
    w.sampled_columns[64] = SIZE_MAX;
    w.sampled_row = 0;
    w.sampled_row_input = pdq_sample(raster->height, 0) + w.along_columns.lead;
    w.row_position = 0;

    size_t lead = w.along_columns.lead;
    size_t offsets[PDQ_BAND];
    divisor divisors[PDQ_BAND];
    size_t position = 0;
    size_t output = 0;  // rows of the first column pass that the second one has taken
    size_t first_row = 0;
    for (; first_row < raster->height; first_row += PDQ_BAND) {
        for (size_t i = 0; i < PDQ_BAND; i++) {
            offsets[i] = position * PDQ_BLOCK;
            position = position + 1 == window ? 0 : position + 1;
        }
        size_t first_output = first_row - lead;  // wraps for the first rows, which are dropped
        if (first_row >= lead + w.along_columns.rising && first_output + PDQ_BAND <= w.along_columns.falling) {
            divisors[0] = make_divisor(window);
            filter_band(&w, first_row, offsets, divisors, 1);
        } else {
            for (size_t i = 0; i < PDQ_BAND; i++) {
                size_t at = first_row + i < lead ? 0 : first_row + i - lead;
                divisors[i] = make_divisor(pdq_box_count(&w.along_columns, at));
            }
            filter_band(&w, first_row, offsets, divisors, 0);
        }
        for (size_t g = 0; g < ROW_GROUPS; g++) {
            for (size_t c = 0; c < 64; c += LANES) {
                vf m[LANES];
                transpose_load(w.samples + c * PDQ_BAND + g * LANES, PDQ_BAND, m);
                UNROLLED for (size_t i = 0; i < LANES; i++) { store(w.rows + (g * LANES + i) * 64 + c, m[i]); }
            }
        }
        size_t row = first_row < lead ? lead - first_row : 0;
        for (; row < PDQ_BAND && w.sampled_row < 64; row++, output++) {
            sampled_column_step(&w, w.rows + row * 64, output, plane);
        }
    }
    if (w.sampled_row < 64) {
        filter_flush_row(&w, w.rows);
        sampled_column_step(&w, w.rows, output, plane);
    }
}

int64_t NAMED(pdq_gradient_sum)(const float *plane) {
    divisor d = make_divisor(255);
    vf hundred = splat(100.0f);
    vi total = int_splat(0);
    for (size_t i = 0; i < 63 * 64; i += LANES) {
        vf difference = (load(plane + i) - load(plane + i + 64)) * hundred;
        total += int_magnitude(truncated(quotient(difference, d)));
    }
    // Horizontal neighbours: the last column has none, and takes itself as its neighbour, with difference 0.
    for (size_t i = 0; i < 64 * 64; i += 64) {
        for (size_t c = 0; c < 64 - LANES; c += LANES) {
            vf difference = (load(plane + i + c) - load(plane + i + c + 1)) * hundred;
            total += int_magnitude(truncated(quotient(difference, d)));
        }
        float last[LANES + 1];
        size_t c = 64 - LANES;
        __builtin_memcpy(last, plane + i + c, LANES * sizeof(float));
        last[LANES] = last[LANES - 1];
        vf difference = (load(last) - load(last + 1)) * hundred;
        total += int_magnitude(truncated(quotient(difference, d)));
    }
    int32_t parts[LANES];
    __builtin_memcpy(parts, &total, sizeof(total));
    int64_t sum = 0;
    for (size_t i = 0; i < LANES; i++) { sum += parts[i]; }
    return sum;
}

void NAMED(pdq_transform)(const float *plane, float *frequencies) {
    _Alignas(64) float half[16][64];
    for (size_t c = 0; c < 64; c += LANES) {
        for (size_t i = 0; i < 16; i += 8) {
            vf sums[8];
            UNROLLED for (size_t u = 0; u < 8; u++) { sums[u] = splat(0.0f); }
            for (size_t k = 0; k < 64; k++) {
                vf sample = load(plane + k * 64 + c);
                UNROLLED for (size_t u = 0; u < 8; u++) {
                    sums[u] = sums[u] + splat(pdq_cosines[k][i + u]) * sample;
                }
            }
            UNROLLED for (size_t u = 0; u < 8; u++) { store(&half[i + u][c], sums[u]); }
        }
    }
    for (size_t j = 0; j < 16; j += LANES) {
        for (size_t i = 0; i < 16; i += 8) {
            vf sums[8];
            UNROLLED for (size_t u = 0; u < 8; u++) { sums[u] = splat(0.0f); }
            for (size_t k = 0; k < 64; k++) {
                vf cosine = load(&pdq_cosines[k][j]);
                UNROLLED for (size_t u = 0; u < 8; u++) { sums[u] = sums[u] + splat(half[i + u][k]) * cosine; }
            }
            UNROLLED for (size_t u = 0; u < 8; u++) { store(frequencies + (i + u) * 16 + j, sums[u]); }
        }
    }
}

void NAMED(pdq_threshold)(const float *frequencies, uint64_t *words) {
    // Floats ordered as integers: the median is then found bit by bit, by counting.
    vi keys[256 / LANES];
    for (size_t i = 0; i < 256 / LANES; i++) {
        vi bits = as_int(load(frequencies + i * LANES));
        keys[i] = bits ^ ((bits >> 31) & int_splat(0x7fffffff));
    }
    uint32_t median = 0;  // largest key that fewer than 128 keys are below, offset by 2^31
    for (int bit = 31; bit >= 0; bit--) {
        uint32_t candidate = median | (uint32_t)1 << bit;
        vi limit = int_splat((int32_t)(candidate ^ 0x80000000u));
        vi below = int_splat(0);
        for (size_t i = 0; i < 256 / LANES; i++) { below -= (vi)(keys[i] < limit); }
        int32_t parts[LANES], count = 0;
        __builtin_memcpy(parts, &below, sizeof(below));
        for (size_t i = 0; i < LANES; i++) { count += parts[i]; }
        if (count < 128) { median = candidate; }
    }
    int32_t key = (int32_t)(median ^ 0x80000000u);
    int32_t bits = key ^ ((key >> 31) & 0x7fffffff);
    float value;
    __builtin_memcpy(&value, &bits, sizeof(value));
    for (size_t k = 0; k < 4; k++) {
        uint64_t word = 0;
        for (size_t i = 0; i < 64; i++) { word |= (uint64_t)(frequencies[k * 64 + i] > value) << i; }
        words[k] = word;
    }
}
