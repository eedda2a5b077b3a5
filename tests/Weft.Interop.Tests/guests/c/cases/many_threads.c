// Two thousand threads alive at once.
//
// MAX-THREADS: 2048
#include "guest.h"

enum { THREADS = 2000 };

static volatile int running, gate;
static thread *threads[THREADS];

static void body(void *unused)
{
    (void)unused;
    count_up(&running);
    wait_until(&gate, 1);
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    for (int i = 0; i < THREADS; i++)
        CHECK((threads[i] = thread_start(body, 0)));
    wait_until(&running, THREADS);
    print("%d alive\n", load(&running));
    announce(&gate, 1);
    for (int i = 0; i < THREADS; i++)
        thread_join(threads[i]);
    return 0;
}
