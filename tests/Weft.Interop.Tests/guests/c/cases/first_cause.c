// Many threads end the group at the same moment: one cause wins, and it is one of theirs.
//
// RUN: => exit 1..8
#include "guest.h"

static volatile int gate;

static void racer(void *code)
{
    wait_until(&gate, 1);
    wasi_proc_exit((uint32_t)code);
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    for (int i = 1; i <= 8; i++)
        CHECK(thread_start(racer, (void *)i));
    announce(&gate, 1);
    for (;;)
        sleep_for(MILLISECONDS(1000));
}
