// Detaching before, while and after a thread ends: its block is freed once, never before the thread has left it, and never by itself.
// threads: on
// runtime: open
using System.Threading;
using Weft.Intrinsics;
using Weft.Threading;

internal static unsafe class Program
{
    private static RacePoint s_point;
    private static int s_isHeld;
    private static int s_mayGo;
    private static nint s_child;

    private static void Main()
    {
        RaceWindow.Hook = &Hold;
        Detach(RacePoint.Returned, isBefore: true);
        Detach(RacePoint.Returned, isBefore: false);
        Detach(RacePoint.Finished, isBefore: true);
        Detach(RacePoint.Finished, isBefore: false);
        Report.Line("ok"u8);
    }

    private static void Detach(RacePoint point, bool isBefore)
    {
        s_point = point;
        s_isHeld = 0;
        s_mayGo = isBefore ? 0 : -1;
        TrackedMemory memory = default;
        WasiThread thread = Guest.Start(&Run, null, TrackedMemory.Of(&memory));
        if (isBefore)
        {
            // The thread waits for this in its function, so that detaching is what comes first.
            thread.Detach();
            Volatile.Write(ref s_mayGo, -1);
        }

        Guest.Await(ref s_isHeld, 1);
        if (!isBefore)
        {
            thread.Detach();
        }

        DeadList.Reap();
        DeadList.Reap();
        Guest.Check(memory.Freed == 0, "a block was freed that a thread stood on"u8);
        Volatile.Write(ref s_mayGo, 1);
        Guest.Await(ref ((StartRecord*)s_child)->Alive, 0);
        DeadList.Reap();
        Guest.Check(memory.Freed == 1, "the block was not freed"u8);
    }

    private static void Run(void* argument)
    {
        s_child = (nint)StartRecord.Current;
        while (Volatile.Read(ref s_mayGo) == 0)
        {
            WasiThread.Yield();
        }
    }

    private static void Hold(RacePoint point)
    {
        if (point == s_point)
        {
            Volatile.Write(ref s_isHeld, 1);
            Guest.Await(ref s_mayGo, 1);
        }
    }
}
