// The world is stopped when every thread has stopped: one that takes long to its next poll is waited for.
// threads: on
// runtime: heap
using System.Threading;
using Weft.Gc;
using Weft.Threading;

internal static unsafe class Program
{
    private const int Rounds = 50;
    private const int SpinsBetweenPolls = 20_000;

    private static nint s_other;
    private static int s_steps;
    private static int s_end;

    private static void Main()
    {
        WasiThread thread = Guest.Start(&GoFromPollToPoll);
        while (Volatile.Read(ref s_steps) == 0)
        {
            WasiThread.Yield();
        }

        for (int round = 0; round < Rounds; round++)
        {
            // As a collection does.
            GcThreads.Enter();
            GcThread* own = GcThread.Current;
            GcThread* other = (GcThread*)s_other;
            GcSafepoint.StopWorld(own);
            Guest.Check(Volatile.Read(ref other->State) >= GcThread.Parked, "a thread has not stopped"u8);
            int steps = Volatile.Read(ref s_steps);
            WasiThread.SpinWait(SpinsBetweenPolls);
            Guest.Check(Volatile.Read(ref s_steps) == steps, "a thread has gone on"u8);
            GcSafepoint.ResumeWorld(own);
            GcThreads.Exit();
            while (Volatile.Read(ref s_steps) == steps)
            {
                WasiThread.Yield();
            }
        }

        Volatile.Write(ref s_end, 1);
        thread.Join();
        Report.Line("ok"u8);
    }

    private static void GoFromPollToPoll(void* argument)
    {
        s_other = (nint)GcThread.Current;
        while (Volatile.Read(ref s_end) == 0)
        {
            Interlocked.Increment(ref s_steps);
            WasiThread.SpinWait(SpinsBetweenPolls);
            GcSafepoint.Poll();
        }
    }
}
