// Lines that threads write at the same time do not mix: each fd_write is one piece.
//
// STDOUT-ORDER: any
#include "guest.h"

enum { THREADS = 4, LINES = 250 };

static void body(void *index)
{
    for (int i = 0; i < LINES; i++)
        print("%d %d %d %d %d %d %d %d\n", (int)index, i, (int)index, i, (int)index, i, (int)index, i);
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    thread *threads[THREADS];
    for (int i = 0; i < THREADS; i++)
        CHECK((threads[i] = thread_start(body, (void *)i)));
    for (int i = 0; i < THREADS; i++)
        thread_join(threads[i]);
    return 0;
}
