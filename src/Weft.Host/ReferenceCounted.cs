namespace Weft.Host;

/// <summary>Something that its owner and its users let go of in any order; released when the last has. Starts with the owner's reference.</summary>
internal abstract class ReferenceCounted
{
    private int _references = 1;

    /// <summary>Takes a reference, unless all are gone.</summary>
    public bool TryAddReference()
    {
        int seen = Volatile.Read(ref _references);
        while (seen > 0)
        {
            int previous = Interlocked.CompareExchange(ref _references, seen + 1, seen);
            if (previous == seen)
            {
                return true;
            }

            seen = previous;
        }

        return false;
    }

    /// <summary>Gives a reference back.</summary>
    public void ReleaseReference()
    {
        if (Interlocked.Decrement(ref _references) == 0)
        {
            Close();
        }
    }

    /// <summary>Gives everything back. Called once, by whoever lets go last.</summary>
    protected abstract void Close();
}
