#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>

#ifdef __linux__

#include <fcntl.h>
#include <linux/sched.h>
#include <malloc.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

enum { socket_descriptor = 3, first_stray_descriptor = 5 };

int cs_prepare_worker(pid_t expected_parent) {
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) return -errno;
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)) return -errno;
    if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0)) return -errno;
    // The parent may have died before the signal was asked for.
    if (getppid() != expected_parent) return -ESRCH;
    if (syscall(SYS_close_range, (unsigned)first_stray_descriptor, ~0U, 0U)) {
        long last = sysconf(_SC_OPEN_MAX);
        for (int d = first_stray_descriptor; d < last; d++) close(d);
    }
    signal(SIGPIPE, SIG_IGN);
    return 0;
}

static int set_limit(int which, rlim_t value) {
    struct rlimit limit = {value, value};
    struct rlimit now;
    if (getrlimit(which, &now)) return -errno;
    // A lower limit that is in force already stays.
    if (now.rlim_max != RLIM_INFINITY && value > now.rlim_max) limit.rlim_cur = limit.rlim_max = now.rlim_max;
    return setrlimit(which, &limit) ? -errno : 0;
}

static uint64_t mapped_bytes(void) {
    unsigned long pages = 0;
    FILE *file = fopen("/proc/self/statm", "re");
    if (file) {
        if (fscanf(file, "%lu", &pages) != 1) pages = 0;
        fclose(file);
    }
    return (uint64_t)pages * (uint64_t)sysconf(_SC_PAGESIZE);
}

int cs_limit_worker(const cs_limits *limits) {
    int result;
    uint64_t mapped = mapped_bytes();
    if (mapped == 0) return -ENODATA;
    if ((result = set_limit(RLIMIT_AS, mapped + limits->memory))) return result;
    if ((result = set_limit(RLIMIT_FSIZE, 0))) return result;
    if ((result = set_limit(RLIMIT_CORE, 0))) return result;
    return set_limit(RLIMIT_NOFILE, limits->open_files);
}

// Calls that need no look at their arguments: computing, memory, threads of this process, time, descriptors held.
static const char *const plain_calls[] = {
    "read", "pread64", "readv", "lseek", "fstat", "close", "poll", "ppoll",
    "munmap", "mremap", "brk", "madvise",
    "futex", "set_robust_list", "get_robust_list", "rseq", "sched_yield", "sched_getaffinity", "membarrier",
    "clock_gettime", "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday", "time", "times", "getrusage",
    "getrandom", "getpid", "getppid", "gettid", "getuid", "geteuid", "getgid", "getegid", "uname", "sysinfo",
    "rt_sigreturn", "rt_sigaction", "rt_sigprocmask", "sigaltstack", "restart_syscall",
    "exit", "exit_group", "getcpu", "sched_getparam", "sched_getscheduler",
};

static int allow(scmp_filter_ctx filter, const char *name, unsigned count, const struct scmp_arg_cmp *conditions) {
    int number = seccomp_syscall_resolve_name(name);
    // Some calls do not exist on every architecture.
    if (number == __NR_SCMP_ERROR || number < 0) return 0;
    return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, number, count, conditions);
}

static int allow_with(scmp_filter_ctx filter, const char *name, struct scmp_arg_cmp condition) {
    return allow(filter, name, 1, &condition);
}

int cs_load_filter(void) {
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter) return -ENOMEM;
    int result = 0;
    // One filter for all threads: libraries may have started some while they were warmed up.
    if ((result = seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1))) goto done;
    if ((result = seccomp_attr_set(filter, SCMP_FLTATR_CTL_NNP, 1))) goto done;
    if ((result = seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS))) goto done;
    // A binary tree instead of a list; older libraries lack it and work without.
    (void)seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);

    for (size_t i = 0; i < sizeof plain_calls / sizeof *plain_calls; i++)
        if ((result = allow(filter, plain_calls[i], 0, NULL))) goto done;

    // Memory may be made, never executable.
    if ((result = allow_with(filter, "mmap", SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)))) goto done;
    if ((result = allow_with(filter, "mprotect", SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)))) goto done;

    // Threads, not processes. clone3 hides its flags behind a pointer; told that it does not exist, the C library
    // falls back to clone.
    const uint64_t thread = CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD;
    const uint64_t namespaces =
        CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;
    if ((result = allow_with(filter, "clone", SCMP_A0(SCMP_CMP_MASKED_EQ, thread | namespaces, thread)))) goto done;
    int clone3 = seccomp_syscall_resolve_name("clone3");
    if (clone3 > 0 && (result = seccomp_rule_add_array(filter, SCMP_ACT_ERRNO(ENOSYS), clone3, 0, NULL))) goto done;

    // Talk only over the one socket, and to the null device that stands in for standard error.
    if ((result = allow_with(filter, "sendmsg", SCMP_A0(SCMP_CMP_EQ, socket_descriptor, 0)))) goto done;
    if ((result = allow_with(filter, "recvmsg", SCMP_A0(SCMP_CMP_EQ, socket_descriptor, 0)))) goto done;
    if ((result = allow_with(filter, "write", SCMP_A0(SCMP_CMP_EQ, 2, 0)))) goto done;
    if ((result = allow_with(filter, "writev", SCMP_A0(SCMP_CMP_EQ, 2, 0)))) goto done;

    // Not newfstatat, although some C libraries make fstat of it: AT_EMPTY_PATH permits an empty path and forbids no
    // other, and a filter cannot read the path. Limits may be read but not set; a thread may be named.
    if ((result = allow_with(filter, "prlimit64", SCMP_A2(SCMP_CMP_EQ, 0, 0)))) goto done;
    if ((result = allow_with(filter, "getrlimit", SCMP_A0(SCMP_CMP_GE, 0, 0)))) goto done;
    if ((result = allow_with(filter, "prctl", SCMP_A0(SCMP_CMP_EQ, PR_SET_NAME, 0)))) goto done;
    if ((result = allow_with(filter, "fcntl", SCMP_A1(SCMP_CMP_EQ, F_GETFL, 0)))) goto done;
    if ((result = allow_with(filter, "fcntl", SCMP_A1(SCMP_CMP_EQ, F_GETFD, 0)))) goto done;
    // abort() and raise() signal the own process, and no other.
    if ((result = allow_with(filter, "tgkill", SCMP_A0(SCMP_CMP_EQ, (scmp_datum_t)getpid(), 0)))) goto done;

    result = seccomp_load(filter);
