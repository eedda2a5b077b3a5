// The start function runs in every instance, and puts the data where it belongs once; _start runs once.
#include "guest.h"

static volatile int initialised = 7, starts, zeroed;

static void body(void *expected)
{
    CHECK(initialised == (int)expected);
    CHECK(zeroed == (int)expected);
    CHECK(starts == 1);
    initialised++;
    zeroed++;
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    starts++;
    CHECK(initialised == 7 && zeroed == 0);
    zeroed = 7;
    for (int i = 0; i < 100; i++) {
        thread *other = thread_start(body, (void *)(7 + i));
        CHECK(other);
        thread_join(other);
    }

    CHECK(initialised == 107 && zeroed == 107 && starts == 1);
    print("ok\n");
    return 0;
}
