// A thread in a safe region is not waited for, does not leave it while the world is stopped, and goes on when the world does.
// threads: on
// runtime: heap
using System.Threading;
using Weft.Gc;
using Weft.Threading;

internal static unsafe class Program
{
    private const int Rounds = 50;

    private static nint s_other;
    private static int s_inside;
    private static int s_mayLeave;
    private static int s_hasLeft;

    private static void Main()
    {
        for (int round = 0; round < Rounds; round++)
        {
            s_inside = 0;
            s_mayLeave = 0;
            s_hasLeft = 0;
            WasiThread thread = Guest.Start(&GoThroughRegion);
            while (Volatile.Read(ref s_inside) == 0)
            {
                WasiThread.Yield();
            }

            // As a collection does.
            GcThreads.Enter();
            GcThread* own = GcThread.Current;
            GcThread* other = (GcThread*)s_other;
            GcSafepoint.StopWorld(own);
            Guest.Check(Volatile.Read(ref other->State) == GcThread.Safe, "a thread in a safe region has another state"u8);
            Guest.Check(GcThreads.First == other && other->Next == own, "the threads are not on the list"u8);
            Volatile.Write(ref s_mayLeave, 1);
            while (Volatile.Read(ref other->State) < GcThread.Parked)
            {
                Guest.Check(Volatile.Read(ref s_hasLeft) == 0, "a thread has left its safe region"u8);
                WasiThread.Yield();
            }

            Guest.Check(Volatile.Read(ref s_hasLeft) == 0, "a thread has left its safe region"u8);
            GcSafepoint.ResumeWorld(own);
            GcThreads.Exit();
            thread.Join();
            Guest.Check(s_hasLeft == 1, "a thread did not go on"u8);
        }

        Report.Line("ok"u8);
    }

    private static void GoThroughRegion(void* argument)
    {
        s_other = (nint)GcThread.Current;
        GcSafepoint.EnterSafeRegion();
        Volatile.Write(ref s_inside, 1);
        while (Volatile.Read(ref s_mayLeave) == 0)
        {
            WasiThread.SpinWait(10);
        }

        GcSafepoint.LeaveSafeRegion();
        Volatile.Write(ref s_hasLeft, 1);
    }
}
