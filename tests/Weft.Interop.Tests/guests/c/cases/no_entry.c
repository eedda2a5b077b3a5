// Without wasi_thread_start a spawn answers -1 and the program goes on: the entry is checked at the spawn, not at the load.
//
// LINK-REMOVE: --export=wasi_thread_start
// SPAWN-FAILURE: WEFT1204
// RUN: => exit 5
#include "guest.h"

static void body(void *unused) { (void)unused; }

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    CHECK(wasi_thread_spawn(0) == -1);
    CHECK(!thread_start(body, 0));
    print("goes on\n");
    return 5;
}
