// The primes below sixteen million, three times; writes the nanoseconds.
#include "guest.h"

enum { LIMIT = 16000000, ROUNDS = 3 };

static unsigned char crossed[LIMIT];

static int sieve(void)
{
    int count = 0;
    for (int i = 0; i < LIMIT; i++)
        crossed[i] = 0;
    for (int i = 2; i < LIMIT; i++) {
        if (crossed[i])
            continue;
        count++;
        for (long long j = (long long)i * i; j < LIMIT; j += i)
            crossed[j] = 1;
    }

    return count;
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    // Touches every page first: who zeroes it, and when, is not what is measured.
    CHECK(sieve() == 1031130);
    long long before = now();
    for (int i = 0; i < ROUNDS; i++)
        CHECK(sieve() == 1031130);
    print("%l\n", now() - before);
    return 0;
}
