// Each thread has an instance of its own of the module, and the start function runs in each: memory is initialized by the first alone.
// threads: on
using System;
using System.Threading;
using Weft.Threading;

internal static unsafe class Program
{
    private static int s_number;
    private static Table s_table;

    [ThreadStatic]
    private static int t_number;

    private static void Main()
    {
        s_number = 12345;
        t_number = 1;
        for (int index = 0; index < 64; index++)
        {
            s_table.Words[index] = index * 3;
        }

        ReadOnlySpan<byte> constants = "constants are in memory too"u8;
        byte* first;
        fixed (byte* bytes = constants)
        {
            first = bytes;
        }

        // Nothing writes there but an initialization that is done again.
        first[0] = (byte)'C';
        for (int round = 0; round < 4; round++)
        {
            Guest.Start(&Look, first).Join();
            Guest.Check(t_number == 1, "a thread has another's variable"u8);
        }

        Guest.Check(s_number == 12345 + 4, "a variable was initialized again"u8);
        Report.Line(constants);
    }

    private static void Look(void* argument)
    {
        Guest.Check(t_number == 0, "a thread's variable does not start as zero"u8);
        t_number = 2;
        Interlocked.Increment(ref s_number);
        for (int index = 0; index < 64; index++)
        {
            Guest.Check(s_table.Words[index] == index * 3, "a table was initialized again"u8);
        }

        Guest.Check(*(byte*)argument == 'C', "a constant was initialized again"u8);
    }

    private struct Table
    {
        public fixed int Words[64];
    }
}
