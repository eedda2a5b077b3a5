using Weft.Cases.Tests.Guest;

namespace Weft.Cases.Tests.Faults;

/// <summary>A wrong design that a case is there to find.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Case">The case that fails with it.</param>
/// <param name="Shows">What the case says then: a part of its standard error, or how the group ended.</param>
/// <param name="Edits">What makes the guest runtime, or the module, wrong.</param>
internal sealed record Fault(string Name, string Case, string Shows, params IReadOnlyList<SourceEdit> Edits)
{
    /// <summary>
    /// How many times as long as usual the case runs: a fault that shows when two threads happen to meet needs more meetings than the case
    /// has of its own.
    /// </summary>
    public int Length { get; init; } = 1;
}
