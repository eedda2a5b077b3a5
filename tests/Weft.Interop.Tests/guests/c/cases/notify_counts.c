// notify wakes no more than it is asked to, tells how many, and takes its count as unsigned.
#include "guest.h"

enum { WAITERS = 8 };

static volatile int word, woken, entered;

static void waiter(void *unused)
{
    (void)unused;
    add(&entered, 1);
    CHECK(futex_wait(&word, 0, FOREVER) == WAIT_WOKEN);
    count_up(&woken);
}

// A thread that is about to wait cannot be seen from here; whoever has been counted out by notify was in the queue.
static unsigned wake(unsigned count) { return futex_wake(&word, count); }

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    CHECK(wake(1) == 0);
    CHECK(wake(~0u) == 0);

    thread *threads[WAITERS];
    for (int i = 0; i < WAITERS; i++)
        CHECK((threads[i] = thread_start(waiter, 0)));
    while (load(&entered) < WAITERS)
        wasi_sched_yield();

    CHECK(wake(0) == 0);
    CHECK(load(&woken) == 0);

    unsigned ones = 0;
    while (ones < 3) {
        unsigned count = wake(1);
        CHECK(count <= 1);
        ones += count;
        wasi_sched_yield();
    }

    wait_until(&woken, 3);
    unsigned twos = wake(2);
    while (twos < 2)
        twos += wake(2 - twos);
    CHECK(twos == 2);
    wait_until(&woken, 5);

    unsigned rest = 0;
    while (rest < 3) {
        rest += wake(~0u);
        wasi_sched_yield();
    }

    CHECK(rest == 3);
    for (int i = 0; i < WAITERS; i++)
        thread_join(threads[i]);
    CHECK(load(&woken) == WAITERS);
    CHECK(wake(~0u) == 0);
    print("ok\n");
    return 0;
}
