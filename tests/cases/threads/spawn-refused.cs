// A spawn that the host refuses says so and keeps nothing, and the next one may succeed.
// threads: on
// host: max-threads 4
using Weft.Memory;
using Weft.Threading;

internal static unsafe class Program
{
    private static ResetEvent s_end;

    private static void Main()
    {
        TrackedMemory memory = default;
        SpawnOptions options = new() { Allocator = TrackedMemory.Of(&memory) };
        WasiThread* threads = stackalloc WasiThread[3];
        for (int round = 0; round < 3; round++)
        {
            s_end.Reset();
            for (int index = 0; index < 3; index++)
            {
                // The host counts a thread that was joined until it has left.
                while (!WasiThread.Spawn(options, &Wait, null, out threads[index]).Succeeded)
                {
                    WasiThread.Yield();
                }
            }

            int kept = memory.Taken - memory.Freed;
            for (int attempt = 0; attempt < 100; attempt++)
            {
                SpawnResult result = WasiThread.Spawn(options, &Wait, null, out _);
                Guest.Check(result.Error == SpawnError.HostRefused && result.HostCode < 0, "not the limit of the host"u8);
            }

            Guest.Check(memory.Taken - memory.Freed == kept, "a failed spawn has kept memory"u8);
            s_end.Set();
            for (int index = 0; index < 3; index++)
            {
                threads[index].Join();
            }
        }

        Guest.Check(memory.Taken == memory.Freed, "memory of threads that have ended is in use"u8);
        Report.Line("ok"u8);
    }

    private static void Wait(void* argument) => s_end.Wait();
}
