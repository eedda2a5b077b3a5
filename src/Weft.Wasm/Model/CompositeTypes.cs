using System.Collections.Immutable;

namespace Weft.Wasm;

/// <summary>What a type is made of: a signature, a structure or an array.</summary>
public abstract record CompositeType
{
    private protected CompositeType()
    {
    }
}

/// <summary>A function signature.</summary>
/// <param name="Parameters">The parameters in order.</param>
/// <param name="Results">The results in order.</param>
public sealed record FunctionType(ImmutableArray<WasmValueType> Parameters, ImmutableArray<WasmValueType> Results) : CompositeType
{
    /// <summary>Whether two signatures are the same, parameter by parameter.</summary>
    /// <param name="other">The other signature.</param>
    /// <returns><see langword="true"/> if they are.</returns>
    public bool Equals(FunctionType? other) =>
        other is not null
        && Parameters.AsSpan().SequenceEqual(other.Parameters.AsSpan())
        && Results.AsSpan().SequenceEqual(other.Results.AsSpan());

    /// <summary>A hash of the numbers of parameters and results and of the first parameter.</summary>
    public override int GetHashCode() =>
        HashCode.Combine(Parameters.Length, Results.Length, Parameters.Length > 0 ? Parameters[0] : default);

    /// <summary>The form <c>(i32, i64) -> (i32)</c>.</summary>
    public override string ToString() => $"({string.Join(", ", Parameters)}) -> ({string.Join(", ", Results)})";
}

/// <summary>A structure.</summary>
/// <param name="Fields">The fields in order.</param>
public sealed record StructType(ImmutableArray<FieldType> Fields) : CompositeType;

/// <summary>An array.</summary>
/// <param name="Element">The type of each element.</param>
public sealed record ArrayType(FieldType Element) : CompositeType;

/// <summary>A field of a structure, or the element of an array.</summary>
/// <param name="Storage">A value type or a packed type.</param>
/// <param name="IsMutable">Whether it can be written after construction.</param>
public readonly record struct FieldType(WasmValueType Storage, bool IsMutable);
