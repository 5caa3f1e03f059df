#include "CPictureCodecs.h"

// a * b / 255, rounded, for bytes.
static inline uint32_t scaled(uint32_t a, uint32_t b) {
    uint32_t t = a * b + 128;
    return ((t >> 8) + t) >> 8;
}

void pc_cmyk_to_rgb(const uint8_t *cmyk, uint8_t *rgb, size_t count, int inverted) {
    const uint8_t flip = inverted ? 255 : 0;
    for (size_t i = 0; i < count; i++, cmyk += 4, rgb += 3) {
        uint32_t light = 255 - (cmyk[3] ^ flip);
        for (int k = 0; k < 3; k++) {
            uint32_t ink = scaled(cmyk[k] ^ flip, light);
            rgb[k] = (uint8_t)(light > ink ? light - ink : 0);
        }
    }
}
