// Sixty-four threads, a quarter each in a loop, in a wait, asleep and in a read, until they are stopped from outside.
#include "guest.h"

enum { THREADS = 64, STATES = 4 };

static volatile int arrived, word, spins[THREADS];

static void stay(void *index)
{
    count_up(&arrived);
    for (;;) {
        switch ((size_t)index % STATES) {
        case 0:
            spins[(size_t)index]++;
            break;
        case 1:
            futex_wait(&word, 0, FOREVER);
            break;
        case 2:
            sleep_for(MILLISECONDS(1000000));
            break;
        case 3:
            read_byte();
            break;
        }
    }
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    for (size_t i = 0; i < THREADS; i++)
        CHECK(thread_start(stay, (void *)i));
    wait_until(&arrived, THREADS);
    print("ready\n");
    for (;;)
        futex_wait(&word, 0, FOREVER);
}
