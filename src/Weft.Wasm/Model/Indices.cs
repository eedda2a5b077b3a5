using System.Globalization;

namespace Weft.Wasm;

/// <summary>A position in the type index space. Members of recursion groups are numbered one by one.</summary>
/// <param name="Value">The number as it stands in the file; it may be out of range.</param>
public readonly record struct TypeIndex(uint Value)
{
    /// <summary>Gives the number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A position in the function index space: imports first, then definitions.</summary>
/// <param name="Value">The number as it stands in the file; it may be out of range.</param>
public readonly record struct FunctionIndex(uint Value)
{
    /// <summary>Gives the number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A position in the table index space: imports first, then definitions.</summary>
/// <param name="Value">The number as it stands in the file; it may be out of range.</param>
public readonly record struct TableIndex(uint Value)
{
    /// <summary>Gives the number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A position in the memory index space: imports first, then definitions.</summary>
/// <param name="Value">The number as it stands in the file; it may be out of range.</param>
public readonly record struct MemoryIndex(uint Value)
{
    /// <summary>Gives the number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A position in the global index space: imports first, then definitions.</summary>
/// <param name="Value">The number as it stands in the file; it may be out of range.</param>
public readonly record struct GlobalIndex(uint Value)
{
    /// <summary>Gives the number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A position in the tag index space: imports first, then definitions.</summary>
/// <param name="Value">The number as it stands in the file; it may be out of range.</param>
public readonly record struct TagIndex(uint Value)
{
    /// <summary>Gives the number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
