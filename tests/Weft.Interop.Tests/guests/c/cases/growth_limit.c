// The embedder's memory limit is an answer of -1 to memory.grow, not a trap; what was there stays usable.
//
// MAX-MEMORY: 4194304
#include "guest.h"

enum { PAGE = 65536, LIMIT = 4194304 / PAGE };

static void body(void *unused)
{
    (void)unused;
    CHECK(__builtin_wasm_memory_grow(0, 1) == (size_t)-1);
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    CHECK(__builtin_wasm_memory_grow(0, LIMIT) == (size_t)-1);
    // What a thread needs, set aside while there is room.
    void *kept = allocate(DEFAULT_STACK * 4);
    while (__builtin_wasm_memory_grow(0, 1) != (size_t)-1) {
    }

    CHECK(__builtin_wasm_memory_size(0) == LIMIT);
    *(volatile int *)(LIMIT * PAGE - 4) = 1;
    release(kept);
    thread *other = thread_spawn(body, 0, DEFAULT_STACK * 2);
    CHECK(other);
    thread_join(other);
    print("ok\n");
    return 0;
}
