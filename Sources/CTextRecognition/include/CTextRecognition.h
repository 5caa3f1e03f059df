// Text in pictures, by Tesseract.
//
// The library is looked up when the process runs, not when it is linked: a host that never reads screenshots needs
// neither Tesseract nor its languages, and the decoding workers stay as small as they are. Only the C interface is used,
// whose functions have kept their form since Tesseract 3.
//
// Everything here runs on untrusted pixels, so it is called only inside the confined worker.

#ifndef PORCHLIGHT_CTEXTRECOGNITION_H
#define PORCHLIGHT_CTEXTRECOGNITION_H

#include <stddef.h>
#include <stdint.h>

typedef struct ctr_reader ctr_reader;

/// Opens the library and loads the languages, such as "eng+spa", so that later reads open no file. Returns NULL and
/// says why in `reason`, of at least 256 bytes.
ctr_reader *ctr_open(const char *languages, char *reason);

/// Reads grey pixels, one byte each, rows `stride` bytes apart. Writes at most `capacity` bytes of UTF-8 and the mean
/// confidence, 0…100. Returns the number of bytes, or -1 when nothing could be read.
int64_t ctr_read(ctr_reader *reader, const uint8_t *pixels, int width, int height, int stride, char *text,
                 size_t capacity, int *confidence);

void ctr_close(ctr_reader *reader);

#endif