done:
    seccomp_release(filter);
    return result;
}

static int outcome(long result) {
    int error = result < 0 ? errno : 0;
    return error;
}

int cs_try_forbidden_calls(const char **names, int *results, int capacity) {
    int count = 0;
#define ATTEMPT(name, call)                                                                                           \
    if (count < capacity) {                                                                                           \
        errno = 0;                                                                                                    \
        long value = (long)(call);                                                                                    \
        names[count] = name;                                                                                          \
        results[count++] = outcome(value);                                                                            \
    }
    char *const no_arguments[] = {(char *)"/bin/true", NULL};
    char *const no_environment[] = {NULL};
    struct rlimit unlimited = {RLIM_INFINITY, RLIM_INFINITY};
    struct stat details;
    struct statx extended;
    ATTEMPT("openat", syscall(SYS_openat, AT_FDCWD, "/etc/hostname", O_RDONLY | O_CLOEXEC, 0))
    ATTEMPT("openat_null", syscall(SYS_openat, AT_FDCWD, "/dev/null", O_WRONLY | O_CLOEXEC, 0))
#ifdef SYS_open
    ATTEMPT("open", syscall(SYS_open, "/etc/hostname", O_RDONLY, 0))
#endif
    ATTEMPT("openat2", syscall(437, AT_FDCWD, "/etc/hostname", NULL, 24))
    ATTEMPT("io_uring_setup", syscall(425, 1, NULL))
    ATTEMPT("socket", syscall(SYS_socket, AF_INET, SOCK_STREAM, 0))
    ATTEMPT("socket_unix", syscall(SYS_socket, AF_UNIX, SOCK_STREAM, 0))
    ATTEMPT("socketpair", syscall(SYS_socketpair, AF_UNIX, SOCK_STREAM, 0, NULL))
    ATTEMPT("execve", syscall(SYS_execve, "/bin/true", no_arguments, no_environment))
    ATTEMPT("execveat", syscall(SYS_execveat, AT_FDCWD, "/bin/true", no_arguments, no_environment, 0))
#ifdef SYS_fork
    ATTEMPT("fork", syscall(SYS_fork))
#endif
    ATTEMPT("clone_process", syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0))
    ATTEMPT("kill_parent", syscall(SYS_kill, getppid(), 0))
    ATTEMPT("ptrace", syscall(SYS_ptrace, PTRACE_TRACEME, 0, 0, 0))
    ATTEMPT("prlimit", syscall(SYS_prlimit64, 0, RLIMIT_CPU, &unlimited, NULL))
    ATTEMPT("stat", syscall(SYS_newfstatat, AT_FDCWD, "/etc/hostname", &details, 0))
    // AT_EMPTY_PATH leaves a path that is not empty in force.
    ATTEMPT("stat_empty_path", syscall(SYS_newfstatat, AT_FDCWD, "/etc/hostname", &details, AT_EMPTY_PATH))
    ATTEMPT("statx_empty_path", syscall(SYS_statx, AT_FDCWD, "/etc/hostname", AT_EMPTY_PATH, 0, &extended))
    ATTEMPT("unlinkat", syscall(SYS_unlinkat, AT_FDCWD, "/nonexistent", 0))
    ATTEMPT("mmap_exec",
            syscall(SYS_mmap, NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0))
    ATTEMPT("write_other", syscall(SYS_write, 1, "x", 1))
    ATTEMPT("fallocate", syscall(SYS_fallocate, 4, 0, 0, 4096))
    ATTEMPT("memfd_create", syscall(SYS_memfd_create, "x", 0))
#undef ATTEMPT
    return count;
}

int64_t cs_file_size(int descriptor) {
    // The kernel's own structure for this call is the C library's on 64-bit systems, which are all we run on.
    struct stat details;
    if (syscall(SYS_fstat, descriptor, &details)) return -errno;
    return S_ISREG(details.st_mode) ? (int64_t)details.st_size : -EINVAL;
}

uint64_t cs_heap_bytes(void) {
    struct mallinfo2 info = mallinfo2();
    return (uint64_t)info.arena + (uint64_t)info.hblkhd;
}

void cs_keep_heap_warm(void) {
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 128 << 20);
    mallopt(M_ARENA_MAX, 2);
}

void cs_trim_heap(void) { malloc_trim(0); }

#else

int cs_prepare_worker(pid_t expected_parent) { (void)expected_parent; return -ENOSYS; }
int cs_limit_worker(const cs_limits *limits) { (void)limits; return -ENOSYS; }
int cs_load_filter(void) { return -ENOSYS; }
int cs_try_forbidden_calls(const char **names, int *results, int capacity) {
    (void)names; (void)results; (void)capacity;
    return 0;
}
int64_t cs_file_size(int descriptor) { (void)descriptor; return -ENOSYS; }
uint64_t cs_heap_bytes(void) { return 0; }
void cs_keep_heap_warm(void) {}
void cs_trim_heap(void) {}

#endif
