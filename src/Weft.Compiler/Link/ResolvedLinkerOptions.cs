using System.Collections.Immutable;
using Weft.Wasm.Instructions;

namespace Weft.Compiler.Link;

/// <summary>What the linker was asked for once defaults are filled in and nothing contradicts anything else. Immutable.</summary>
internal sealed record ResolvedLinkerOptions
{
    /// <summary>The size of a stack where nobody gives one, 1 MiB: what the engine's own stack holds in most hosts, so that neither ends long before the other.</summary>
    public const ulong DefaultStackSize = 1 << 20;

    /// <summary>The maximum of a shared memory where nobody gives one, 1 GiB: room for a thousand stacks of the default size.</summary>
    public const ulong DefaultSharedMaximum = 1 << 30;

    /// <summary>Whether the module may start threads.</summary>
    public required bool Threads { get; init; }

    /// <summary>Whether the memory is shared. Atomic instructions stay atomic exactly then; otherwise they become plain ones.</summary>
    public required bool IsMemoryShared { get; init; }

    /// <summary>Whether the memory is imported, as <c>env</c> <c>memory</c>.</summary>
    public required bool IsMemoryImported { get; init; }

    /// <summary>Whether the memory is exported, as <c>memory</c>.</summary>
    public required bool IsMemoryExported { get; init; }

    /// <summary>The size that the memory starts with in bytes, a multiple of a page; where it is not given, the linker computes it.</summary>
    public LinkerOption<ulong>? InitialMemory { get; init; }

    /// <summary>The size that the memory may grow to in bytes, a multiple of a page; null where there is no limit but that of addresses.</summary>
    public ulong? MaximumMemory { get; init; }

    /// <summary>What the user gave for <see cref="MaximumMemory"/>, for errors.</summary>
    public LinkerOption<ulong>? MaximumMemoryOption { get; init; }

    /// <summary>The size of the main thread's stack, and of other threads' where their creator gives none, in bytes; a multiple of 16.</summary>
    public required ulong StackSize { get; init; }

    /// <summary>Names to export beside those that the program exports itself.</summary>
    public ImmutableArray<LinkerOption<string>> Exports { get; init; } = [];

    /// <summary>Features that the module must not use, in the order given, and who says so.</summary>
    public ImmutableArray<(WasmFeature Feature, LinkerOption<FeatureChoice> Option)> DisallowedFeatures { get; init; } = [];
}
