// One mutex, many threads, a counter that only the mutex protects.
#include "guest.h"

enum { THREADS = 8, EACH = 20000 };

static mutex lock;
static int counter;

static void body(void *unused)
{
    (void)unused;
    for (int i = 0; i < EACH; i++) {
        mutex_lock(&lock);
        counter++;
        mutex_unlock(&lock);
    }
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    thread *threads[THREADS];
    for (int i = 0; i < THREADS; i++)
        CHECK((threads[i] = thread_start(body, 0)));
    for (int i = 0; i < THREADS; i++)
        thread_join(threads[i]);
    print("%d\n", counter);
    return 0;
}
