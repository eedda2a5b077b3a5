// Every thread has its own thread-locals, with their initial values, also after it has used the memory of a dead one.
#include "guest.h"

enum { THREADS = 8, ROUNDS = 50 };

static _Thread_local int initialised = 42, zeroed;
static _Thread_local _Alignas(64) char aligned[64] = "template";
static volatile int gate;
static int *volatile addresses[THREADS];

static void body(void *index)
{
    int self = (int)index;
    CHECK(initialised == 42 && zeroed == 0 && compare_text(aligned, "template") == 0);
    CHECK(((size_t)aligned & 63) == 0);
    CHECK(thread_self() > 0 && thread_self() <= 0x1fffffff);
    addresses[self] = &zeroed;
    initialised = self;
    zeroed = self + 1000;
    aligned[0] = (char)self;
    count_up(&gate);
    wait_until_at_least(&gate, THREADS);
    CHECK(initialised == self && zeroed == self + 1000 && aligned[0] == (char)self);
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    for (int round = 0; round < ROUNDS; round++) {
        thread *threads[THREADS];
        store(&gate, 0);
        for (int i = 0; i < THREADS; i++)
            CHECK((threads[i] = thread_start(body, (void *)i)));
        for (int i = 0; i < THREADS; i++)
            thread_join(threads[i]);
        for (int i = 0; i < THREADS; i++)
            for (int j = 0; j < i; j++)
                CHECK(addresses[i] != addresses[j]);
        CHECK(initialised == 42 && zeroed == 0 && compare_text(aligned, "template") == 0);
        CHECK(thread_self() == 0);
    }

    print("ok\n");
    return 0;
}
