#include "CTextRecognition.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Tesseract's C interface (tesseract/capi.h), as far as it is used.
typedef struct TessBaseAPI TessBaseAPI;

struct ctr_reader {
    void *library;
    TessBaseAPI *api;
    TessBaseAPI *(*create)(void);
    int (*init)(TessBaseAPI *, const char *, const char *);
    void (*set_mode)(TessBaseAPI *, int);
    void (*set_image)(TessBaseAPI *, const unsigned char *, int, int, int, int);
    void (*set_resolution)(TessBaseAPI *, int);
    int (*recognise)(TessBaseAPI *, void *);
    char *(*text)(TessBaseAPI *);
    int (*confidence)(TessBaseAPI *);
    void (*clear)(TessBaseAPI *);
    void (*delete_text)(char *);
    void (*delete_api)(TessBaseAPI *);
};

enum {
    reason_capacity = 256,
    // Columns and blocks are found automatically: a screenshot of a chat has bubbles left and right.
    automatic_segmentation = 3,
    // What Tesseract assumes of a screen; without it every picture draws a warning.
    screen_resolution = 144,
};

static const char *const names[] = {"libtesseract.so.5", "libtesseract.so.4", "libtesseract.5.dylib"};

static int find(ctr_reader *reader, void *slot, const char *name) {
    void *symbol = dlsym(reader->library, name);
    memcpy(slot, &symbol, sizeof symbol);
    return symbol != NULL;
}

ctr_reader *ctr_open(const char *languages, char *reason) {
    ctr_reader *reader = calloc(1, sizeof *reader);
    if (!reader) {
        snprintf(reason, reason_capacity, "no memory");
        return NULL;
    }
    // One thread: the worker may start more, but two workers on two cores want no more.
    setenv("OMP_THREAD_LIMIT", "1", 1);
    for (size_t i = 0; i < sizeof names / sizeof *names && !reader->library; i++)
        reader->library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (!reader->library) {
        snprintf(reason, reason_capacity, "the library libtesseract is not installed");
        goto failed;
    }
    int all = find(reader, &reader->create, "TessBaseAPICreate") & find(reader, &reader->init, "TessBaseAPIInit3")
        & find(reader, &reader->set_mode, "TessBaseAPISetPageSegMode")
        & find(reader, &reader->set_image, "TessBaseAPISetImage")
        & find(reader, &reader->set_resolution, "TessBaseAPISetSourceResolution")
        & find(reader, &reader->recognise, "TessBaseAPIRecognize")
        & find(reader, &reader->text, "TessBaseAPIGetUTF8Text")
        & find(reader, &reader->confidence, "TessBaseAPIMeanTextConf") & find(reader, &reader->clear, "TessBaseAPIClear")
        & find(reader, &reader->delete_text, "TessDeleteText") & find(reader, &reader->delete_api, "TessBaseAPIDelete");
    if (!all) {
        snprintf(reason, reason_capacity, "the installed libtesseract lacks a function of its C interface");
        goto failed;
    }
    reader->api = reader->create();
    if (!reader->api || reader->init(reader->api, NULL, languages)) {
        snprintf(reason, reason_capacity, "Tesseract's languages %s are not all installed", languages);
        goto failed;
    }
    reader->set_mode(reader->api, automatic_segmentation);
    return reader;
failed:
    ctr_close(reader);
    return NULL;
}

int64_t ctr_read(ctr_reader *reader, const uint8_t *pixels, int width, int height, int stride, char *text,
                 size_t capacity, int *confidence) {
    *confidence = 0;
    reader->set_image(reader->api, pixels, width, height, 1, stride);
    reader->set_resolution(reader->api, screen_resolution);
    int64_t count = -1;
    if (reader->recognise(reader->api, NULL) == 0) {
        char *found = reader->text(reader->api);
        if (found) {
            size_t length = strnlen(found, capacity);
            memcpy(text, found, length);
            count = (int64_t)length;
            *confidence = reader->confidence(reader->api);
            reader->delete_text(found);
        }
    }
    reader->clear(reader->api);
    return count;
}

void ctr_close(ctr_reader *reader) {
    if (!reader) return;
    if (reader->api) reader->delete_api(reader->api);
    // The library stays loaded: its thread pool outlives the reader.
    free(reader);
}
