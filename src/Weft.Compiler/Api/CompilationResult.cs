using System.Collections.Immutable;

namespace Weft.Compiler.Api;

/// <summary>What a compilation made.</summary>
internal sealed record CompilationResult
{
    /// <summary>The module in the binary format.</summary>
    public required byte[] Module { get; init; }

    /// <summary>What can be said of the module in a few words.</summary>
    public required CompilationStatistics Statistics { get; init; }

    /// <summary>The intermediate representation, where <see cref="EmitKinds.IR"/> asked for it.</summary>
    public string? IR { get; init; }

    /// <summary>The module as text, where <see cref="EmitKinds.Wat"/> asked for it.</summary>
    public string? Wat { get; init; }

    /// <summary>The map, where <see cref="EmitKinds.Map"/> asked for it.</summary>
    public string? Map { get; init; }

    /// <summary>The answer to <see cref="CompilationOptions.Why"/>, line by line; empty where nothing was asked.</summary>
    public ImmutableArray<string> Why { get; init; } = [];
}
