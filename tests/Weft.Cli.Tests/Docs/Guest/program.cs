using Weft.Text;
using Weft.Threading;

unsafe
{
    Counter counter = default;
    WasiThread* threads = stackalloc WasiThread[4];
    for (int index = 0; index < 4; index++)
    {
        SpawnOptions options = new() { Name = "counter"u8 };
        SpawnResult result = WasiThread.Spawn(options, &Count, &counter, out threads[index]);
        if (!result.Succeeded)
        {
            Panic.Raise("no thread"u8);
        }
    }

    for (int index = 0; index < 4; index++)
    {
        threads[index].Join();
    }

    Terminal.WriteLine($"counted to {counter.Value}");
}

static unsafe void Count(void* argument)
{
    Counter* counter = (Counter*)argument;
    for (int round = 0; round < 1000; round++)
    {
        counter->Lock.Lock();
        counter->Value++;
        counter->Lock.Unlock();
    }
}

struct Counter
{
    public Weft.Threading.Mutex Lock;
    public int Value;
}
