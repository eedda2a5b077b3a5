// Every way a group can end, from the main thread and from another, while the others are in each state a thread can be in.
// The others are: loop (runs), wait (waits for ever), sleep (in poll_oneoff), read (in fd_read), mixed (one of each).
//
// STDIN: open
// RUN: main return loop => exit 0
// RUN: main return wait => exit 0
// RUN: main return sleep => exit 0
// RUN: main return read => exit 0
// RUN: main return mixed => exit 0
// RUN: main exit loop => exit 33
// RUN: main exit wait => exit 33
// RUN: main exit sleep => exit 33
// RUN: main exit read => exit 33
// RUN: main exit mixed => exit 33
// RUN: main trap loop => trap unreachable
// RUN: main trap wait => trap unreachable
// RUN: main trap sleep => trap unreachable
// RUN: main trap read => trap unreachable
// RUN: main trap mixed => trap unreachable
// RUN: thread return loop => exit 7
// RUN: thread return wait => exit 7
// RUN: thread return sleep => exit 7
// RUN: thread return read => exit 7
// RUN: thread return mixed => exit 7
// RUN: thread exit loop => exit 33
// RUN: thread exit wait => exit 33
// RUN: thread exit sleep => exit 33
// RUN: thread exit read => exit 33
// RUN: thread exit mixed => exit 33
// RUN: thread trap loop => trap unreachable
// RUN: thread trap wait => trap unreachable
// RUN: thread trap sleep => trap unreachable
// RUN: thread trap read => trap unreachable
// RUN: thread trap mixed => trap unreachable
#include "guest.h"

static const char *const states[] = {"loop", "wait", "sleep", "read"};
enum { STATES = 4 };

static volatile int arrived, in_wait, waiters, spins;

static void stay(int state)
{
    for (;;) {
        switch (state) {
        case 0:
            spins++;
            break;
        case 1:
            futex_wait(&in_wait, 0, FOREVER);
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

static void other(void *state)
{
    if ((int)state == 1)
        add(&waiters, 1);
    count_up(&arrived);
    stay((int)state);
}

static void end(const char *how)
{
    if (compare_text(how, "trap") == 0)
        __builtin_trap();
    if (compare_text(how, "exit") == 0)
        wasi_proc_exit(33);
}

static void ender(void *how) { end(how); }

int guest_main(int argument_count, char **arguments)
{
    CHECK(argument_count == 4);
    const char *how = arguments[2], *state = arguments[3];
    int others = 0;
    for (int i = 0; i < STATES; i++) {
        if (compare_text(state, "mixed") == 0 || compare_text(state, states[i]) == 0) {
            CHECK(thread_start(other, (void *)i));
            others++;
        }
    }

    CHECK(others > 0);
    wait_until(&arrived, others);
    // Whoever was to wait is really in the wait once it has been woken from it.
    if (load(&waiters))
        while (futex_wake(&in_wait, 1) == 0)
            wasi_sched_yield();

    if (compare_text(arguments[1], "main") == 0) {
        end(how);
        return 0;
    }

    thread *ending = thread_start(ender, (void *)how);
    CHECK(ending);
    thread_join(ending);
    // Only where it returned: that ends the thread and nothing else.
    return 7;
}
