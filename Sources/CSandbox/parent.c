#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int cs_status_signal(int raw_status) { return WIFSIGNALED(raw_status) ? WTERMSIG(raw_status) : 0; }
int cs_status_exit_code(int raw_status) { return WIFEXITED(raw_status) ? WEXITSTATUS(raw_status) : 0; }

int cs_wait(pid_t process, int block, int *raw_status) {
    for (;;) {
        pid_t result = waitpid(process, raw_status, block ? 0 : WNOHANG);
        if (result >= 0) return result;
        if (errno != EINTR) return -errno;
    }
}

int cs_wait_readable(int socket, int milliseconds) {
    struct pollfd entry = {socket, POLLIN, 0};
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    const int64_t end = (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000 + milliseconds;
    for (int64_t left = milliseconds;;) {
        int result = poll(&entry, 1, left > 0 ? (int)left : 0);
        if (result >= 0) return result > 0;
        if (errno != EINTR) return -errno;
        clock_gettime(CLOCK_MONOTONIC, &now);
        left = end - ((int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000);
    }
}

int cs_send(int socket, const void *bytes, size_t count, int passed) {
    struct iovec part = {(void *)bytes, count};
    union {
        struct cmsghdr header;
        char space[CMSG_SPACE(sizeof(int))];
    } control;
    struct msghdr message = {0};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (passed >= 0) {
        memset(&control, 0, sizeof control);
        message.msg_control = &control;
        message.msg_controllen = sizeof control.space;
        struct cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof(int));
        memcpy(CMSG_DATA(header), &passed, sizeof passed);
    }
    for (;;) {
        ssize_t sent = sendmsg(socket, &message, MSG_NOSIGNAL);
        if (sent == (ssize_t)count) return 0;
        if (sent >= 0) return -EMSGSIZE;
        if (errno != EINTR) return -errno;
    }
}

ssize_t cs_receive(int socket, void *bytes, size_t capacity, int *passed) {
    struct iovec part = {bytes, capacity};
    union {
        struct cmsghdr header;
        char space[CMSG_SPACE(sizeof(int) * 4)];
    } control;
    struct msghdr message = {0};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = &control;
    message.msg_controllen = sizeof control.space;
    *passed = -1;
    ssize_t count;
    for (;;) {
        count = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
        if (count >= 0) break;
        if (errno != EINTR) return -errno;
    }
    // The first descriptor is kept, any other is closed: a peer cannot fill this process's table.
    for (struct cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
        size_t many = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (size_t i = 0; i < many; i++) {
            int descriptor;
            memcpy(&descriptor, CMSG_DATA(header) + i * sizeof(int), sizeof descriptor);
            if (*passed < 0) *passed = descriptor;
            else close(descriptor);
        }
    }
    if (message.msg_flags & MSG_TRUNC) {
        if (*passed >= 0) close(*passed);
        *passed = -1;
        return -EMSGSIZE;
    }
    return count;
}

#ifdef __linux__

int cs_memory_file_create(const char *name) {
    int descriptor = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
    return descriptor < 0 ? -errno : descriptor;
}

int cs_shared_memory_create(const char *name, size_t size) {
    int descriptor = cs_memory_file_create(name);
    if (descriptor < 0) return descriptor;
    if (ftruncate(descriptor, (off_t)size) ||
        fcntl(descriptor, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL)) {
        int error = errno;
        close(descriptor);
        return -error;
    }
    return descriptor;
}

int cs_punch_hole(int descriptor, size_t offset, size_t length) {
    if (fallocate(descriptor, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, (off_t)offset, (off_t)length)) return -errno;
    return 0;
}

int cs_socket_pair(int descriptors[2], int longest) {
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, descriptors)) return -errno;
    // A message is refused when it exceeds its sender's buffer; the usual one is smaller than the longest reply.
    // Where the system allows no more, long replies fail and are reported; nothing else does.
    for (int i = 0; i < 2; i++) (void)setsockopt(descriptors[i], SOL_SOCKET, SO_SNDBUF, &longest, sizeof longest);
    return 0;
}

int cs_allow_cpu_seconds(pid_t process, unsigned seconds) {
    clockid_t clock;
    struct timespec used;
    int result = clock_getcpuclockid(process, &clock);
    if (result) return -result;
    if (clock_gettime(clock, &used)) return -errno;
    struct rlimit limit;
    if (prlimit(process, RLIMIT_CPU, NULL, &limit)) return -errno;
    // Only the soft limit moves: a process without privileges could not raise the hard one again.
    limit.rlim_cur = (rlim_t)used.tv_sec + 1 + seconds;
    if (limit.rlim_max != RLIM_INFINITY && limit.rlim_cur > limit.rlim_max) limit.rlim_cur = limit.rlim_max;
    return prlimit(process, RLIMIT_CPU, &limit, NULL) ? -errno : 0;
}

pid_t cs_spawn_worker(
    const char *path, char *const arguments[], char *const environment[], int socket, int memory) {
    // High numbers first, so that putting one in its place cannot overwrite the other.
    int high_socket = fcntl(socket, F_DUPFD_CLOEXEC, 16);
    int high_memory = fcntl(memory, F_DUPFD_CLOEXEC, 16);
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int result = 0;
    pid_t process = -1;
    if (high_socket < 0 || high_memory < 0) {
        result = errno;
        goto close_all;
    }
    if ((result = posix_spawn_file_actions_init(&actions))) goto close_all;
    if ((result = posix_spawnattr_init(&attributes))) goto free_actions;
    if ((result = posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)) ||
        (result = posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)) ||
        (result = posix_spawn_file_actions_adddup2(&actions, high_socket, 3)) ||
        (result = posix_spawn_file_actions_adddup2(&actions, high_memory, 4)) ||
        (result = posix_spawn_file_actions_addclosefrom_np(&actions, 5))) {
        goto free_attributes;
    }
    // The child begins with nothing blocked and nothing ignored, whatever this process does with signals.
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    // Its own process group: an interrupt typed at the terminal goes to the parent, which ends its workers in order.
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    result = posix_spawn(&process, path, &actions, &attributes, arguments, environment);
free_attributes:
    posix_spawnattr_destroy(&attributes);
free_actions:
    posix_spawn_file_actions_destroy(&actions);
close_all:
    if (high_socket >= 0) close(high_socket);
    if (high_memory >= 0) close(high_memory);
    return result ? -result : process;
}

#else

int cs_memory_file_create(const char *name) { (void)name; return -ENOSYS; }
int cs_shared_memory_create(const char *name, size_t size) { (void)name; (void)size; return -ENOSYS; }
int cs_punch_hole(int d, size_t offset, size_t length) { (void)d; (void)offset; (void)length; return -ENOSYS; }
int cs_socket_pair(int descriptors[2], int longest) { (void)descriptors; (void)longest; return -ENOSYS; }
int cs_allow_cpu_seconds(pid_t process, unsigned seconds) { (void)process; (void)seconds; return -ENOSYS; }
pid_t cs_spawn_worker(
    const char *path, char *const arguments[], char *const environment[], int socket, int memory) {
    (void)path; (void)arguments; (void)environment; (void)socket; (void)memory;
    return -ENOSYS;
}

#endif
