// Threads are spawned until the host refuses; the refusal is -1, and once threads have ended there is room again.
//
// MAX-THREADS: 8
// SPAWN-FAILURE: WEFT1201
#include "guest.h"

enum { PLACES = 7 }; // the main thread has the eighth

static volatile int gate, running;

static void body(void *unused)
{
    (void)unused;
    count_up(&running);
    wait_until(&gate, 1);
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    for (int round = 0; round < 20; round++) {
        thread *threads[PLACES];
        store(&gate, 0);
        store(&running, 0);
        for (int i = 0; i < PLACES; i++) {
            // A thread has told its joiner a moment before the host has its place back.
            while (!(threads[i] = thread_start(body, 0)))
                CHECK(round > 0);
        }

        wait_until(&running, PLACES);
        CHECK(!thread_start(body, 0));
        CHECK(wasi_thread_spawn(0) == -1);
        announce(&gate, 1);
        for (int i = 0; i < PLACES; i++)
            thread_join(threads[i]);
    }

    print("ok\n");
    return 0;
}
