// Two classes whose constructors need each other, begun by a thread each: no deadlock, and each runs once (ECMA-335, II.10.5.3.3).
// threads: on
using System.Threading;
using Weft.Threading;

internal static unsafe class Program
{
    public static int Started;
    public static int Runs;

    private static void Main()
    {
        WasiThread first = Guest.Start(&UseFirst);
        WasiThread second = Guest.Start(&UseSecond);
        WasiThread third = Guest.Start(&UseThird);
        first.Join();
        second.Join();
        third.Join();
        Report.Line($"{Runs} {First.Value} {Second.Value} {Third.Value}");
    }

    private static void UseFirst(void* argument) => Guest.Check(First.Value == 1, "the first class is not done"u8);

    private static void UseSecond(void* argument) => Guest.Check(Second.Value == 2, "the second class is not done"u8);

    private static void UseThird(void* argument) => Guest.Check(Third.Value == 3, "the third class is not done"u8);

    // All three constructors are running before any goes on to the next class.
    public static void Meet()
    {
        Interlocked.Increment(ref Started);
        Guest.Await(ref Started, 3);
        Interlocked.Increment(ref Runs);
    }

    private static class First
    {
        public static readonly int Value;

        static First()
        {
            Meet();
            _ = Second.Value;
            Value = 1;
        }
    }

    private static class Second
    {
        public static readonly int Value;

        static Second()
        {
            Meet();
            _ = Third.Value;
            Value = 2;
        }
    }

    private static class Third
    {
        public static readonly int Value;

        static Third()
        {
            Meet();
            _ = First.Value;
            Value = 3;
        }
    }
}
