// Threads spawn threads: a tree, each node joined by its parent.
#include "guest.h"

static volatile int nodes;

static void node(void *depth)
{
    add(&nodes, 1);
    if (depth) {
        thread *left = thread_start(node, (char *)depth - 1);
        thread *right = thread_start(node, (char *)depth - 1);
        CHECK(left && right);
        thread_join(left);
        thread_join(right);
    }
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    node((void *)6);
    print("%d\n", nodes);
    return 0;
}
