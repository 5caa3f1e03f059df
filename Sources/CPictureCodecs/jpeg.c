#include "CPictureCodecs.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>
#include <jerror.h>

struct pc_jpeg {
    struct jpeg_decompress_struct info;
    struct jpeg_error_mgr errors;
    struct jpeg_source_mgr source;
    jmp_buf escape;
    char message[JMSG_LENGTH_MAX];
    pc_status status;
    // The source ran out of bytes and was given an end marker that is not in the file.
    int ran_out;
    // The entropy-coded data broke off or made no sense.
    int damaged;
    int minor;
};

static const JOCTET end_of_image[2] = {0xFF, JPEG_EOI};

static pc_jpeg *owner(j_common_ptr info) { return (pc_jpeg *)info->client_data; }

static void fail(j_common_ptr info) {
    pc_jpeg *decoder = owner(info);
    info->err->format_message(info, decoder->message);
    switch (info->err->msg_code) {
    case JERR_OUT_OF_MEMORY:
        decoder->status = PC_NO_MEMORY;
        break;
    case JERR_INPUT_EMPTY:
    case JERR_INPUT_EOF:
    case JERR_NO_IMAGE:
        decoder->status = PC_TRUNCATED;
        break;
    case JERR_BAD_PRECISION:
    case JERR_SOF_UNSUPPORTED:
    case JERR_CONVERSION_NOTIMPL:
    case JERR_COMPONENT_COUNT:
    case JERR_BAD_J_COLORSPACE:
        decoder->status = PC_UNSUPPORTED;
        break;
    default:
        decoder->status = decoder->ran_out ? PC_TRUNCATED : PC_CORRUPT;
    }
    longjmp(decoder->escape, 1);
}

// Called for warnings (level < 0) and traces. Nothing is ever printed.
static void note(j_common_ptr info, int level) {
    if (level >= 0) return;
    pc_jpeg *decoder = owner(info);
    int harmless = 0;
    switch (info->err->msg_code) {
    case JWRN_JPEG_EOF: // decided at the end: all rows may have been there
    case JWRN_EXTRANEOUS_DATA:
    case JWRN_ADOBE_XFORM:
    case JWRN_JFIF_MAJOR:
    case JWRN_TOO_MUCH_DATA:
        harmless = 1;
        break;
    default:
        break;
    }
    if (harmless) {
        decoder->minor = 1;
    } else if (!decoder->damaged) {
        decoder->damaged = 1;
        info->err->format_message(info, decoder->message);
    }
    info->err->num_warnings++;
}

static void print_nothing(j_common_ptr info) { (void)info; }
static void source_begin(j_decompress_ptr info) { (void)info; }
static void source_end(j_decompress_ptr info) { (void)info; }

static boolean source_fill(j_decompress_ptr info) {
    pc_jpeg *decoder = (pc_jpeg *)info->client_data;
    decoder->ran_out = 1;
    WARNMS(info, JWRN_JPEG_EOF);
    info->src->next_input_byte = end_of_image;
    info->src->bytes_in_buffer = sizeof end_of_image;
    return TRUE;
}

static void source_skip(j_decompress_ptr info, long count) {
    if (count <= 0) return;
    if ((size_t)count > info->src->bytes_in_buffer) {
        source_fill(info);
    } else {
        info->src->next_input_byte += count;
        info->src->bytes_in_buffer -= (size_t)count;
    }
}

pc_jpeg *pc_jpeg_create(void) {
    pc_jpeg *decoder = calloc(1, sizeof *decoder);
    if (!decoder) return NULL;
    decoder->info.err = jpeg_std_error(&decoder->errors);
    decoder->errors.error_exit = fail;
    decoder->errors.emit_message = note;
    decoder->errors.output_message = print_nothing;
    // jpeg_create_decompress keeps err and client_data and clears the rest.
    decoder->info.client_data = decoder;
    if (setjmp(decoder->escape)) {
        free(decoder);
        return NULL;
    }
    jpeg_create_decompress(&decoder->info);
    decoder->source.init_source = source_begin;
    decoder->source.fill_input_buffer = source_fill;
    decoder->source.skip_input_data = source_skip;
    decoder->source.resync_to_restart = jpeg_resync_to_restart;
    decoder->source.term_source = source_end;
    decoder->info.src = &decoder->source;
    return decoder;
}

