// Another thread ends the group while the main thread is in each state a thread can be in.
//
// STDIN: open
// RUN: exit loop => exit 22
// RUN: exit wait => exit 22
// RUN: exit sleep => exit 22
// RUN: exit read => exit 22
// RUN: trap loop => trap unreachable
// RUN: trap wait => trap unreachable
// RUN: trap sleep => trap unreachable
// RUN: trap read => trap unreachable
#include "guest.h"

static volatile int going, word, spins;

static void ender(void *how)
{
    wait_until(&going, 1);
    if (compare_text(how, "exit") == 0)
        wasi_proc_exit(22);
    __builtin_trap();
}

int guest_main(int argument_count, char **arguments)
{
    CHECK(argument_count == 3);
    CHECK(thread_start(ender, arguments[1]));
    announce(&going, 1);
    for (;;) {
        if (compare_text(arguments[2], "wait") == 0) {
            futex_wait(&word, 0, FOREVER);
        } else if (compare_text(arguments[2], "sleep") == 0) {
            sleep_for(MILLISECONDS(1000000));
        } else if (compare_text(arguments[2], "read") == 0) {
            read_byte();
        } else {
            spins++;
        }
    }
}
