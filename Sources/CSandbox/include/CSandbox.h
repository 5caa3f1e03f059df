// The system calls behind the confined worker that Swift cannot make: variable arguments, function-like macros and
// control messages. Linux only; everywhere else each call fails with ENOSYS.

#ifndef PORCHLIGHT_CSANDBOX_H
#define PORCHLIGHT_CSANDBOX_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// All calls return 0 (or a nonnegative value) on success and -errno on failure, unless said otherwise.

// Parent.

/// A shared memory file of `size` bytes that nobody can shrink or grow, so that a mapping of it never faults with
/// SIGBUS. Returns the descriptor (close-on-exec).
int cs_shared_memory_create(const char *name, size_t size);
/// A memory file for handing over bytes. Returns the descriptor (close-on-exec).
int cs_memory_file_create(const char *name);
/// Gives the pages of [offset, offset + length) back to the system; they read as zeros afterwards.
int cs_punch_hole(int descriptor, size_t offset, size_t length);
/// A connected pair of sequenced-packet sockets (close-on-exec): message borders are kept, and one message may hold
/// `longest` bytes where the system's own limit allows it.
int cs_socket_pair(int descriptors[2], int longest);
/// Starts `path` with `socket` as descriptor 3 and `memory` as descriptor 4, /dev/null as 0 and 1, standard error
/// kept, and nothing else open. Returns the process identifier.
pid_t cs_spawn_worker(
    const char *path, char *const arguments[], char *const environment[], int socket, int memory);
/// Lets the process use `seconds` more of CPU time than it has used; then it gets SIGXCPU.
int cs_allow_cpu_seconds(pid_t process, unsigned seconds);
/// Waits for the end of the process. Returns the raw wait status, or -errno. 0 with `block` 0: still running.
int cs_wait(pid_t process, int block, int *raw_status);
/// Splits a raw wait status: the signal that ended the process, or 0, and its exit code.
int cs_status_signal(int raw_status);
int cs_status_exit_code(int raw_status);

// Both.

/// Sends one message, with a descriptor when `passed` is not negative.
int cs_send(int socket, const void *bytes, size_t count, int passed);
/// Receives one message. Returns its length, 0 when the other end is closed, or -errno (-EMSGSIZE when it did not
/// fit). A passed descriptor is stored to `passed`, else -1.
ssize_t cs_receive(int socket, void *bytes, size_t capacity, int *passed);
/// Waits until the socket can be read. Returns 1 when it can (also at its end), 0 after `milliseconds`.
int cs_wait_readable(int socket, int milliseconds);

// Worker.

typedef struct cs_limits {
    /// Address space beyond what is mapped when the limit is set, in bytes.
    uint64_t memory;
    uint64_t open_files;
} cs_limits;

/// No new privileges, no core dump, not traceable, dies with its parent, no descriptors but 0 to 4.
int cs_prepare_worker(pid_t expected_parent);
/// Address space, file size, core and descriptor limits.
int cs_limit_worker(const cs_limits *limits);
/// Loads the system call filter for all threads. Afterwards the process can compute, allocate memory without
/// executable pages, start threads, read the descriptors it holds, and talk over descriptor 3; it cannot open files,
/// create sockets or start processes (EPERM).
int cs_load_filter(void);
/// Tries the forbidden calls and stores the errno of each attempt (0: the call succeeded, which is a hole).
/// `names` receives pointers to constant strings. Returns the number of attempts.
int cs_try_forbidden_calls(const char **names, int *results, int capacity);
/// The size of a regular file in bytes, -EINVAL for anything else that is open. Unlike fstat() of some C libraries
/// it makes no call that could take a path instead of the descriptor.
int64_t cs_file_size(int descriptor);
/// Bytes that malloc holds from the system.
uint64_t cs_heap_bytes(void);
/// Keeps freed memory for the next item instead of giving it back at once.
void cs_keep_heap_warm(void);
void cs_trim_heap(void);

#endif
