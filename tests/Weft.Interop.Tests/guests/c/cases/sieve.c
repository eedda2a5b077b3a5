// The primes below four million: each thread crosses out in a part of its own.
#include "guest.h"

enum { LIMIT = 4000000, ROOT = 2000, THREADS = 4, PART = LIMIT / THREADS };

static unsigned char crossed[LIMIT];
static unsigned char small[ROOT + 1];
static int counts[THREADS];

static void body(void *index)
{
    int part = (int)index, from = part * PART, to = from + PART, count = 0;
    for (int prime = 2; prime <= ROOT; prime++) {
        if (small[prime])
            continue;
        int first = (from + prime - 1) / prime * prime;
        for (int i = first > prime * prime ? first : prime * prime; i < to; i += prime)
            crossed[i] = 1;
    }

    for (int i = from < 2 ? 2 : from; i < to; i++)
        count += !crossed[i];
    counts[part] = count;
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    for (int i = 2; i * i <= ROOT; i++)
        for (int j = i * i; !small[i] && j <= ROOT; j += i)
            small[j] = 1;

    thread *threads[THREADS];
    int total = 0;
    for (int i = 0; i < THREADS; i++)
        CHECK((threads[i] = thread_start(body, (void *)i)));
    for (int i = 0; i < THREADS; i++) {
        thread_join(threads[i]);
        total += counts[i];
    }

    print("%d primes\n", total);
    return 0;
}
