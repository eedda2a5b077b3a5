namespace Weft.Compiler.IR.Symbols;

/// <summary>The machine-level signature of a function: what is left after structs became scalars or pointers. Compared by content.</summary>
internal sealed class FunctionSignature(IRType[] parameters, IRType[] results) : IEquatable<FunctionSignature>
{
    /// <summary>No parameters and no results.</summary>
    public static FunctionSignature Empty { get; } = new([], []);

    /// <summary>The parameters.</summary>
    public IReadOnlyList<IRType> Parameters { get; } = parameters;

    /// <summary>The results.</summary>
    public IReadOnlyList<IRType> Results { get; } = results;

    /// <summary>The type of a call's result: none, the one, or a tuple.</summary>
    public IRType ResultType => Results.Count switch
    {
        0 => IRType.None,
        1 => Results[0],
        _ => IRType.Tuple,
    };

    /// <inheritdoc/>
    public bool Equals(FunctionSignature? other) =>
        other is not null && Parameters.SequenceEqual(other.Parameters) && Results.SequenceEqual(other.Results);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FunctionSignature);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (IRType type in Parameters)
        {
            hash.Add(type);
        }

        hash.Add(Parameters.Count);
        foreach (IRType type in Results)
        {
            hash.Add(type);
        }

        return hash.ToHashCode();
    }
}
