// threads: on
// scale: hammer
// Sixteen threads on a ReaderWriterLockSlim: readers see no half-written state, writers and upgraders are alone.

using System;
using System.Threading;

const int Threads = 16;
int rounds = Guest.Times(400);
using ReaderWriterLockSlim gate = new();
long first = 0;
long second = 0;
int readers = 0;
int writers = 0;
int wrong = 0;
long written = 0;
long counted = 0;
Crew.Run(Threads, number =>
{
    Random random = new(number);
    for (int i = 0; i < rounds; i++)
    {
        switch (random.Next(8))
        {
            case 0:
                gate.EnterWriteLock();
                Write();
                gate.ExitWriteLock();
                Interlocked.Increment(ref counted);
                break;
            case 1:
                gate.EnterUpgradeableReadLock();
                Read();
                gate.EnterWriteLock();
                Write();
                gate.ExitWriteLock();
                gate.ExitUpgradeableReadLock();
                Interlocked.Increment(ref counted);
                break;
            case 2:
                if (gate.TryEnterWriteLock(random.Next(3)))
                {
                    Write();
                    gate.ExitWriteLock();
                    Interlocked.Increment(ref counted);
                }

                break;
            default:
                gate.EnterReadLock();
                Interlocked.Increment(ref readers);
                Read();
                Interlocked.Decrement(ref readers);
                gate.ExitReadLock();
                break;
        }
    }
});
Console.WriteLine(wrong == 0 && first == written && second == written && counted == written ? "consistent" : $"{wrong} {first} {second} {written} {counted}");

void Read()
{
    if (Volatile.Read(ref writers) != 0 || first != second)
    {
        Interlocked.Increment(ref wrong);
    }
}

void Write()
{
    if (Interlocked.Increment(ref writers) != 1 || Volatile.Read(ref readers) != 0)
    {
        Interlocked.Increment(ref wrong);
    }

    first++;
    written++;
    second++;
    Interlocked.Decrement(ref writers);
}
