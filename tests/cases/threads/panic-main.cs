// A panic in the first thread, while others wait.
// threads: on
// exit: 134
// stderr: contains panic in thread 'main': nothing is right
using Weft.Threading;
using Mutex = Weft.Threading.Mutex;

internal static unsafe class Program
{
    private static Mutex s_mutex;

    private static void Main()
    {
        s_mutex.Lock();
        Guest.Start(&Wait);
        Panic.Raise("nothing is right"u8);
    }

    private static void Wait(void* argument) => s_mutex.Lock();
}
