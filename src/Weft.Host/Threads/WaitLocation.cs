namespace Weft.Host.Threads;

/// <summary>Where a thread waits.</summary>
/// <param name="Memory">The index of the memory.</param>
/// <param name="Address">The byte address in it.</param>
internal readonly record struct WaitLocation(int Memory, ulong Address);

/// <summary>Compares the value at a wait's address with the expected one.</summary>
internal interface IValueComparison
{
    /// <summary>Loads the value, once and atomically, and tells whether it is the expected one.</summary>
    bool Holds();
}
