// The child has ended, and left its block, before thread-spawn returns in the parent, which must not undo what the child has stored.
// threads: on
// runtime: open
using System.Threading;
using Weft.Intrinsics;
using Weft.Threading;

internal static unsafe class Program
{
    private static nint s_child;

    private static void Main()
    {
        RaceWindow.Hook = &Hold;
        TrackedMemory memory = default;
        for (int round = 0; round < 4; round++)
        {
            Volatile.Write(ref s_child, 0);
            WasiThread thread = Guest.Start(&Run, null, TrackedMemory.Of(&memory));
            if (round % 2 == 0)
            {
                thread.Join();
            }
            else
            {
                thread.Detach();
            }

            Guest.Check(memory.Freed == round + 1, "the block was not freed"u8);
        }

        Report.Line("ok"u8);
    }

    private static void Run(void* argument) => Volatile.Write(ref s_child, (nint)StartRecord.Current);

    private static void Hold(RacePoint point)
    {
        if (point == RacePoint.Spawned)
        {
            while (Volatile.Read(ref s_child) == 0)
            {
                WasiThread.Yield();
            }

            Guest.Await(ref ((StartRecord*)s_child)->Alive, 0);
        }
    }
}
