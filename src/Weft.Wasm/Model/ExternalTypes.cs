namespace Weft.Wasm;

/// <summary>The kinds of imports and exports; the values are those of the binary format.</summary>
public enum ExternalKind
{
    /// <summary>A function.</summary>
    Function = 0,

    /// <summary>A table.</summary>
    Table = 1,

    /// <summary>A memory.</summary>
    Memory = 2,

    /// <summary>A global.</summary>
    Global = 3,

    /// <summary>An exception tag.</summary>
    Tag = 4,
}

/// <summary>The type of something imported: a <see cref="FunctionImport"/>, table, memory, global or tag.</summary>
public abstract record ExternalType
{
    private protected ExternalType()
    {
    }

    /// <summary>Which of the index spaces it belongs to.</summary>
    public abstract ExternalKind Kind { get; }
}

/// <summary>A function.</summary>
/// <param name="Type">Its signature.</param>
public sealed record FunctionImport(TypeIndex Type) : ExternalType
{
    /// <inheritdoc/>
    public override ExternalKind Kind => ExternalKind.Function;
}

/// <summary>A table.</summary>
/// <param name="Element">The type of its elements.</param>
/// <param name="Limits">Its size, in elements.</param>
public sealed record TableType(WasmValueType Element, Limits Limits) : ExternalType
{
    /// <inheritdoc/>
    public override ExternalKind Kind => ExternalKind.Table;
}

/// <summary>A memory.</summary>
/// <param name="Limits">Its size, in pages.</param>
/// <param name="PageSizeLog2">The logarithm of its page size, where the module gives one (custom page sizes).</param>
public sealed record MemoryType(Limits Limits, uint? PageSizeLog2 = null) : ExternalType
{
    /// <inheritdoc/>
    public override ExternalKind Kind => ExternalKind.Memory;

    /// <summary>Whether all agents that import it see the same bytes.</summary>
    public bool IsShared => Limits.IsShared;

    /// <summary>Whether its addresses are 64 bits wide.</summary>
    public bool Is64 => Limits.Is64;

    /// <summary>The size of a page in bytes, or 0 if the module gives one that cannot be.</summary>
    public long PageSize => PageSizeLog2 is not { } log2 ? 65536 : log2 < 63 ? 1L << (int)log2 : 0;
}

/// <summary>A global.</summary>
/// <param name="Value">The type of its value.</param>
/// <param name="IsMutable">Whether it can be written.</param>
public sealed record GlobalType(WasmValueType Value, bool IsMutable) : ExternalType
{
    /// <inheritdoc/>
    public override ExternalKind Kind => ExternalKind.Global;
}

/// <summary>An exception tag.</summary>
/// <param name="Type">The signature whose parameters are the payload.</param>
public sealed record TagType(TypeIndex Type) : ExternalType
{
    /// <inheritdoc/>
    public override ExternalKind Kind => ExternalKind.Tag;
}

/// <summary>The size of a table or memory.</summary>
/// <param name="Minimum">The initial size.</param>
/// <param name="Maximum">The size beyond which it does not grow, where there is one.</param>
/// <param name="IsShared">Whether it is shared. Only memories are.</param>
/// <param name="Is64">Whether indices are 64 bits wide.</param>
public readonly record struct Limits(ulong Minimum, ulong? Maximum, bool IsShared = false, bool Is64 = false);
