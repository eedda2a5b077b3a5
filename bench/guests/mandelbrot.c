// The Mandelbrot set in double precision; writes the nanoseconds. The sum keeps the work from being removed, and is checked.
#include "guest.h"

enum { WIDTH = 800, HEIGHT = 600, LIMIT = 255 };

static int iterations(double x0, double y0)
{
    double x = 0, y = 0;
    int count = 0;
    while (count < LIMIT && x * x + y * y <= 4) {
        double next = x * x - y * y + x0;
        y = 2 * x * y + y0;
        x = next;
        count++;
    }

    return count;
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    long long before = now(), sum = 0;
    for (int row = 0; row < HEIGHT; row++)
        for (int column = 0; column < WIDTH; column++)
            sum += iterations(column * 3.0 / WIDTH - 2.0, row * 2.0 / HEIGHT - 1.0);
    long long time = now() - before;
    CHECK(sum > 20000000 && sum < 60000000);
    print("%l\n", time);
    return 0;
}
