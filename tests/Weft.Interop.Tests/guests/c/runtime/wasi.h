// The imports that guests use: WASI preview 1 and wasi-threads.
#pragma once
#include <stddef.h>
#include <stdint.h>

#define WASI(name) __attribute__((import_module("wasi_snapshot_preview1"), import_name(#name)))

typedef struct { const void *data; size_t size; } wasi_iovec;

enum { WASI_CLOCK_REALTIME = 0, WASI_CLOCK_MONOTONIC = 1 };

// Layouts of __wasi_subscription_t and __wasi_event_t, cut down to clocks.
typedef struct {
    uint64_t userdata;
    uint64_t tag; // 0 in its first byte: a clock
    uint64_t clock;
    uint64_t timeout;
    uint64_t precision;
    uint64_t flags;
} wasi_clock_subscription;

typedef struct {
    uint64_t userdata;
    uint16_t error;
    uint8_t type;
    uint64_t bytes;
    uint64_t flags;
} wasi_event;

WASI(proc_exit) _Noreturn void wasi_proc_exit(uint32_t code);
WASI(fd_write) int wasi_fd_write(int fd, const wasi_iovec *vectors, size_t count, size_t *written);
WASI(fd_read) int wasi_fd_read(int fd, const wasi_iovec *vectors, size_t count, size_t *read);
WASI(clock_time_get) int wasi_clock_time_get(uint32_t clock, uint64_t precision, uint64_t *time);
WASI(poll_oneoff) int wasi_poll_oneoff(const wasi_clock_subscription *in, wasi_event *out, size_t count, size_t *events);
WASI(sched_yield) int wasi_sched_yield(void);
WASI(args_sizes_get) int wasi_args_sizes_get(size_t *count, size_t *bytes);
WASI(args_get) int wasi_args_get(char **arguments, char *bytes);

// Negative where the host refuses; the meaning of the value is not specified.
__attribute__((import_module("wasi"), import_name("thread-spawn"))) int wasi_thread_spawn(void *argument);
