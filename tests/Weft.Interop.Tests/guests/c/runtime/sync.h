// Waiting: the futex of the threads proposal, and a mutex and a condition variable on it.
#pragma once
#include <stdint.h>

enum { WAIT_WOKEN = 0, WAIT_NOT_EQUAL = 1, WAIT_TIMED_OUT = 2 };

#define FOREVER (-1LL)
#define MILLISECONDS(n) ((n) * 1000000LL)

static inline int futex_wait(volatile int *address, int expected, long long nanoseconds)
{
    return __builtin_wasm_memory_atomic_wait32((int *)address, expected, nanoseconds);
}

static inline int futex_wait64(volatile long long *address, long long expected, long long nanoseconds)
{
    return __builtin_wasm_memory_atomic_wait64((long long *)address, expected, nanoseconds);
}

static inline unsigned futex_wake(volatile int *address, unsigned count)
{
    return __builtin_wasm_memory_atomic_notify((int *)address, count);
}

static inline int load(volatile int *address) { return __atomic_load_n(address, __ATOMIC_SEQ_CST); }
static inline void store(volatile int *address, int value) { __atomic_store_n(address, value, __ATOMIC_SEQ_CST); }
static inline int add(volatile int *address, int value) { return __atomic_fetch_add(address, value, __ATOMIC_SEQ_CST); }
static inline int swap(volatile int *address, int value) { return __atomic_exchange_n(address, value, __ATOMIC_SEQ_CST); }

// 0 free, 1 held, 2 held and somebody may wait.
typedef struct { volatile int state; } mutex;

void mutex_lock(mutex *lock);
void mutex_unlock(mutex *lock);

typedef struct { volatile int sequence; } condition;

void condition_wait(condition *wait, mutex *lock);
void condition_signal(condition *wait);
void condition_broadcast(condition *wait);

// Waits until the word has the value, or at least it.
void wait_until(volatile int *address, int value);
void wait_until_at_least(volatile int *address, int value);
// Stores and wakes everybody.
void announce(volatile int *address, int value);
// Adds one and wakes everybody.
void count_up(volatile int *address);
