namespace Weft.Bench.Ordinary;

/// <summary>Starts and joins a thread that does next to nothing.</summary>
internal sealed class ThreadStartProgram : IProgram
{
    private int _counter;

    public int Count => 500;

    public long Expected => Count;

    public long Run()
    {
        _counter = 0;
        for (int i = 0; i < Count; i++)
        {
            Thread thread = new(() => _counter++);
            thread.Start();
            thread.Join();
        }

        return _counter;
    }
}
