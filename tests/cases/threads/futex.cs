// A wait waits, also where nobody looks at its result, and a wake-up wakes, also where nobody looks at how many.
// threads: on
// runtime: open
using System.Threading;
using Weft.Intrinsics;
using Weft.Threading;
using Weft.Wasi;

internal static unsafe class Program
{
    private static int s_turn;
    private static int s_parking;

    private static void Main()
    {
        int word = 0;
        long start = Clock.Monotonic;
        Futex.Wait(&word, 0, Duration.Milliseconds(20));
        Guest.Check(Clock.Monotonic - start >= Duration.Milliseconds(20), "a wait did not wait"u8);
        Guest.Check(Futex.Wait(&word, 0, 0) == FutexResult.TimedOut, "a wait without time was not timed out"u8);
        Guest.Check(Futex.Wait(&word, 1) == FutexResult.NotEqual, "another value was waited for"u8);
        Guest.Check(Futex.Wake(&word, 1) == 0, "somebody was woken"u8);

        WasiThread thread = Guest.Start(&Answer);
        fixed (int* turn = &s_turn)
        {
            for (int round = 0; round < 1000; round++)
            {
                Volatile.Write(ref *turn, 1);
                Futex.WakeAll(turn);
                while (Volatile.Read(ref *turn) == 1)
                {
                    Futex.Wait(turn, 1);
                }
            }

            Volatile.Write(ref *turn, -1);
            Futex.WakeAll(turn);
        }

        thread.Join();
        WakeAfterParking();
        Report.Line("ok"u8);
    }

    private static void Answer(void* argument)
    {
        fixed (int* turn = &s_turn)
        {
            while (true)
            {
                int seen = Volatile.Read(ref *turn);
                if (seen < 0)
                {
                    return;
                }

                if (seen == 1)
                {
                    Volatile.Write(ref *turn, 0);
                    Futex.WakeAll(turn);
                }

                Futex.Wait(turn, 0);
            }
        }
    }

    // The waiter has decided to park, and the word changes before it does: it must not sleep.
    private static void WakeAfterParking()
    {
        s_parking = 0;
        s_turn = 0;
        RaceWindow.Hook = &Hold;
        WasiThread thread = Guest.Start(&WaitForOne);
        Guest.Await(ref s_parking, 1);
        fixed (int* turn = &s_turn)
        {
            Volatile.Write(ref *turn, 1);
            Futex.WakeAll(turn);
        }

        RaceWindow.Hook = null;
        Volatile.Write(ref s_parking, 2);
        thread.Join();
    }

    private static void WaitForOne(void* argument)
    {
        fixed (int* turn = &s_turn)
        {
            while (Volatile.Read(ref *turn) == 0)
            {
                Futex.Wait(turn, 0);
            }
        }
    }

    private static void Hold(RacePoint point)
    {
        if (point == RacePoint.Parking && Interlocked.CompareExchange(ref s_parking, 1, 0) == 0)
        {
            Guest.Await(ref s_parking, 2);
        }
    }
}
