#include "CPictureCodecs.h"

#include <string.h>
#include <unistd.h>

#include <vips/vips.h>

struct pc_vips {
    VipsImage *image;
    VipsRegion *region;
    uint32_t page_height;
};

static char last_message[512];

// GLib ends the process after a fatal message; say "memory" by the exit code when that was the cause.
static GLogWriterOutput swallow(GLogLevelFlags level, const GLogField *fields, gsize count, gpointer data) {
    (void)data;
    if (level & (G_LOG_LEVEL_ERROR | G_LOG_FLAG_FATAL)) {
        for (gsize i = 0; i < count; i++)
            if (strcmp(fields[i].key, "MESSAGE") == 0 && strstr(fields[i].value, "failed to allocate")) _exit(77);
    }
    return G_LOG_WRITER_HANDLED;
}

int pc_vips_start(void) {
    static const char *const loaders[] = {
        "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadNsgif", "VipsForeignLoadHeif",
        "VipsForeignLoadTiff",
    };
    g_log_set_writer_func(swallow, NULL, NULL);
    if (vips_init("porchlight media-worker")) return -1;
    vips_block_untrusted_set(TRUE);
    vips_operation_block_set("VipsForeignLoad", TRUE);
    for (size_t i = 0; i < sizeof loaders / sizeof *loaders; i++) vips_operation_block_set(loaders[i], FALSE);
    vips_cache_set_max(0);
    vips_cache_set_max_mem(0);
    vips_cache_set_max_files(0);
    vips_concurrency_set(1);
    return 0;
}

static void keep_message(void) {
    const char *text = vips_error_buffer();
    size_t length = 0;
    // One line, printable.
    while (length < sizeof last_message - 1 && text[length]) {
        char c = text[length];
        last_message[length++] = (c >= 32 && c < 127) ? c : ' ';
    }
    while (length && last_message[length - 1] == ' ') length--;
    last_message[length] = 0;
    vips_error_clear();
}

const char *pc_vips_message(void) { return last_message; }

static int says(const char *word) { return strstr(last_message, word) != NULL; }

static pc_status judge_failure(void) {
    keep_message();
    if (says("out of memory") || says("Out of memory") || says("Memory allocation") || says("OOM")) return PC_NO_MEMORY;
    if (says("nexpected end") || says("nd of file") || says("nd-of-file") || says("runcated") || says("EOF") ||
        says("not enough data") || says("premature") || says("incomplete") || says("Not enough data") ||
        says("end of stream") || says("Read error")) {
        return PC_TRUNCATED;
    }
    if (says("nsupported") || says("not supported") || says("not implemented") || says("blocked") ||
        says("unknown") || says("Not a ")) {
        return PC_UNSUPPORTED;
    }
    return PC_CORRUPT;
}

