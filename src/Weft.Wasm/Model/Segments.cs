using System.Collections.Immutable;

namespace Weft.Wasm;

/// <summary>When a segment is copied.</summary>
public enum SegmentMode
{
    /// <summary>At instantiation.</summary>
    Active,

    /// <summary>By an instruction.</summary>
    Passive,

    /// <summary>Never; it only declares that its functions are referred to.</summary>
    Declarative,
}

/// <summary>An element segment.</summary>
/// <remarks>
/// The file has eight forms. Three bits select one: not active, table given (or declarative), expressions instead of function indices.
/// </remarks>
public sealed record ElementSegment
{
    /// <summary>The form, 0 to 7.</summary>
    public required uint Form { get; init; }

    /// <summary>When it is copied.</summary>
    public SegmentMode Mode => FormMode(Form);

    /// <summary>Whether the elements are expressions.</summary>
    public bool HasExpressions => FormHasExpressions(Form);

    /// <summary>The table of an active segment.</summary>
    public TableIndex Table { get; init; }

    /// <summary>The first index that an active segment writes.</summary>
    public ConstantExpression Offset { get; init; }

    /// <summary>The type of the elements.</summary>
    public WasmValueType ElementType { get; init; } = WasmValueType.FuncRef;

    /// <summary>The elements, where they are function indices.</summary>
    public ImmutableArray<FunctionIndex> Functions { get; init; } = [];

    /// <summary>The elements, where they are expressions.</summary>
    public ImmutableArray<ConstantExpression> Expressions { get; init; } = [];

    /// <summary>Whether the form names the table.</summary>
    internal bool HasTable => FormHasTable(Form);

    /// <summary>Whether the form gives the type of the elements.</summary>
    internal bool HasElementType => FormHasElementType(Form);

    internal static SegmentMode FormMode(uint form) =>
        (form & 1) == 0 ? SegmentMode.Active : (form & 2) == 0 ? SegmentMode.Passive : SegmentMode.Declarative;

    internal static bool FormHasTable(uint form) => (form & 3) == 2;

    internal static bool FormHasElementType(uint form) => (form & 3) != 0;

    internal static bool FormHasExpressions(uint form) => (form & 4) != 0;
}

/// <summary>A data segment.</summary>
public sealed record DataSegment
{
    /// <summary>The form: 0 active in memory 0, 1 passive, 2 active in <see cref="Memory"/>.</summary>
    public required uint Form { get; init; }

    /// <summary>When it is copied.</summary>
    public SegmentMode Mode => Form == 1 ? SegmentMode.Passive : SegmentMode.Active;

    /// <summary>The memory of an active segment.</summary>
    public MemoryIndex Memory { get; init; }

    /// <summary>The first address that an active segment writes.</summary>
    public ConstantExpression Offset { get; init; }

    /// <summary>The data.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }
}
