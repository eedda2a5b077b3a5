using System.Collections.Immutable;
using Weft.Wasm.Reading;

namespace Weft.Wasm.Instructions;

/// <summary>Finds the features that a module uses, in its definitions and its code.</summary>
public sealed class FeatureFinder
{
    private readonly bool[] _isUsed = new bool[(int)WasmFeature.CustomPageSizes + 1];

    private FeatureFinder()
    {
    }

    /// <summary>Finds the features.</summary>
    /// <param name="module">The module.</param>
    /// <returns>The features beyond the first version, each once.</returns>
    /// <exception cref="MalformedModuleException">A body does not decode.</exception>
    public static IReadOnlyList<WasmFeature> Find(Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        var finder = new FeatureFinder();
        finder.AddTypes(module);
        finder.AddDefinitions(module);
        finder.AddSegments(module);
        finder.AddCode(module);
        return [.. Enum.GetValues<WasmFeature>().Where(feature => feature != WasmFeature.Core && finder._isUsed[(int)feature])];
    }

    private void AddTypes(Module module)
    {
        AddIf(WasmFeature.Gc, module.RecursionGroups.Count > 0);
        foreach (SubType type in module.Types)
        {
            AddIf(WasmFeature.Gc, type.Form != SubTypeForm.Plain || type.Composite is not FunctionType);
            if (type.Composite is FunctionType function)
            {
                AddIf(WasmFeature.MultiValue, function.Results.Length > 1);
                Add(function.Parameters);
                Add(function.Results);
            }
        }
    }

    private void AddDefinitions(Module module)
    {
        foreach (Import import in module.Imports)
        {
            AddExternal(import.Type, isVisible: true);
        }

        foreach (Table table in module.Tables)
        {
            AddExternal(table.Type, isVisible: false);
            AddIf(WasmFeature.FunctionReferences, table.Initializer is not null);
        }

        foreach (MemoryType memory in module.Memories)
        {
            AddExternal(memory, isVisible: false);
        }

        foreach (Global global in module.Globals)
        {
            Add(global.Type.Value);
            AddExpression(global.Initializer, SectionId.Global);
        }

        AddIf(WasmFeature.Exceptions, module.Tags.Count > 0);
        AddIf(WasmFeature.MultiMemory, module.CountImports(ExternalKind.Memory) + module.Memories.Count > 1);
        AddIf(WasmFeature.ReferenceTypes, module.CountImports(ExternalKind.Table) + module.Tables.Count > 1);
        int importedGlobals = module.CountImports(ExternalKind.Global);
        foreach (Export export in module.Exports)
        {
            long defined = (long)export.Index - importedGlobals;
            bool isGlobal = export.Kind == ExternalKind.Global && defined >= 0 && defined < module.Globals.Count;
            AddIf(WasmFeature.MutableGlobals, isGlobal && module.Globals[(int)defined].Type.IsMutable);
        }
    }

    private void AddSegments(Module module)
    {
        AddIf(WasmFeature.BulkMemory, module.DataCount is not null);
        foreach (ElementSegment segment in module.Elements)
        {
            AddIf(WasmFeature.BulkMemory, segment.Mode == SegmentMode.Passive);
            AddIf(WasmFeature.ReferenceTypes, segment.HasExpressions || segment.HasTable || segment.Mode == SegmentMode.Declarative);
            AddExpression(segment.Offset, SectionId.Element);
        }

        foreach (DataSegment segment in module.Data)
        {
            AddIf(WasmFeature.BulkMemory, segment.Mode == SegmentMode.Passive);
            AddExpression(segment.Offset, SectionId.Data);
        }
    }

    private void AddCode(Module module)
    {
        uint index = (uint)module.CountImports(ExternalKind.Function);
        foreach (FunctionBody body in module.Code)
        {
            InstructionReader instructions = InstructionReader.ForBody(body, new FunctionIndex(index++));
            while (instructions.MoveNext())
            {
                _isUsed[(int)OpcodeTable.GetFeature(instructions.Opcode)] = true;
            }
        }
    }

    private void AddExternal(ExternalType type, bool isVisible)
    {
        switch (type)
        {
            case TableType table:
                Add(table.Element);
                AddIf(WasmFeature.Memory64, table.Limits.Is64);
                break;
            case MemoryType memory:
                AddIf(WasmFeature.Threads, memory.IsShared);
                AddIf(WasmFeature.Memory64, memory.Is64);
                AddIf(WasmFeature.CustomPageSizes, memory.PageSizeLog2 is not null);
                break;
            case GlobalType global:
                Add(global.Value);
                AddIf(WasmFeature.MutableGlobals, isVisible && global.IsMutable);
                break;
            case TagType:
                AddIf(WasmFeature.Exceptions, true);
                break;
        }
    }

    private void AddExpression(ConstantExpression expression, SectionId section)
    {
        InstructionReader instructions = InstructionReader.ForExpression(expression, section);
        while (instructions.MoveNext())
        {
            bool isConstant = instructions.Kind is not ImmediateKind.None || instructions.Opcode == Opcode.End;
            WasmFeature feature = OpcodeTable.GetFeature(instructions.Opcode);
            AddIf(feature == WasmFeature.Core ? WasmFeature.ExtendedConst : feature, feature != WasmFeature.Core || !isConstant);
        }
    }

    private void Add(ImmutableArray<WasmValueType> types)
    {
        foreach (WasmValueType type in types)
        {
            Add(type);
        }
    }

    private void Add(WasmValueType type)
    {
        AddIf(WasmFeature.Simd, type == WasmValueType.V128);
        AddIf(WasmFeature.ReferenceTypes, type == WasmValueType.ExternRef);
        AddIf(WasmFeature.FunctionReferences, type.HasHeapType);
        AddIf(WasmFeature.Exceptions, type.IsReference && type.HeapType == HeapType.Exn);
    }

    private void AddIf(WasmFeature feature, bool isUsed) => _isUsed[(int)feature] |= isUsed;
}
