// threads: on
// scale: hammer
// Sixteen threads on a Lock, with and without time limits, and nested: one is inside at a time.

using System;
using System.Threading;

const int Threads = 16;
int rounds = Guest.Times(2000);
Lock gate = new();
int inside = 0;
int wrong = 0;
long entries = 0;
long counted = 0;
Crew.Run(Threads, number =>
{
    Random random = new(number);
    for (int i = 0; i < rounds; i++)
    {
        if (random.Next(4) == 0 ? gate.TryEnter(random.Next(3)) : Enter(gate))
        {
            try
            {
                using (gate.EnterScope())
                {
                    wrong += inside++ != 0 || !gate.IsHeldByCurrentThread ? 1 : 0;
                    entries++;
                    inside--;
                }
            }
            finally
            {
                gate.Exit();
            }

            Interlocked.Increment(ref counted);
        }
    }
});
Console.WriteLine(wrong == 0 && entries == counted && entries > 0 ? "exclusive" : $"{wrong} wrong, {entries} of {counted}");

static bool Enter(Lock gate)
{
    gate.Enter();
    return true;
}
