// Every thread waits for ever and nobody is left to wake any of them.
//
// RUN: => deadlock
// RUN: late => deadlock
// RUN: timed => exit 3
#include "guest.h"

static mutex left, right;
static volatile int taken;

static void crossing(void *unused)
{
    (void)unused;
    mutex_lock(&right);
    count_up(&taken);
    wait_until(&taken, 2);
    mutex_lock(&left);
}

static void ending(void *unused)
{
    (void)unused;
    sleep_for(MILLISECONDS(20));
}

int guest_main(int argument_count, char **arguments)
{
    CHECK(thread_start(crossing, 0));
    if (argument_count > 1 && compare_text(arguments[1], "late") == 0)
        CHECK(thread_start(ending, 0));
    mutex_lock(&left);
    count_up(&taken);
    wait_until(&taken, 2);
    if (argument_count > 1 && compare_text(arguments[1], "timed") == 0) {
        // A wait with a timeout is no deadlock: this thread goes on.
        static volatile int word;
        CHECK(futex_wait(&word, 0, MILLISECONDS(50)) == WAIT_TIMED_OUT);
        return 3;
    }

    mutex_lock(&right);
    return 0;
}
