// The Mandelbrot set, its rows dealt out to threads by an atomic counter.
#include "guest.h"

enum { WIDTH = 640, HEIGHT = 480, LIMIT = 200, THREADS = 4 };

static volatile int next_row;
static int rows[HEIGHT];

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

static void body(void *unused)
{
    (void)unused;
    for (int row; (row = add(&next_row, 1)) < HEIGHT;) {
        int sum = 0;
        for (int column = 0; column < WIDTH; column++)
            sum += iterations(column * 3.0 / WIDTH - 2.0, row * 2.0 / HEIGHT - 1.0);
        rows[row] = sum;
    }
}

int guest_main(int argument_count, char **arguments)
{
    (void)argument_count, (void)arguments;
    thread *threads[THREADS];
    for (int i = 0; i < THREADS; i++)
        CHECK((threads[i] = thread_start(body, 0)));
    for (int i = 0; i < THREADS; i++)
        thread_join(threads[i]);
    unsigned hash = 2166136261u;
    for (int row = 0; row < HEIGHT; row++)
        hash = (hash ^ (unsigned)rows[row]) * 16777619u;
    print("%x\n", hash);
    return 0;
}
