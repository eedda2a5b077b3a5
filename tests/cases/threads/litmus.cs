// Two threads, two words, and what may not be seen: message passing, store buffering and load buffering (Alglave et al., "Herding cats").
// threads: on
// scale: hammer
using System.Threading;
using Weft.Threading;

internal static unsafe class Program
{
    private static Shape s_shape;

    private static void Main()
    {
        Run(&WriteMessage, &ReadMessage);
        Run(&WriteMessageByExchange, &ReadMessage);
        Run(&StoreFirst, &StoreSecond);
        Run(&StoreFirstBehindFence, &StoreSecondBehindFence);
        Run(&LoadFirst, &LoadSecond);
        Report.Line("ok"u8);
    }

    // Message passing: who sees the flag sees the data.
    private static void WriteMessage(Shape* shape, int round)
    {
        shape->X = round;
        Volatile.Write(ref shape->Y, round);
    }

    private static void WriteMessageByExchange(Shape* shape, int round)
    {
        shape->X = round;
        Interlocked.Exchange(ref shape->Y, round);
    }

    private static void ReadMessage(Shape* shape, int round)
    {
        int flag = Volatile.Read(ref shape->Y);
        int data = shape->X;
        Guest.Check(flag != round || data == round, "message passing: the flag is there, and the data are not"u8);
    }

    // Store buffering: of two who store and then look at the other's word, one sees the other. Its own check needs both results.
    private static void StoreFirst(Shape* shape, int round)
    {
        Interlocked.Exchange(ref shape->X, round);
        shape->First = Volatile.Read(ref shape->Y);
    }

    private static void StoreSecond(Shape* shape, int round)
    {
        Interlocked.Exchange(ref shape->Y, round);
        shape->Second = Volatile.Read(ref shape->X);
    }

    private static void StoreFirstBehindFence(Shape* shape, int round)
    {
        Volatile.Write(ref shape->X, round);
        Interlocked.MemoryBarrier();
        shape->First = Volatile.Read(ref shape->Y);
    }

    private static void StoreSecondBehindFence(Shape* shape, int round)
    {
        Volatile.Write(ref shape->Y, round);
        Interlocked.MemoryBarrier();
        shape->Second = Volatile.Read(ref shape->X);
    }

    // Load buffering: not both see what the other stores only after it has looked.
    private static void LoadFirst(Shape* shape, int round)
    {
        shape->First = Volatile.Read(ref shape->X) == round ? 0 : round;
        Volatile.Write(ref shape->Y, round);
    }

    private static void LoadSecond(Shape* shape, int round)
    {
        shape->Second = Volatile.Read(ref shape->Y) == round ? 0 : round;
        Volatile.Write(ref shape->X, round);
    }

    private static void Run(delegate*<Shape*, int, void> first, delegate*<Shape*, int, void> second)
    {
        s_shape = default;
        fixed (Shape* shape = &s_shape)
        {
            shape->FirstRuns = first;
            shape->SecondRuns = second;
            WasiThread thread = Guest.Start(&RunSecond, shape);
            int rounds = Guest.Times(50_000);
            for (int round = 1; round <= rounds; round++)
            {
                // Both leave the line within a few instructions of each other.
                shape->First = round;
                shape->Second = round;
                Volatile.Write(ref shape->Round, round);
                WasiThread.SpinWait(round % 16);
                first(shape, round);
                while (Volatile.Read(ref shape->DoneRound) != round)
                {
                    WasiThread.SpinWait(1);
                }

                Guest.Check(
                    shape->First == round || shape->Second == round, "neither thread has seen the other, or both too early"u8);
            }

            Volatile.Write(ref shape->Round, -1);
            thread.Join();
        }
    }

    private static void RunSecond(void* argument)
    {
        Shape* shape = (Shape*)argument;
        int done = 0;
        while (true)
        {
            int round = Volatile.Read(ref shape->Round);
            if (round < 0)
            {
                return;
            }

            if (round != done)
            {
                shape->SecondRuns(shape, round);
                done = round;
                Volatile.Write(ref shape->DoneRound, round);
            }
        }
    }

    // Words on lines of their own.
    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit, Size = 512)]
    private struct Shape
    {
        [System.Runtime.InteropServices.FieldOffset(0)]
        public int X;

        [System.Runtime.InteropServices.FieldOffset(64)]
        public int Y;

        [System.Runtime.InteropServices.FieldOffset(128)]
        public int Round;

        [System.Runtime.InteropServices.FieldOffset(192)]
        public int DoneRound;

        [System.Runtime.InteropServices.FieldOffset(256)]
        public int First;

        [System.Runtime.InteropServices.FieldOffset(320)]
        public int Second;

        [System.Runtime.InteropServices.FieldOffset(384)]
        public delegate*<Shape*, int, void> FirstRuns;

        [System.Runtime.InteropServices.FieldOffset(392)]
        public delegate*<Shape*, int, void> SecondRuns;
    }
}
