// Spawn and exit, as often as the argument says: nothing that a thread had is left behind, in the guest's memory or the host's.
//
// RUN: 2000 => exit 0
#include "guest.h"

static void body(void *unused) { (void)unused; }

static int parse(const char *text)
{
    int value = 0;
    while (*text)
        value = value * 10 + *text++ - '0';
    return value;
}

int guest_main(int argument_count, char **arguments)
{
    CHECK(argument_count == 2);
    int count = parse(arguments[1]);
    size_t pages = 0;
    for (int i = 0; i < count; i++) {
        thread *other = thread_start(body, 0);
        CHECK(other);
        thread_join(other);
        if (i == 100)
            pages = __builtin_wasm_memory_size(0);
    }

    CHECK(__builtin_wasm_memory_size(0) == pages);
    print("ok\n");
    return 0;
}
