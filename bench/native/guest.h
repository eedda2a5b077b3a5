// The guests' interface on the bare machine: pthreads and the kernel's futex, as thin as it goes.
#pragma once
#include <stddef.h>

typedef struct thread thread;
typedef void (*thread_body)(void *argument);

thread *thread_start(thread_body body, void *argument);
void thread_join(thread *joined);

enum { WAIT_WOKEN = 0, WAIT_NOT_EQUAL = 1, WAIT_TIMED_OUT = 2 };

#define FOREVER (-1LL)
#define MILLISECONDS(n) ((n) * 1000000LL)

int futex_wait(volatile int *address, int expected, long long nanoseconds);
unsigned futex_wake(volatile int *address, unsigned count);

static inline int load(volatile int *address) { return __atomic_load_n(address, __ATOMIC_SEQ_CST); }
static inline void store(volatile int *address, int value) { __atomic_store_n(address, value, __ATOMIC_SEQ_CST); }
static inline int add(volatile int *address, int value) { return __atomic_fetch_add(address, value, __ATOMIC_SEQ_CST); }
void wait_until(volatile int *address, int value);
void count_up(volatile int *address);

long long now(void);
void sleep_for(long long nanoseconds);
void read_byte(void);

// %d, %x, %l (long long), %s.
void print(const char *format, ...);
_Noreturn void fail(const char *what, const char *file, int line);

#define CHECK(condition) ((condition) ? (void)0 : fail(#condition, __FILE__, __LINE__))

int guest_main(int argument_count, char **arguments);
