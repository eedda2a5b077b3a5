namespace Weft.Host.Threads;

/// <summary>Parks on a monitor, on systems where nothing faster is known.</summary>
internal sealed class MonitorParker : Parker
{
    private readonly object _gate = new();
    private int _state;

    public override bool IsAsleep => Volatile.Read(ref _state) == Sleeping;

    public override void Unpark()
    {
        if (Interlocked.Exchange(ref _state, Token) == Sleeping)
        {
            lock (_gate)
            {
                Monitor.Pulse(_gate);
            }
        }
    }

    /// <summary>Rounds a time above 0 up to what a monitor can wait: a wait may end late, never early. What is longer goes on after it.</summary>
    public static int WholeMilliseconds(long nanoseconds) => (int)Math.Min(int.MaxValue, (nanoseconds - 1) / 1_000_000 + 1);

    public override void Dispose()
    {
    }

    private protected override bool TryTake()
    {
        if (Volatile.Read(ref _state) != Token)
        {
            return false;
        }

        Volatile.Write(ref _state, Empty);
        return true;
    }

    private protected override bool Sleep(long? deadline)
    {
        lock (_gate)
        {
            if (Interlocked.CompareExchange(ref _state, Sleeping, Empty) == Token)
            {
                _state = Empty;
                return true;
            }

            while (Volatile.Read(ref _state) != Token)
            {
                if (deadline is not { } end)
                {
                    Monitor.Wait(_gate);
                    continue;
                }

                long nanoseconds = NanosecondsUntil(end);
                if (nanoseconds == 0)
                {
                    return Interlocked.Exchange(ref _state, Empty) == Token;
                }

                Monitor.Wait(_gate, WholeMilliseconds(nanoseconds));
            }

            _state = Empty;
            return true;
        }
    }
}
