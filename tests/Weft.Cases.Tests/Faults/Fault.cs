using Weft.Cases.Tests.Guest;

namespace Weft.Cases.Tests.Faults;

/// <summary>A wrong design that a case is there to find.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Case">The case that fails with it.</param>
/// <param name="Shows">What the case says then: a part of its standard error, or how the group ended.</param>
/// <param name="Edits">What makes the guest runtime, or the module, wrong.</param>
internal sealed record Fault(string Name, string Case, string Shows, params IReadOnlyList<SourceEdit> Edits);
