using System.Collections.Immutable;

namespace Weft.Compiler.Link;

/// <summary>What the user asked of the linker, as given: nothing is checked against anything else, and what was not given is not there.</summary>
internal sealed record LinkerOptions
{
    /// <summary>Whether the module may start threads; without it, it may not.</summary>
    public LinkerOption<bool>? Threads { get; init; }

    /// <summary>Whether its memory is shared between threads.</summary>
    public LinkerOption<bool>? SharedMemory { get; init; }

    /// <summary>Whether it imports its memory, as <c>env</c> <c>memory</c>, instead of defining it.</summary>
    public LinkerOption<bool>? ImportMemory { get; init; }

    /// <summary>Whether it exports its memory, as <c>memory</c>.</summary>
    public LinkerOption<bool>? ExportMemory { get; init; }

    /// <summary>The size that the memory starts with, in bytes.</summary>
    public LinkerOption<ulong>? InitialMemory { get; init; }

    /// <summary>The size that the memory may grow to, in bytes.</summary>
    public LinkerOption<ulong>? MaximumMemory { get; init; }

    /// <summary>The size of the main thread's stack, and of other threads' stacks where their creator gives none, in bytes.</summary>
    public LinkerOption<ulong>? StackSize { get; init; }

    /// <summary>Names to export beside those that the program's own attributes export, in the order given.</summary>
    public ImmutableArray<LinkerOption<string>> Exports { get; init; } = [];

    /// <summary>Features to use or not to use, in the order given, the last one of a name wins.</summary>
    public ImmutableArray<LinkerOption<FeatureChoice>> Features { get; init; } = [];

    /// <summary>Adds what another source of options gives; where both give a value, the one that is here stays.</summary>
    /// <param name="others">Options that yield to these, such as a project's to the command line's.</param>
    public LinkerOptions Over(LinkerOptions others) => new()
    {
        Threads = Threads ?? others.Threads,
        SharedMemory = SharedMemory ?? others.SharedMemory,
        ImportMemory = ImportMemory ?? others.ImportMemory,
        ExportMemory = ExportMemory ?? others.ExportMemory,
        InitialMemory = InitialMemory ?? others.InitialMemory,
        MaximumMemory = MaximumMemory ?? others.MaximumMemory,
        StackSize = StackSize ?? others.StackSize,
        Exports = others.Exports.AddRange(Exports),
        Features = others.Features.AddRange(Features),
    };
}
