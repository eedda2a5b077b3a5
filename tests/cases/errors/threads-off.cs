// error: WEFT0301 at 18
// A thread in a single-threaded build, at the line that starts it, with the chain of callers from Main.
unsafe
{
    Starter.Start(3);
}

internal static unsafe class Starter
{
    public static void Start(int count)
    {
        for (int i = 0; i < count; i++)
        {
            StartOne();
        }
    }

    private static void StartOne() => Weft.Threading.WasiThread.Spawn(&Run, null, out _);

    private static void Run(void* argument)
    {
    }
}
