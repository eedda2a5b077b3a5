// A bounded queue under a mutex and two condition variables: nothing is lost and nothing comes twice.
#include "guest.h"

enum { PRODUCERS = 3, CONSUMERS = 3, EACH = 3000, CAPACITY = 4 };

static mutex lock;
static condition not_empty, not_full;
static int queue[CAPACITY], count, first, open_producers = PRODUCERS;
static long long sum;
static int taken;

static void producer(void *index)
{
    for (int i = 0; i < EACH; i++) {
        mutex_lock(&lock);
        while (count == CAPACITY)
            condition_wait(&not_full, &lock);
        queue[(first + count++) % CAPACITY] = (int)index * EACH + i;
        mutex_unlock(&lock);
        condition_signal(&not_empty);
    }

    mutex_lock(&lock);
    open_producers--;
    mutex_unlock(&lock);
    condition_broadcast(&not_empty);
}

static void consumer(void *unused)
{
    (void)unused;
    for (;;) {
        mutex_lock(&lock);
        while (count == 0 && open_producers)
            condition_wait(&not_empty, &lock);
        if (count == 0) {
            mutex_unlock(&lock);
            return;
        }

        sum += queue[first];
        taken++;
        first = (first + 1) % CAPACITY;
        count--;
        mutex_unlock(&lock);
        condition_signal(&not_full);
    }
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    thread *threads[PRODUCERS + CONSUMERS];
    for (int i = 0; i < PRODUCERS + CONSUMERS; i++)
        CHECK((threads[i] = thread_start(i < PRODUCERS ? producer : consumer, (void *)i)));
    for (int i = 0; i < PRODUCERS + CONSUMERS; i++)
        thread_join(threads[i]);
    print("%d items, sum %l\n", taken, sum);
    return 0;
}
