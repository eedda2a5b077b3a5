// Detached threads that have ended leave nothing: the memory stops growing.
#include "guest.h"

enum { ROUNDS = 2000, AT_ONCE = 16 };

static volatile int ended;

static void body(void *unused)
{
    (void)unused;
    volatile char used[1024];
    for (int i = 0; i < 1024; i++)
        used[i] = (char)i;
    count_up(&ended);
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    size_t pages = 0;
    for (int i = 0; i < ROUNDS; i++) {
        thread *other = thread_start(body, 0);
        CHECK(other);
        thread_detach(other);
        // No more than a few alive at once.
        wait_until_at_least(&ended, i - AT_ONCE);
        if (i == ROUNDS / 2)
            pages = __builtin_wasm_memory_size(0);
    }

    wait_until(&ended, ROUNDS);
    CHECK(__builtin_wasm_memory_size(0) <= pages + 16);
    print("ok\n");
    return 0;
}
