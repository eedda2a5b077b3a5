// In a checked build a thread that locks a mutex twice is told so instead of waiting for itself.
// threads: on
// configuration: debug
// exit: 134
// stderr: contains panic in thread 'worker' (id 1): deadlock: a thread waits for a mutex that it holds
using Mutex = Weft.Threading.Mutex;

internal static unsafe class Program
{
    private static Mutex s_mutex;

    private static void Main()
    {
        Guest.Start(&LockTwice).Join();
        Report.Line("not found"u8);
    }

    private static void LockTwice(void* argument)
    {
        s_mutex.Lock();
        s_mutex.Lock();
    }
}
