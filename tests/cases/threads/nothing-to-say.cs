// A thread with no argument, no name and no options, that does nothing: it is started none the less.
// threads: on
using System.Threading;
using Weft.Threading;

internal static unsafe class Program
{
    private static int s_count;

    private static void Main()
    {
        for (int round = 0; round < 10; round++)
        {
            Guest.Check(WasiThread.Spawn(&Nothing, null, out WasiThread thread).Succeeded, "a thread was not started"u8);
            Guest.Check(thread.Id is > 0 and < 1 << 29, "the id is none"u8);
            thread.Join();
            Guest.Check(WasiThread.Spawn(default, &Count, null, out thread).Succeeded, "a thread was not started"u8);
            thread.Join();
        }

        Guest.Check(s_count == 10, "a thread did not run"u8);
        Report.Line("ok"u8);
    }

    private static void Nothing(void* argument)
    {
    }

    private static void Count(void* argument) => Interlocked.Increment(ref s_count);
}
