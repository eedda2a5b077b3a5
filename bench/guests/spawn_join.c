// Spawns and joins an empty thread, as often as the argument says; writes the nanoseconds of all of it.
#include "guest.h"
#include "bench.h"

static void body(void *unused) { (void)unused; }

static void spawn_and_join(void)
{
    thread *other = thread_start(body, 0);
    CHECK(other);
    thread_join(other);
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count;
    int count = parse(arguments[1]);
    for (int i = 0; i < 200; i++)
        spawn_and_join();
    long long before = now();
    for (int i = 0; i < count; i++)
        spawn_and_join();
    print("%l\n", now() - before);
    return 0;
}
