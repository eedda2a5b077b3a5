// A child may run and end before thread-spawn returns to its parent: join must see that, and ids are unique among the living.
#include "guest.h"

enum { ROUNDS = 5000 };

static volatile int seen;

static void body(void *unused)
{
    (void)unused;
    store(&seen, thread_self());
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    for (int i = 0; i < ROUNDS; i++) {
        thread *other = thread_start(body, 0);
        CHECK(other);
        int id = thread_id(other);
        CHECK(id > 0 && id <= 0x1fffffff);
        thread_join(other);
        // The same value goes to the parent and to the child.
        CHECK(load(&seen) == id);
    }

    print("ok\n");
    return 0;
}
