// The embedder's memory limit is an answer of -1 to memory.grow, not a trap; what was there stays usable.
//
// MAX-MEMORY: 4194304
#include "guest.h"

enum { PAGE = 65536, LIMIT = 4194304 / PAGE };

static void nothing(void *unused) { (void)unused; }

static void grows(void *unused)
{
    (void)unused;
    CHECK(__builtin_wasm_memory_grow(0, 1) == (size_t)-1);
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    // Leaves behind what the next thread needs.
    thread *other = thread_start(nothing, 0);
    CHECK(other);
    thread_join(other);

    CHECK(__builtin_wasm_memory_grow(0, LIMIT) == (size_t)-1);
    while (__builtin_wasm_memory_grow(0, 1) != (size_t)-1) {
    }

    CHECK(__builtin_wasm_memory_size(0) == LIMIT);
    *(volatile int *)(LIMIT * PAGE - 4) = 1;
    other = thread_start(grows, 0);
    CHECK(other);
    thread_join(other);
    print("ok\n");
    return 0;
}
