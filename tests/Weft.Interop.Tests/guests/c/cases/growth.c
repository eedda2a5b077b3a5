// Several threads grow the memory while the others use it: every page is given out once, zeroed, and seen by all.
#include "guest.h"

enum { THREADS = 6, GROWTHS = 60, PAGE = 65536 };

static volatile int grown[THREADS * GROWTHS], done;

static void grower(void *index)
{
    int self = (int)index;
    for (int i = 0; i < GROWTHS; i++) {
        size_t before = __builtin_wasm_memory_grow(0, 1);
        CHECK(before != (size_t)-1);
        CHECK(__builtin_wasm_memory_size(0) > before);
        volatile int *page = (volatile int *)(before * PAGE);
        CHECK(page[0] == 0 && page[PAGE / 4 - 1] == 0);
        page[0] = self;
        page[PAGE / 4 - 1] = i;
        // Published for the others to read, who learnt of the page from here only.
        store(&grown[self * GROWTHS + i], (int)before);
        for (int other = 0; other < THREADS; other++) {
            int seen = load(&grown[other * GROWTHS + i]);
            if (seen)
                CHECK(*(volatile int *)((size_t)seen * PAGE) == other);
        }
    }

    add(&done, 1);
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    size_t before = __builtin_wasm_memory_size(0);
    thread *threads[THREADS];
    for (int i = 0; i < THREADS; i++)
        CHECK((threads[i] = thread_start(grower, (void *)i)));
    for (int i = 0; i < THREADS; i++)
        thread_join(threads[i]);
    CHECK(done == THREADS);
    // The heap grew as well, never less.
    CHECK(__builtin_wasm_memory_size(0) >= before + THREADS * GROWTHS);
    for (int i = 0; i < THREADS * GROWTHS; i++) {
        volatile int *page = (volatile int *)((size_t)grown[i] * PAGE);
        CHECK(page[0] == i / GROWTHS && page[PAGE / 4 - 1] == i % GROWTHS);
    }

    print("ok\n");
    return 0;
}
