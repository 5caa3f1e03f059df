#ifndef PORCHLIGHT_CVIPS_SHIM_H
#define PORCHLIGHT_CVIPS_SHIM_H

// libvips 8.13 or later. Its calls take variable arguments, which Swift cannot make: CPictureCodecs wraps them.
#include <vips/vips.h>

#endif
