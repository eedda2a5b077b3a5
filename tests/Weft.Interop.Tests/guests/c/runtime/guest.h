// What a guest program sees. bench/native/ has a header of the same name for the same sources on the bare machine.
#pragma once
#include "memory.h"
#include "print.h"
#include "sync.h"
#include "thread.h"
#include "wasi.h"

int guest_main(int argument_count, char **arguments);

static inline long long now(void)
{
    uint64_t time = 0;
    wasi_clock_time_get(WASI_CLOCK_MONOTONIC, 1, &time);
    return (long long)time;
}

static inline void sleep_for(long long nanoseconds)
{
    wasi_clock_subscription subscription = {0, 0, WASI_CLOCK_MONOTONIC, (uint64_t)nanoseconds, 1, 0};
    wasi_event event;
    size_t events;
    wasi_poll_oneoff(&subscription, &event, 1, &events);
}

static inline void read_byte(void)
{
    char byte;
    wasi_iovec vector = {&byte, 1};
    size_t count;
    wasi_fd_read(0, &vector, 1, &count);
}
