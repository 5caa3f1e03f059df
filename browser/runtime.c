// What Swift asks of C in a browser, where there is no C library: memory, and a few small functions.
#include <stddef.h>
#include <stdint.h>

extern unsigned char __heap_base;

// Blocks of powers of two from 32 bytes on. Sixteen bytes before each say its class; freed ones wait in a list of their
// class. A page reads a text or two and goes, so nothing is given back to the browser.
enum { CLASSES = 32, HEAD = 16, SMALLEST = 5, PAGE = 65536 };

static uintptr_t top;
static void *waiting[CLASSES];

static void *take(size_t size) {
  if (size > (size_t)1 << 30) return NULL;
  unsigned class = SMALLEST;
  while (((size_t)1 << class) < size + HEAD) class++;
  if (waiting[class]) {
    void *block = waiting[class];
    waiting[class] = *(void **)block;
    return block;
  }
  if (!top) top = ((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15;
  size_t whole = (size_t)1 << class;
  uintptr_t end = top + whole, have = (uintptr_t)__builtin_wasm_memory_size(0) * PAGE;
  if (end > have) {
    size_t pages = (end - have + PAGE - 1) / PAGE;
    // Some to spare: to grow is slow.
    if (pages < 64) pages = 64;
    if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) return NULL;
  }
  unsigned char *block = (unsigned char *)top;
  top = end;
  *(unsigned *)block = class;
  return block + HEAD;
}

int posix_memalign(void **out, size_t alignment, size_t size) {
  // Every block lies on sixteen bytes, which is all that Swift's types ask for here.
  if (alignment > HEAD) return 22;
  *out = take(size);
  return *out ? 0 : 12;
}

void *malloc(size_t size) { return take(size); }

void free(void *block) {
  if (!block) return;
  unsigned class = *(unsigned *)((unsigned char *)block - HEAD);
  *(void **)block = waiting[class];
  waiting[class] = block;
}

int memcmp(const void *left, const void *right, size_t count) {
  const unsigned char *a = left, *b = right;
  for (size_t i = 0; i < count; i++)
    if (a[i] != b[i]) return a[i] - b[i];
  return 0;
}

// Sets of Swift scatter their members by these; a page that lives for one reader has nobody to hide the order from.
void arc4random_buf(void *out, size_t count) {
  static uint64_t state = 0x9E3779B97F4A7C15;
  unsigned char *bytes = out;
  for (size_t i = 0; i < count; i++) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    bytes[i] = (unsigned char)state;
  }
}

uintptr_t __stack_chk_guard = 0x5AFE57AC;
_Noreturn void __stack_chk_fail(void) { __builtin_trap(); }

// Products of 64-bit numbers are checked for overflow in 128 bits, for which there is no instruction: four products of
// halves (Knuth, The Art of Computer Programming, vol. 2, 4.3.1, algorithm M).
typedef union {
  __int128 whole;
  struct { uint64_t low, high; } half;
} wide;

__int128 __multi3(__int128 left, __int128 right) {
  wide a = {left}, b = {right}, product;
  uint64_t al = a.half.low & 0xFFFFFFFF, ah = a.half.low >> 32, bl = b.half.low & 0xFFFFFFFF, bh = b.half.low >> 32;
  uint64_t low = al * bl, first = ah * bl + (low >> 32), second = al * bh + (first & 0xFFFFFFFF);
  product.half.low = (second << 32) | (low & 0xFFFFFFFF);
  product.half.high = ah * bh + (first >> 32) + (second >> 32) + a.half.low * b.half.high + a.half.high * b.half.low;
  return product.whole;
}
