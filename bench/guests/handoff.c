// Two threads hand a word back and forth through a futex, as often as the argument says; writes the nanoseconds of all of it.
#include "guest.h"
#include "bench.h"

static volatile int turn;
static int count;

static void play(int self)
{
    for (int i = 0; i < count; i++) {
        while (load(&turn) != self)
            futex_wait(&turn, 1 - self, FOREVER);
        store(&turn, 1 - self);
        futex_wake(&turn, 1);
    }
}

static void second(void *unused)
{
    (void)unused;
    play(1);
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count;
    count = parse(arguments[1]);
    thread *other = thread_start(second, 0);
    CHECK(other);
    long long before = now();
    play(0);
    thread_join(other);
    print("%l\n", now() - before);
    return 0;
}
