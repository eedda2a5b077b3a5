#include "sync.h"

#define ALL (~0u)

void mutex_lock(mutex *lock)
{
    int expected = 0;
    if (__atomic_compare_exchange_n(&lock->state, &expected, 1, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST))
        return;
    while (swap(&lock->state, 2) != 0)
        futex_wait(&lock->state, 2, FOREVER);
}

void mutex_unlock(mutex *lock)
{
    if (swap(&lock->state, 0) == 2)
        futex_wake(&lock->state, 1);
}

void condition_wait(condition *wait, mutex *lock)
{
    int seen = load(&wait->sequence);
    mutex_unlock(lock);
    futex_wait(&wait->sequence, seen, FOREVER);
    // Others may wait for the mutex too, so it is taken as contended.
    while (swap(&lock->state, 2) != 0)
        futex_wait(&lock->state, 2, FOREVER);
}

void condition_signal(condition *wait)
{
    add(&wait->sequence, 1);
    futex_wake(&wait->sequence, 1);
}

void condition_broadcast(condition *wait)
{
    add(&wait->sequence, 1);
    futex_wake(&wait->sequence, ALL);
}

void wait_until(volatile int *address, int value)
{
    for (int seen; (seen = load(address)) != value;)
        futex_wait(address, seen, FOREVER);
}

void wait_until_at_least(volatile int *address, int value)
{
    for (int seen; (seen = load(address)) < value;)
        futex_wait(address, seen, FOREVER);
}

void announce(volatile int *address, int value)
{
    store(address, value);
    futex_wake(address, ALL);
}

void count_up(volatile int *address)
{
    add(address, 1);
    futex_wake(address, ALL);
}
