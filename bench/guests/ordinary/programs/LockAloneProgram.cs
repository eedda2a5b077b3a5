namespace Weft.Bench.Ordinary;

/// <summary>Takes and leaves a lock that nobody else wants.</summary>
internal sealed class LockAloneProgram : IProgram
{
    private readonly object _lock = new();
    private int _counter;

    public int Count => 2_000_000;

    public long Expected => Count;

    public long Run()
    {
        _counter = 0;
        for (int i = 0; i < Count; i++)
        {
            lock (_lock)
            {
                _counter++;
            }
        }

        return _counter;
    }
}