pc_vips *pc_vips_open(
    pc_format format, const uint8_t *bytes, size_t size, uint32_t page, int all_frames, int salvage,
    pc_header *header, pc_status *status) {
    VipsImage *image = NULL;
    const VipsFailOn fail_on = salvage ? VIPS_FAIL_ON_NONE : VIPS_FAIL_ON_ERROR;
    const int count = all_frames ? -1 : 1;
    void *data = (void *)bytes;
    int result = -1;
    last_message[0] = 0;
    vips_error_clear();
    switch (format) {
    case PC_PNG:
        result = vips_pngload_buffer(data, size, &image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", fail_on, NULL);
        break;
    case PC_WEBP:
        result = vips_webpload_buffer(
            data, size, &image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", fail_on, "page", (int)page, "n", count,
            NULL);
        break;
    case PC_GIF:
        result = vips_gifload_buffer(
            data, size, &image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", fail_on, "page", (int)page, "n", count,
            NULL);
        break;
    case PC_HEIF:
        result = vips_heifload_buffer(
            data, size, &image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", fail_on, "page", (int)page, "n", 1,
            "unlimited", TRUE, NULL);
        break;
    case PC_TIFF:
        result = vips_tiffload_buffer(
            data, size, &image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on", fail_on, "page", (int)page, "n", 1, NULL);
        break;
    }
    if (result) {
        *status = judge_failure();
        return NULL;
    }

    const VipsInterpretation meaning = vips_image_get_interpretation(image);
    if (meaning == VIPS_INTERPRETATION_LAB || meaning == VIPS_INTERPRETATION_LABS ||
        meaning == VIPS_INTERPRETATION_LABQ || meaning == VIPS_INTERPRETATION_XYZ) {
        VipsImage *converted = NULL;
        if (vips_colourspace(image, &converted, VIPS_INTERPRETATION_sRGB, NULL)) {
            *status = judge_failure();
            g_object_unref(image);
            return NULL;
        }
        g_object_unref(image);
        image = converted;
    }

    const int bands = vips_image_get_bands(image);
    const VipsBandFormat depth = vips_image_get_format(image);
    const int cmyk = vips_image_get_interpretation(image) == VIPS_INTERPRETATION_CMYK;
    if ((depth != VIPS_FORMAT_UCHAR && depth != VIPS_FORMAT_USHORT) || bands < 1 ||
        vips_image_get_coding(image) != VIPS_CODING_NONE) {
        g_strlcpy(last_message, "samples that are neither 8-bit nor 16-bit unsigned integers", sizeof last_message);
        *status = PC_UNSUPPORTED;
        g_object_unref(image);
        return NULL;
    }

    pc_vips *picture = g_try_new0(pc_vips, 1);
    if (!picture) {
        *status = PC_NO_MEMORY;
        g_object_unref(image);
        return NULL;
    }
    picture->image = image;
    picture->page_height = (uint32_t)vips_image_get_height(image);
    int frames = 1;
    if (vips_image_get_typeof(image, VIPS_META_N_PAGES) && vips_image_get_int(image, VIPS_META_N_PAGES, &frames)) {
        frames = 1;
        vips_error_clear();
    }
    if (all_frames) {
        int height = vips_image_get_page_height(image);
        if (height > 0) picture->page_height = (uint32_t)height;
    }
    header->width = (uint32_t)vips_image_get_width(image);
    header->height = picture->page_height;
    header->channels = bands < 3 ? 1 : 3;
    header->has_alpha = cmyk ? bands > 4 : (bands == 2 || bands >= 4);
    header->frames = frames > 0 ? (uint32_t)frames : 1;
    *status = PC_OK;
    return picture;
}

// One row of `width` pixels with `bands` samples of `step` bytes; for 16-bit samples `samples` points at the
// more significant byte.
static void convert_row(
    const uint8_t *samples, size_t step, int bands, uint32_t width, uint8_t *pixels, uint8_t *alpha) {
    const size_t pixel = step * (size_t)bands;
    if (bands < 3) {
        if (pixel == 1) {
            memcpy(pixels, samples, width);
        } else {
            for (uint32_t x = 0; x < width; x++) pixels[x] = samples[x * pixel];
        }
    } else if (pixel == 3) {
        memcpy(pixels, samples, (size_t)width * 3);
    } else {
        for (uint32_t x = 0; x < width; x++) {
            pixels[x * 3] = samples[x * pixel];
            pixels[x * 3 + 1] = samples[x * pixel + step];
            pixels[x * 3 + 2] = samples[x * pixel + 2 * step];
        }
    }
    if (alpha) {
        const size_t band = bands == 2 ? 1 : 3;
        for (uint32_t x = 0; x < width; x++) alpha[x] = samples[x * pixel + band * step];
    }
}

static void convert_cmyk_row(
    const uint8_t *samples, size_t step, int bands, uint32_t width, uint8_t *pixels, uint8_t *alpha) {
    const size_t pixel = step * (size_t)bands;
    for (uint32_t x = 0; x < width; x++) {
        const uint8_t ink[4] = {
            samples[x * pixel], samples[x * pixel + step], samples[x * pixel + 2 * step], samples[x * pixel + 3 * step],
        };
        pc_cmyk_to_rgb(ink, pixels + (size_t)x * 3, 1, 0);
        if (alpha) alpha[x] = samples[x * pixel + 4 * step];
    }
}

pc_status pc_vips_read(
    pc_vips *picture, uint32_t first, uint32_t count, uint8_t *pixels, size_t stride, uint8_t *alpha) {
    VipsImage *image = picture->image;
    const uint32_t width = (uint32_t)vips_image_get_width(image);
    const uint32_t height = (uint32_t)vips_image_get_height(image);
    const int bands = vips_image_get_bands(image);
    const int wide = vips_image_get_format(image) == VIPS_FORMAT_USHORT;
    const int cmyk = vips_image_get_interpretation(image) == VIPS_INTERPRETATION_CMYK && bands >= 4;
    const size_t step = wide ? 2 : 1;
    const int has_alpha = cmyk ? bands > 4 : (bands == 2 || bands >= 4);
    if (!has_alpha) alpha = NULL;
    if (first > height || count > height - first) return PC_CORRUPT;
    if (!picture->region && !(picture->region = vips_region_new(image))) return judge_failure();

    const uint32_t last = first + count;
    for (uint32_t y = first; y < last;) {
        VipsRect strip = {0, (int)y, (int)width, (int)(last - y < 16 ? last - y : 16)};
        if (vips_region_prepare(picture->region, &strip)) return judge_failure();
        for (int i = 0; i < strip.height; i++) {
            const uint8_t *samples = VIPS_REGION_ADDR(picture->region, 0, (int)y + i);
#if G_BYTE_ORDER == G_LITTLE_ENDIAN
            if (wide) samples += 1;
#endif
            const size_t row = y + (uint32_t)i - first;
            (cmyk ? convert_cmyk_row : convert_row)(
                samples, step, bands, width, pixels + row * stride, alpha ? alpha + row * width : NULL);
        }
        y += (uint32_t)strip.height;
    }
    return PC_OK;
}

void pc_vips_close(pc_vips *picture) {
    if (!picture) return;
    if (picture->region) g_object_unref(picture->region);
    g_object_unref(picture->image);
    g_free(picture);
    vips_error_clear();
}
