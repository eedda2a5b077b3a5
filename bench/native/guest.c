#define _GNU_SOURCE
#include "guest.h"
#include <errno.h>
#include <linux/futex.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

struct thread {
    pthread_t handle;
    thread_body body;
    void *argument;
};

static void *enter(void *started)
{
    thread *self = started;
    self->body(self->argument);
    return 0;
}

thread *thread_start(thread_body body, void *argument)
{
    thread *started = malloc(sizeof(thread));
    started->body = body;
    started->argument = argument;
    if (pthread_create(&started->handle, 0, enter, started) == 0)
        return started;
    free(started);
    return 0;
}

void thread_join(thread *joined)
{
    pthread_join(joined->handle, 0);
    free(joined);
}

int futex_wait(volatile int *address, int expected, long long nanoseconds)
{
    struct timespec time = {nanoseconds / 1000000000, nanoseconds % 1000000000};
    if (syscall(SYS_futex, address, FUTEX_WAIT_PRIVATE, expected, nanoseconds < 0 ? 0 : &time, 0, 0) == 0)
        return WAIT_WOKEN;
    return errno == ETIMEDOUT ? WAIT_TIMED_OUT : errno == EAGAIN ? WAIT_NOT_EQUAL : WAIT_WOKEN;
}

unsigned futex_wake(volatile int *address, unsigned count)
{
    return (unsigned)syscall(SYS_futex, address, FUTEX_WAKE_PRIVATE, count > 0x7fffffff ? 0x7fffffff : count, 0, 0, 0);
}

void wait_until(volatile int *address, int value)
{
    for (int seen; (seen = load(address)) != value;)
        futex_wait(address, seen, FOREVER);
}

void count_up(volatile int *address)
{
    add(address, 1);
    futex_wake(address, ~0u);
}

long long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

void sleep_for(long long nanoseconds)
{
    struct timespec time = {nanoseconds / 1000000000, nanoseconds % 1000000000};
    nanosleep(&time, 0);
}

void read_byte(void)
{
    char byte;
    if (read(0, &byte, 1) == 0)
        exit(0);
}

void print(const char *format, ...)
{
    va_list values;
    va_start(values, format);
    for (; *format; format++) {
        if (*format != '%') {
            putchar(*format);
            continue;
        }
        switch (*++format) {
        case 'd': printf("%d", va_arg(values, int)); break;
        case 'l': printf("%lld", va_arg(values, long long)); break;
        case 'x': printf("%x", va_arg(values, unsigned)); break;
        case 's': fputs(va_arg(values, const char *), stdout); break;
        }
    }

    va_end(values);
    fflush(stdout);
}

void fail(const char *what, const char *file, int line)
{
    fprintf(stderr, "%s:%d: %s does not hold\n", file, line, what);
    exit(1);
}

static int set_thread_name(const char *name, int length)
{
    (void)name;
    return length > 0 ? 0 : -1;
}

int (*volatile host_set_thread_name)(const char *name, int length) = set_thread_name;

int main(int argument_count, char **arguments) { return guest_main(argument_count, arguments); }
