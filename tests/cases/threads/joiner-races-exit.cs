// A thread that is all but done stands on its stack still: a joiner has to wait until it has left it, and then frees it once.
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

    private static void Main()
    {
        RaceWindow.Hook = &Hold;
        Join(RacePoint.Returned);
        Join(RacePoint.Finished);
        Report.Line("ok"u8);
    }

    private static void Join(RacePoint point)
    {
        s_point = point;
        s_isHeld = 0;
        s_mayGo = 0;
        TrackedMemory memory = default;
        WasiThread thread = Guest.Start(&Run, null, TrackedMemory.Of(&memory));
        Guest.Await(ref s_isHeld, 1);

        Guest.Check(!thread.Join(Duration.Milliseconds(5)), "a thread was joined that stood on its stack"u8);
        Guest.Check(memory.Freed == 0, "a block was freed that a thread stood on"u8);
        Volatile.Write(ref s_mayGo, 1);
        thread.Join();
        Guest.Check(memory.Freed == 1, "the block was not freed"u8);
    }

    private static void Run(void* argument)
    {
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
