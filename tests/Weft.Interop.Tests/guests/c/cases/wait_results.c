// The three results of a wait, and its time.
#include "guest.h"

static volatile int word, result, started;
static volatile long long wide;

static void waiter(void *is_wide)
{
    announce(&started, 1);
    int woken = is_wide ? futex_wait64(&wide, 5, FOREVER) : futex_wait(&word, 5, MILLISECONDS(60000));
    announce(&result, woken + 100);
}

static void check_woken(void *is_wide)
{
    store(&started, 0);
    store(&result, 0);
    thread *waiting = thread_start(waiter, is_wide);
    CHECK(waiting);
    wait_until(&started, 1);
    while (futex_wake(is_wide ? (volatile int *)&wide : &word, 1) == 0)
        wasi_sched_yield();
    thread_join(waiting);
    CHECK(result == 100 + WAIT_WOKEN);
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    store(&word, 5);
    __atomic_store_n(&wide, 5, __ATOMIC_SEQ_CST);

    CHECK(futex_wait(&word, 4, FOREVER) == WAIT_NOT_EQUAL);
    CHECK(futex_wait64(&wide, 4, FOREVER) == WAIT_NOT_EQUAL);
    // All 64 bits count.
    CHECK(futex_wait64(&wide, 5 | 1LL << 32, FOREVER) == WAIT_NOT_EQUAL);

    CHECK(futex_wait(&word, 5, 0) == WAIT_TIMED_OUT);
    CHECK(futex_wait64(&wide, 5, 0) == WAIT_TIMED_OUT);
    long long before = now();
    CHECK(futex_wait(&word, 5, MILLISECONDS(20)) == WAIT_TIMED_OUT);
    CHECK(now() - before >= MILLISECONDS(20));
    before = now();
    CHECK(futex_wait64(&wide, 5, MILLISECONDS(20)) == WAIT_TIMED_OUT);
    CHECK(now() - before >= MILLISECONDS(20));

    check_woken(0);
    check_woken((void *)1);
    print("ok\n");
    return 0;
}
