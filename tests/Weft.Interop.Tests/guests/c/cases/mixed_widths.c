// A 32-bit and a 64-bit wait on one address share its queue, and first come is first woken.
#include "guest.h"

static volatile long long word __attribute__((aligned(8)));
static volatile int order, narrow_turn, wide_turn, narrow_in, wide_in;

static void narrow(void *unused)
{
    (void)unused;
    announce(&narrow_in, 1);
    CHECK(futex_wait((volatile int *)&word, 0, FOREVER) == WAIT_WOKEN);
    announce(&narrow_turn, add(&order, 1) + 1);
}

static void wide(void *unused)
{
    (void)unused;
    announce(&wide_in, 1);
    CHECK(futex_wait64(&word, 0, FOREVER) == WAIT_WOKEN);
    announce(&wide_turn, add(&order, 1) + 1);
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    thread *first = thread_start(narrow, 0), *second = thread_start(wide, 0);
    CHECK(first && second);
    wait_until(&narrow_in, 1);
    wait_until(&wide_in, 1);

    unsigned woken = 0;
    while (woken < 2) {
        woken += futex_wake((volatile int *)&word, 2);
        wasi_sched_yield();
    }

    CHECK(woken == 2);
    thread_join(first);
    thread_join(second);
    CHECK(narrow_turn + wide_turn == 3);

    // The upper half of a 64-bit word is another address.
    CHECK(futex_wait64(&word, 0, 0) == WAIT_TIMED_OUT);
    CHECK(futex_wake((volatile int *)&word + 1, ~0u) == 0);
    print("ok\n");
    return 0;
}
