// Calls a host function that does nothing, as often as the argument says; writes the nanoseconds of all calls.
#include "guest.h"
#include "bench.h"

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count;
    int count = parse(arguments[1]);
    // A name of no bytes is refused at once.
    for (int i = 0; i < 100000; i++)
        host_set_thread_name(0, 0);
    long long before = now();
    for (int i = 0; i < count; i++)
        host_set_thread_name(0, 0);
    print("%l\n", now() - before);
    return 0;
}
