using Weft.Wasm.Names;

namespace Weft.Wasm.Text;

/// <summary>The identifiers of a module, one scope for each index space.</summary>
internal sealed class ModuleIdentifiers
{
    private readonly ModuleNames _names;

    public ModuleIdentifiers(Module module, ModuleNames names)
    {
        _names = names;
        Types = Make(NameSubsection.Type, module.Types.Count);
        Functions = Make(NameSubsection.Function, module.CountImports(ExternalKind.Function) + module.Functions.Count);
        Tables = Make(NameSubsection.Table, module.CountImports(ExternalKind.Table) + module.Tables.Count);
        Memories = Make(NameSubsection.Memory, module.CountImports(ExternalKind.Memory) + module.Memories.Count);
        Globals = Make(NameSubsection.Global, module.CountImports(ExternalKind.Global) + module.Globals.Count);
        Tags = Make(NameSubsection.Tag, module.CountImports(ExternalKind.Tag) + module.Tags.Count);
        Elements = Make(NameSubsection.ElementSegment, module.Elements.Count);
        Data = Make(NameSubsection.DataSegment, module.Data.Count);
    }

    public IdentifierScope Types { get; }

    public IdentifierScope Functions { get; }

    public IdentifierScope Tables { get; }

    public IdentifierScope Memories { get; }

    public IdentifierScope Globals { get; }

    public IdentifierScope Tags { get; }

    public IdentifierScope Elements { get; }

    public IdentifierScope Data { get; }

    /// <summary>The identifiers of the parameters and locals of a function.</summary>
    public IdentifierScope MakeLocals(FunctionIndex function, ulong count) =>
        new(_names.GetLocals(function), (uint)Math.Min(count, uint.MaxValue));

    /// <summary>The scope that an import or export belongs to.</summary>
    public IdentifierScope Of(ExternalKind kind) => kind switch
    {
        ExternalKind.Function => Functions,
        ExternalKind.Table => Tables,
        ExternalKind.Memory => Memories,
        ExternalKind.Global => Globals,
        _ => Tags,
    };

    /// <summary>A value type, with type indices as identifiers.</summary>
    public string Format(WasmValueType type) =>
        type.HasHeapType ? $"(ref {(type.IsNullable ? "null " : string.Empty)}{Format(type.HeapType)})" : type.ToString();

    /// <summary>A heap type, with an index as its identifier.</summary>
    public string Format(HeapType type) => type.IsIndex ? Types.Refer(type.Index.Value) : type.ToString();

    private IdentifierScope Make(NameSubsection kind, int bound) => new(_names.GetMap(kind), (uint)bound);
}
