// Returning from Main ends all threads: those that wait, those that sleep, those that run, and those that have just been started.
// threads: on
using System.Threading;
using Weft.Threading;
using Mutex = Weft.Threading.Mutex;

internal static unsafe class Program
{
    private static Mutex s_mutex;
    private static int s_running;

    private static void Main()
    {
        s_mutex.Lock();
        Guest.Start(&Wait);
        Guest.Start(&Sleep).Detach();
        Guest.Start(&Spin);
        Guest.Await(ref s_running, 3);
        Guest.Start(&Spin).Detach();
        Report.Line("ok"u8);
    }

    private static void Wait(void* argument)
    {
        Interlocked.Increment(ref s_running);
        s_mutex.Lock();
    }

    private static void Sleep(void* argument)
    {
        Interlocked.Increment(ref s_running);
        WasiThread.Sleep(Duration.Seconds(1000));
    }

    private static void Spin(void* argument)
    {
        Interlocked.Increment(ref s_running);
        while (true)
        {
            WasiThread.SpinWait(100);
        }
    }
}