void pc_jpeg_destroy(pc_jpeg *decoder) {
    if (!decoder) return;
    jpeg_destroy_decompress(&decoder->info);
    free(decoder);
}

pc_status pc_jpeg_open(pc_jpeg *decoder, const uint8_t *bytes, size_t size, pc_header *header) {
    struct jpeg_decompress_struct *info = &decoder->info;
    decoder->message[0] = 0;
    decoder->status = PC_OK;
    decoder->ran_out = decoder->damaged = decoder->minor = 0;
    if (setjmp(decoder->escape)) {
        jpeg_abort_decompress(info);
        return decoder->status;
    }
    jpeg_abort_decompress(info);
    decoder->errors.num_warnings = 0;
    decoder->source.next_input_byte = bytes;
    decoder->source.bytes_in_buffer = size;
    jpeg_read_header(info, TRUE);
    switch (info->jpeg_color_space) {
    case JCS_GRAYSCALE:
        info->out_color_space = JCS_GRAYSCALE;
        break;
    case JCS_RGB:
    case JCS_YCbCr:
        info->out_color_space = JCS_RGB;
        break;
    case JCS_CMYK:
    case JCS_YCCK:
        info->out_color_space = JCS_CMYK;
        break;
    default:
        snprintf(decoder->message, sizeof decoder->message, "%d colour components", info->num_components);
        jpeg_abort_decompress(info);
        return PC_UNSUPPORTED;
    }
    header->width = info->image_width;
    header->height = info->image_height;
    header->channels = info->out_color_space == JCS_GRAYSCALE ? 1 : 3;
    header->has_alpha = 0;
    header->frames = 1;
    return PC_OK;
}

// A progressive picture whose file ended early shows it in the precision that its coefficients reached.
static int is_fully_refined(const struct jpeg_decompress_struct *info) {
    if (!info->progressive_mode || !info->coef_bits) return 1;
    for (int component = 0; component < info->num_components; component++)
        for (int k = 0; k < DCTSIZE2; k++)
            if (info->coef_bits[component][k] != 0) return 0;
    return 1;
}

pc_status pc_jpeg_read(pc_jpeg *decoder, uint8_t *pixels, size_t stride, int salvage) {
    struct jpeg_decompress_struct *info = &decoder->info;
    if (setjmp(decoder->escape)) {
        jpeg_abort_decompress(info);
        return decoder->status;
    }
    jpeg_start_decompress(info);
    const int cmyk = info->out_color_space == JCS_CMYK;
    const JDIMENSION height = info->output_height;
    JSAMPARRAY line = NULL;
    if (cmyk) {
        line = (*info->mem->alloc_sarray)((j_common_ptr)info, JPOOL_IMAGE, info->output_width * 4, 1);
    }
    while (info->output_scanline < height) {
        JDIMENSION row = info->output_scanline;
        if (decoder->damaged && !salvage) break;
        if (cmyk) {
            if (jpeg_read_scanlines(info, line, 1) != 1) break;
            // Writers of four-component JPEG follow Adobe's habit of storing ink inverted.
            pc_cmyk_to_rgb(line[0], pixels + row * stride, info->output_width, 1);
        } else {
            JSAMPROW rows[8];
            JDIMENSION count = height - row < 8 ? height - row : 8;
            for (JDIMENSION i = 0; i < count; i++) rows[i] = pixels + (row + i) * stride;
            if (jpeg_read_scanlines(info, rows, count) == 0) break;
        }
    }
    if (!decoder->damaged && decoder->ran_out && !is_fully_refined(info)) {
        decoder->damaged = 1;
        snprintf(decoder->message, sizeof decoder->message, "the last refinement scans are missing");
    }
    pc_status status = PC_OK;
    if (decoder->damaged) status = decoder->ran_out ? PC_TRUNCATED : PC_CORRUPT;
    jpeg_abort_decompress(info);
    return status;
}

const char *pc_jpeg_message(const pc_jpeg *decoder) { return decoder->message; }
int pc_jpeg_had_minor_defects(const pc_jpeg *decoder) { return decoder->minor; }
