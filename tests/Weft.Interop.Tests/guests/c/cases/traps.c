// What traps, in the main thread and in another.
//
// RUN: main unreachable => trap unreachable
// RUN: thread unreachable => trap unreachable
// RUN: main divide => trap integer divide by zero
// RUN: thread divide => trap integer divide by zero
// RUN: main bounds => trap out of bounds memory access
// RUN: thread bounds => trap out of bounds memory access
// RUN: main recursion => trap call stack exhausted
// RUN: thread recursion => trap call stack exhausted
// RUN: main wait32 => trap unaligned atomic
// RUN: thread wait32 => trap unaligned atomic
// RUN: main wait64 => trap unaligned atomic
// RUN: thread wait64 => trap unaligned atomic
// RUN: main notify => trap unaligned atomic
// RUN: thread notify => trap unaligned atomic
// RUN: main wait-bounds => trap out of bounds memory access
// RUN: thread wait-bounds => trap out of bounds memory access
// RUN: main notify-bounds => trap out of bounds memory access
// RUN: thread notify-bounds => trap out of bounds memory access
#include "guest.h"

static volatile int zero, sink;

// Has no frame in linear memory: what overflows is the engine's stack.
static __attribute__((noinline)) int recurse(int depth)
{
    return zero ? depth : recurse(depth + 1) + recurse(depth + 2);
}

static void body(void *kind)
{
    static volatile long long words[2];
    // Past the largest memory that this program may have.
    volatile int *outside = (volatile int *)0xfffffff0u;
    volatile char *base = (volatile char *)words;
    if (compare_text(kind, "unreachable") == 0)
        __builtin_trap();
    if (compare_text(kind, "divide") == 0)
        sink = sink / zero;
    if (compare_text(kind, "bounds") == 0)
        sink = *outside;
    if (compare_text(kind, "recursion") == 0)
        sink = recurse(1);
    if (compare_text(kind, "wait32") == 0)
        futex_wait((volatile int *)(base + 2), 0, 0);
    // A multiple of 4 is not enough for 64 bits.
    if (compare_text(kind, "wait64") == 0)
        futex_wait64((volatile long long *)(base + 4), 0, 0);
    if (compare_text(kind, "notify") == 0)
        futex_wake((volatile int *)(base + 1), 1);
    if (compare_text(kind, "wait-bounds") == 0)
        futex_wait(outside, 0, 0);
    if (compare_text(kind, "notify-bounds") == 0)
        futex_wake(outside, 1);
}

int guest_main(int argument_count, char **arguments)
{
    CHECK(argument_count == 3);
    if (compare_text(arguments[1], "main") == 0) {
        body(arguments[2]);
        return 1;
    }

    thread *trapping = thread_start(body, arguments[2]);
    CHECK(trapping);
    thread_join(trapping);
    return 1;
}
