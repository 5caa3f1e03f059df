#ifndef CGUIDANCE_CONTENT_H
#define CGUIDANCE_CONTENT_H

#include <stddef.h>

/// One file of Sources/Guidance/Content, as it stood at the build. The bytes live as long as the program.
typedef struct {
    const char *_Nonnull name;
    const unsigned char *_Nonnull bytes;
    size_t size;
} guidance_file;

/// How many files there are.
size_t guidance_file_count(void);

/// The file at an index below `guidance_file_count()`.
guidance_file guidance_file_at(size_t index);

#endif
