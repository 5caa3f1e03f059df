// Picture decoders with the parts that Swift cannot express: libjpeg's longjmp and libvips' variable arguments.
//
// Everything here runs on untrusted bytes, so it is called only inside the confined worker. No call keeps a pointer
// to the caller's bytes after its close function.

#ifndef PORCHLIGHT_CPICTURECODECS_H
#define PORCHLIGHT_CPICTURECODECS_H

#include <stddef.h>
#include <stdint.h>

typedef enum pc_status {
    PC_OK = 0,
    /// The bytes end before the pixels do.
    PC_TRUNCATED = 1,
    /// The bytes are not well formed.
    PC_CORRUPT = 2,
    /// A valid picture of a kind that is not read here.
    PC_UNSUPPORTED = 3,
    /// An allocation failed.
    PC_NO_MEMORY = 4,
} pc_status;

/// What a header says, before any pixel is decoded.
typedef struct pc_header {
    uint32_t width;
    uint32_t height;
    /// Channels that the read functions deliver: 1 (grey) or 3 (RGB).
    uint32_t channels;
    uint32_t has_alpha;
    /// Pages or frames in the file, at least 1.
    uint32_t frames;
} pc_header;

// JPEG, by libjpeg-turbo.

typedef struct pc_jpeg pc_jpeg;

/// A decoder that is reused from picture to picture; NULL when memory is short.
pc_jpeg *pc_jpeg_create(void);
void pc_jpeg_destroy(pc_jpeg *decoder);

/// Reads the header. The bytes must stay in place until the matching pc_jpeg_read returns.
pc_status pc_jpeg_open(pc_jpeg *decoder, const uint8_t *bytes, size_t size, pc_header *header);

/// Decodes all rows to `pixels`, `stride` bytes from row to row: grey as is, YCbCr to RGB, and CMYK or YCCK to RGB by
/// the plain formula. With `salvage`, damage is reported by the status and the rows that could be read stay.
pc_status pc_jpeg_read(pc_jpeg *decoder, uint8_t *pixels, size_t stride, int salvage);

/// What the last failing or complaining call had to say.
const char *pc_jpeg_message(const pc_jpeg *decoder);
/// Nonzero when the last picture had defects that do not hurt its pixels, such as stray bytes between segments.
int pc_jpeg_had_minor_defects(const pc_jpeg *decoder);

// PNG, WebP, GIF, HEIF, AVIF and TIFF, by libvips.

typedef enum pc_format { PC_PNG, PC_WEBP, PC_GIF, PC_HEIF, PC_TIFF } pc_format;

typedef struct pc_vips pc_vips;

/// Starts libvips with every loader blocked except the ones named above, no cache and one thread.
/// Returns 0, or -1 when libvips cannot start.
int pc_vips_start(void);

/// Opens one page. `page` counts from 0; `all_frames` opens the frames of a GIF or WebP one under the other, so that
/// frame n begins at row n * height. Returns NULL and sets `status` on failure.
pc_vips *pc_vips_open(
    pc_format format, const uint8_t *bytes, size_t size, uint32_t page, int all_frames, int salvage,
    pc_header *header, pc_status *status);

/// Reads rows [first, first + count) as 8-bit grey or RGB, and the alpha channel to `alpha` (count * width bytes)
/// unless that is NULL. Rows must be asked for from the top down.
pc_status pc_vips_read(
    pc_vips *picture, uint32_t first, uint32_t count, uint8_t *pixels, size_t stride, uint8_t *alpha);

void pc_vips_close(pc_vips *picture);

/// What libvips had to say about the last failure; empties its log.
const char *pc_vips_message(void);

/// Plain conversion of `count` pixels from C, M, Y, K (0 = no ink) to R, G, B:
/// (255 - K) - round(C * (255 - K) / 255), and so on.
void pc_cmyk_to_rgb(const uint8_t *cmyk, uint8_t *rgb, size_t count, int inverted);

#endif
