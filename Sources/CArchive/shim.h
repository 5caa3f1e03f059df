/* libarchive, which reads archives, and zlib, which it stands on and which text blocks of pictures need. */
#include <archive.h>
#include <archive_entry.h>
#include <zlib.h>
