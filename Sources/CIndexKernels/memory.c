#define _GNU_SOURCE
#include <sys/mman.h>

#include "kernels.h"

#define HUGE_PAGE ((size_t)2 << 20)

static size_t rounded(size_t length, size_t unit) { return (length + unit - 1) / unit * unit; }

void *clx_arena_allocate(size_t length) {
    if (length == 0 || length > SIZE_MAX / 2) return 0;
    if (length < 2 * HUGE_PAGE) {
        void *small = mmap(0, rounded(length, 16384), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
        return small == MAP_FAILED ? 0 : small;
    }
    // Buckets lie all over a large arena: on small pages nearly each of them would miss the translation cache.
    const size_t whole = rounded(length, 16384), wanted = whole + HUGE_PAGE;
    uint8_t *from = mmap(0, wanted, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
    if (from == MAP_FAILED) return 0;
    uint8_t *arena = (uint8_t *)rounded((size_t)from, HUGE_PAGE);
    if (arena > from) munmap(from, (size_t)(arena - from));
    const size_t after = (size_t)(from + wanted - (arena + whole));
    if (after) munmap(arena + whole, after);
#if defined(MADV_HUGEPAGE)
    madvise(arena, whole, MADV_HUGEPAGE);
#endif
    return arena;
}

void clx_arena_free(void *arena, size_t length) {
    if (arena) munmap(arena, rounded(length, 16384));
}

const void *clx_map_file(int descriptor, size_t length) {
    if (length == 0) return 0;
    void *bytes = mmap(0, length, PROT_READ, MAP_SHARED, descriptor, 0);
    return bytes == MAP_FAILED ? 0 : bytes;
}

void clx_unmap_file(const void *bytes, size_t length) {
    if (bytes) munmap((void *)bytes, length);
}

void clx_populate(const void *bytes, size_t length) {
#if defined(MADV_POPULATE_READ)
    const size_t page = 4096, from = (size_t)bytes / page * page;
    madvise((void *)from, (size_t)bytes + length - from, MADV_POPULATE_READ);
#else
    (void)bytes;
    (void)length;
#endif
}
