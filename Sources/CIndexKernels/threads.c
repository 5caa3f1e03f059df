#define _GNU_SOURCE
#include <pthread.h>
#include <stdlib.h>
#include <sys/resource.h>
#if defined(__APPLE__)
#include <pthread/qos.h>
#endif

#include "kernels.h"

typedef struct {
    void (*body)(void *);
    void *context;
    int yields;
} work;

static void *run(void *argument) {
    const work todo = *(work *)argument;
    free(argument);
#if defined(__APPLE__)
    if (todo.yields) pthread_set_qos_class_self_np(QOS_CLASS_UTILITY, 0);
#elif defined(__linux__)
    // On Linux this is the thread's own priority. Merging must not take a core away from queries.
    if (todo.yields) setpriority(PRIO_PROCESS, 0, 10);
#endif
    todo.body(todo.context);
    return 0;
}

int clx_start_background(void (*body)(void *context), void *context, int yields) {
    work *todo = malloc(sizeof *todo);
    if (todo == 0) return -1;
    *todo = (work){body, context, yields};
    pthread_attr_t attributes;
    pthread_attr_init(&attributes);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    pthread_t thread;
    const int result = pthread_create(&thread, &attributes, run, todo);
    pthread_attr_destroy(&attributes);
    if (result != 0) free(todo);
    return result;
}
