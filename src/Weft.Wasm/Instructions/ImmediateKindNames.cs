namespace Weft.Wasm.Instructions;

/// <summary>The words for immediates in the rows of the opcode table.</summary>
internal static class ImmediateKindNames
{
    /// <summary>Finds the kind for a word.</summary>
    /// <returns>The kind, or <see cref="ImmediateKind.Unknown"/>.</returns>
    public static ImmediateKind Find(ReadOnlySpan<char> word) => word switch
    {
        "" => ImmediateKind.None,
        "block" => ImmediateKind.Block,
        "label" => ImmediateKind.Label,
        "br_table" => ImmediateKind.BranchTable,
        "try_table" => ImmediateKind.TryTable,
        "func" => ImmediateKind.Function,
        "call_indirect" => ImmediateKind.IndirectCall,
        "local" => ImmediateKind.Local,
        "global" => ImmediateKind.Global,
        "table" => ImmediateKind.Table,
        "memory" => ImmediateKind.Memory,
        "tag" => ImmediateKind.Tag,
        "elem" => ImmediateKind.Element,
        "data" => ImmediateKind.Data,
        "memarg" => ImmediateKind.MemoryArgument,
        "memarg+lane" => ImmediateKind.MemoryArgumentLane,
        "i32" => ImmediateKind.I32,
        "i64" => ImmediateKind.I64,
        "f32" => ImmediateKind.F32,
        "f64" => ImmediateKind.F64,
        "v128" => ImmediateKind.V128,
        "shuffle" => ImmediateKind.Shuffle,
        "lane" => ImmediateKind.Lane,
        "valtypes" => ImmediateKind.ValueTypes,
        "heap" => ImmediateKind.Heap,
        "type" => ImmediateKind.Type,
        "type+field" => ImmediateKind.TypeField,
        "type+count" => ImmediateKind.TypeCount,
        "type+type" => ImmediateKind.TypeType,
        "type+data" => ImmediateKind.TypeData,
        "type+elem" => ImmediateKind.TypeElement,
        "cast" => ImmediateKind.CastBranch,
        "data+memory" => ImmediateKind.DataMemory,
        "elem+table" => ImmediateKind.ElementTable,
        "memory+memory" => ImmediateKind.MemoryMemory,
        "table+table" => ImmediateKind.TableTable,
        "ordering" => ImmediateKind.Ordering,
        _ => ImmediateKind.Unknown,
    };
}
