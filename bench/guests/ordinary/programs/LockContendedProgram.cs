namespace Weft.Bench.Ordinary;

/// <summary>Takes and leaves a lock that another thread wants as often.</summary>
internal sealed class LockContendedProgram : IProgram
{
    private const int CountOfEach = 200_000;

    private readonly object _lock = new();
    private int _counter;

    public int Count => 2 * CountOfEach;

    public long Expected => Count;

    public long Run()
    {
        _counter = 0;
        using Barrier barrier = new(2);
        Thread other = new(() => CountUp(barrier));
        other.Start();
        CountUp(barrier);
        other.Join();
        return _counter;
    }

    private void CountUp(Barrier barrier)
    {
        barrier.SignalAndWait();
        for (int i = 0; i < CountOfEach; i++)
        {
            lock (_lock)
            {
                _counter++;
            }
        }
    }
}
