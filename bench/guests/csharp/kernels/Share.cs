namespace Weft.Bench.Guests;

/// <summary>One thread's part of the work.</summary>
/// <param name="index">The number of the part.</param>
/// <param name="count">How many parts there are.</param>
/// <param name="meet">Waits until all threads have come; <see langword="null"/> where there is one.</param>
internal readonly unsafe struct Share(int index, int count, delegate*<void> meet)
{
    /// <summary>The number of the part.</summary>
    public int Index => index;

    /// <summary>How many parts there are.</summary>
    public int Count => count;

    /// <summary>The first of the numbers below a length that are this part's.</summary>
    public int Start(int length) => (int)((long)length * index / count);

    /// <summary>The number after the last of the numbers below a length that are this part's.</summary>
    public int End(int length) => (int)((long)length * (index + 1) / count);

    /// <summary>Waits until all threads have come to here.</summary>
    public void WaitForOthers()
    {
        if (meet != null)
        {
            meet();
        }
    }
}
