// Eight threads that make objects, exchange them through static data, stop at polls and in safe regions, start others, and collect.
// threads: on
// scale: hammer
// runtime: heap
using System.Runtime.CompilerServices;
using System.Threading;
using Weft.CompilerServices;
using Weft.Gc;
using Weft.Threading;

internal static unsafe class Program
{
    private const int Threads = 8;
    private const int Slots = 24;
    private const int Shared = 64;
    private const ulong Factor = 0x9E37_79B9_7F4A_7C15;

    private static Tables s_tables;
    private static uint* s_roots;
    private static SharedReferences s_shared;

    private static void Main()
    {
        MakeTables();
        Run();
        ObjectHeap.StressInterval = 20;
        Run();
        Guest.Check(GcStatistics.Collections > Guest.Times(20), "nothing was collected"u8);
        Report.Line("ok"u8);
    }

    private static void Run()
    {
        WasiThread* threads = stackalloc WasiThread[Threads];
        for (int index = 0; index < Threads; index++)
        {
            threads[index] = Guest.Start(&Work, (void*)(index + 1));
        }

        for (int index = 0; index < Threads; index++)
        {
            threads[index].Join();
        }
    }

    private static void Work(void* argument) =>
        Step(new Dice((int)argument), Guest.Times(ObjectHeap.StressInterval == 0 ? 10_000 : 500), true);

    private static void WorkBriefly(void* argument) => Step(new Dice((int)argument), 100, false);

    private static void Step(Dice dice, int steps, bool mayStart)
    {
        uint* words = stackalloc uint[Slots];
        Root(words);
        for (int slot = 0; slot < Slots; slot++)
        {
            words[slot] = 0;
        }

        for (int step = 0; step < steps; step++)
        {
            // What compiled code does at the back-edge of a loop.
            if (Volatile.Read(ref GcSafepoint.StopRequested) != 0)
            {
                GcSafepoint.Poll();
            }

            uint* word = words + dice.Next(Slots);
            switch (dice.Next(64))
            {
                case < 34:
                    Make(word, words[dice.Next(Slots)], dice.Next(1 << 30));
                    break;
                case < 44:
                    ref uint shared = ref Unsafe.As<object?, uint>(ref s_shared[dice.Next(Shared)]);
                    *word = Interlocked.Exchange(ref shared, *word);
                    break;
                case < 60:
                    CheckList(*word, dice.Next(40));
                    break;
                case < 62:
                    WasiThread.Sleep(1000);
                    break;
                case 62:
                    if (dice.Next(8) == 0)
                    {
                        Collector.Collect();
                    }

                    break;
                default:
                    if (mayStart && dice.Next(8) == 0)
                    {
                        Guest.Start(&WorkBriefly, (void*)dice.Next(1000)).Join();
                    }

                    break;
            }
        }
    }

    // A pair of 24 bytes: the next one, a block of numbers with the sum of the seed, and the seed.
    private static void Make(uint* result, uint next, int seed)
    {
        uint* frame = stackalloc uint[2];
        Root(frame);
        frame[0] = next;
        frame[1] = New(1);
        *(ulong*)(frame[1] + 4) = Sum(seed);
        uint made = New(0);
        Guest.Check(At(made, 4) == 0 && At(made, 8) == 0 && At(made, 12) == 0, "a new object is not zero"u8);
        At(made, 4) = frame[0];
        At(made, 8) = frame[1];
        At(made, 12) = (uint)seed;
        *result = made;
    }

    private static void CheckList(uint node, int most)
    {
        for (int index = 0; node != 0 && index < most; index++)
        {
            uint numbers = At(node, 8);
            Guest.Check(*(ulong*)(numbers + 4) == Sum((int)At(node, 12)), "an object has changed"u8);
            if (index == most - 1)
            {
                At(node, 4) = 0;
            }

            node = At(node, 4);
        }
    }

    private static ulong Sum(int seed) => ((uint)seed + 1ul) * Factor;

    private static ref uint At(uint reference, uint offset) => ref *(uint*)(reference + offset);

    private static uint New(int type)
    {
        fixed (Tables* tables = &s_tables)
        {
            void* made = ObjectHeap.Allocate((MethodTable*)(tables->Words + (type * 16)), type == 0 ? 24u : 16u);
            Guest.Check(made != null, "there is no memory"u8);
            return (uint)made;
        }
    }

    // What is only used here would be kept in locals, where no collector sees it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Root(uint* words) => s_roots = words;

    private static void MakeTables()
    {
        fixed (Tables* tables = &s_tables)
        {
            uint* map = tables->Words + 32;
            map[0] = 2;
            map[1] = 4 | (8 << 16);
            tables->Words[0] = 1u << 24;
            tables->Words[1] = 24;
            tables->Words[6] = (uint)map;
            tables->Words[17] = 16;
        }
    }

    private struct Tables
    {
        public fixed uint Words[40];
    }

    // Static fields that may refer to objects are those of such types.
    [InlineArray(Shared)]
    private struct SharedReferences
    {
        private object? _first;
    }
}
