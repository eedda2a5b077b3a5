namespace Weft.Host.Threads;

/// <summary>
/// Gives out thread ids, 1 to 2^29 - 1 (wasi-threads, "Design choice: thread IDs"). Counts up and wraps, so that an id comes
/// back as late as possible, and never while its thread is alive. Not thread-safe: the group's lock guards it.
/// </summary>
/// <param name="last">The id given last; 0 to begin with 1.</param>
internal struct ThreadIds(int last)
{
    public const int Maximum = (1 << 29) - 1;

    private int _last = last;

    /// <summary>Gives the next id that no living thread has.</summary>
    /// <param name="living">The living threads by id; fewer than <see cref="Maximum"/>.</param>
    public int Next(Dictionary<int, GuestThread> living)
    {
        do
        {
            _last = _last == Maximum ? 1 : _last + 1;
        }
        while (living.ContainsKey(_last));

        return _last;
    }
}
