// threads: on
// scale: hammer
// Several threads join one that ends meanwhile, with and without time limits: each sees all that it did.

using System;
using System.Threading;

const int Threads = 16;
int rounds = Guest.Times(30);
int wrong = 0;
for (int round = 0; round < rounds; round++)
{
    int value = 0;
    Random random = new(round);
    int steps = random.Next(2000);
    Thread target = new(() =>
    {
        for (int i = 0; i < steps; i++)
        {
            value++;
        }
    });
    using Barrier start = new(Threads);
    Crew.Run(Threads, number =>
    {
        start.SignalAndWait();
        if (number == 0)
        {
            target.Start();
            start.SignalAndWait();
        }
        else
        {
            start.SignalAndWait();
            while (!(number % 3 == 0 ? target.Join(1) : Join(target)))
            {
            }

            if (value != steps || target.IsAlive || target.ThreadState != ThreadState.Stopped)
            {
                Interlocked.Increment(ref wrong);
            }
        }
    });
    target.Join();
}

Console.WriteLine(wrong == 0 ? "joined" : $"{wrong} wrong");

static bool Join(Thread thread)
{
    thread.Join();
    return true;
}
