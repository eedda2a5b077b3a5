namespace Weft.Host.Threads;

/// <summary>Where a thread waits.</summary>
/// <param name="HostAddress">The place itself, which is one whatever index the module gives its memory: one memory may be imported twice.</param>
/// <param name="Address">The byte address in the memory, for people.</param>
internal readonly record struct WaitLocation(nint HostAddress, ulong Address);

/// <summary>Compares the value at a wait's address with the expected one.</summary>
internal interface IValueComparison
{
    /// <summary>Loads the value, once and atomically, and tells whether it is the expected one.</summary>
    bool Holds();
}
