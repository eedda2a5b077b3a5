namespace Weft.Wasm.Instructions;

/// <summary>What follows an opcode.</summary>
/// <remarks>The kinds that are one index stand together, so that the decoder finds them by one comparison.</remarks>
public enum ImmediateKind : byte
{
    /// <summary>There is no such opcode.</summary>
    Unknown,

    /// <summary>Nothing.</summary>
    None,

    /// <summary>A label, as the number of blocks to leave.</summary>
    Label,

    /// <summary>A function.</summary>
    Function,

    /// <summary>A local.</summary>
    Local,

    /// <summary>A global.</summary>
    Global,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A memory.</summary>
    Memory,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>An element segment.</summary>
    Element,

    /// <summary>A data segment.</summary>
    Data,

    /// <summary>A type.</summary>
    Type,

    /// <summary>A block type.</summary>
    Block,

    /// <summary>A list of labels and a default.</summary>
    BranchTable,

    /// <summary>A block type and a list of catch clauses.</summary>
    TryTable,

    /// <summary>A type, then a table.</summary>
    IndirectCall,

    /// <summary>An alignment, a memory and an offset.</summary>
    MemoryArgument,

    /// <summary>A memory argument, then a lane.</summary>
    MemoryArgumentLane,

    /// <summary>A 32-bit integer.</summary>
    I32,

    /// <summary>A 64-bit integer.</summary>
    I64,

    /// <summary>A 32-bit floating-point number.</summary>
    F32,

    /// <summary>A 64-bit floating-point number.</summary>
    F64,

    /// <summary>Sixteen bytes.</summary>
    V128,

    /// <summary>Sixteen lanes.</summary>
    Shuffle,

    /// <summary>A lane.</summary>
    Lane,

    /// <summary>A list of value types.</summary>
    ValueTypes,

    /// <summary>A heap type.</summary>
    Heap,

    /// <summary>A type, then a field.</summary>
    TypeField,

    /// <summary>A type, then a number of elements.</summary>
    TypeCount,

    /// <summary>Two types.</summary>
    TypeType,

    /// <summary>A type, then a data segment.</summary>
    TypeData,

    /// <summary>A type, then an element segment.</summary>
    TypeElement,

    /// <summary>Two nullabilities, a label and two heap types.</summary>
    CastBranch,

    /// <summary>A data segment, then a memory.</summary>
    DataMemory,

    /// <summary>An element segment, then a table.</summary>
    ElementTable,

    /// <summary>Two memories: destination, source.</summary>
    MemoryMemory,

    /// <summary>Two tables: destination, source.</summary>
    TableTable,

    /// <summary>An ordering, which is always 0.</summary>
    Ordering,
}
