// A memory that cannot grow, as the linker makes it where it is told no maximum: a refused allocation, no crash.
//
// LINK-REMOVE: --max-memory
#include "guest.h"

static void body(void *unused) { (void)unused; }

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    CHECK(__builtin_wasm_memory_grow(0, 1) == (size_t)-1);
    CHECK(!thread_spawn(body, 0, 1 << 20));
    print("ok\n");
    return 0;
}
