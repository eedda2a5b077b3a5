// A panic in a thread says what and where, and ends all threads.
// threads: on
// exit: 134
// stderr: contains panic in thread 'worker' (id 1): nothing is right
using Weft.Threading;

internal static unsafe class Program
{
    private static void Main()
    {
        Guest.Start(&Fail).Join();
        Report.Line("not reached"u8);
    }

    private static void Fail(void* argument) => Panic.Raise("nothing is right"u8);
}
