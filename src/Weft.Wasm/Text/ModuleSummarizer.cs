using Weft.Wasm.Instructions;
using Weft.Wasm.Names;
using Weft.Wasm.Reading;

namespace Weft.Wasm.Text;

/// <summary>Makes the overview of a module.</summary>
public static class ModuleSummarizer
{
    private const int LongestSignature = 64;

    /// <summary>Makes the overview.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="largestFunctions">How many of the largest functions are listed.</param>
    /// <returns>The overview.</returns>
    /// <exception cref="MalformedModuleException">The file is not a well-formed core module.</exception>
    public static ModuleSummary Summarize(ReadOnlyMemory<byte> bytes, int largestFunctions = 10)
    {
        Module module = ModuleReader.Read(bytes);
        var names = ModuleNames.Read(module);
        return new ModuleSummary(
            names.ModuleName,
            bytes.Length,
            [.. module.Imports.Select(import => Summarize(module, import))],
            GetExports(module),
            GetMemories(module),
            [.. FeatureFinder.Find(module).Order().Select(FeatureNames.Get)],
            [.. TargetFeaturesReader.Read(module).Select(feature => $"{feature.Policy}{feature.Name}")],
            [.. module.Extents.Select(extent => new SectionSummary(SectionOrder.Name(extent.Id), extent.Name, extent.Offset, extent.Size))],
            module.Functions.Count,
            module.Start?.Value,
            GetLargest(module, names, largestFunctions));
    }

    private static List<MemorySummary> GetMemories(Module module)
    {
        List<string?> origins =
        [
            .. module.Imports.Where(import => import.Type is MemoryType).Select(import => $"{import.Module}.{import.Name}"),
            .. module.Memories.Select(_ => (string?)null),
        ];
        return
        [
            .. module.GetAllMemories().Select((memory, index) => new MemorySummary(
                index, memory.Limits.Minimum, memory.Limits.Maximum, memory.PageSize, memory.IsShared, memory.Is64, origins[index])),
        ];
    }

    private static List<FunctionSummary> GetLargest(Module module, ModuleNames names, int count)
    {
        Dictionary<uint, string> exportNames = [];
        foreach (Export export in module.Exports)
        {
            if (export.Kind == ExternalKind.Function)
            {
                exportNames.TryAdd(export.Index, export.Name);
            }
        }

        uint first = (uint)module.CountImports(ExternalKind.Function);
        return
        [
            .. module.Code
                .Select((body, position) => (Index: first + (uint)position, Size: body.Bytes.Length))
                .OrderByDescending(function => function.Size)
                .Take(count)
                .Select(function => new FunctionSummary(
                    function.Index,
                    names.FindFunction(new FunctionIndex(function.Index)) ?? exportNames.GetValueOrDefault(function.Index),
                    function.Size)),
        ];
    }

    private static ImportSummary Summarize(Module module, Import import) =>
        new(import.Module, import.Name, Name(import.Type.Kind), Describe(module, import.Type));

    private static List<ExportSummary> GetExports(Module module)
    {
        IReadOnlyList<TypeIndex> types = module.GetAllFunctionTypes();
        List<ExportSummary> exports = [];
        foreach (Export export in module.Exports)
        {
            bool isFunction = export.Kind == ExternalKind.Function && export.Index < (uint)types.Count;
            string type = isFunction ? Describe(module, types[(int)export.Index]) : string.Empty;
            exports.Add(new ExportSummary(export.Name, Name(export.Kind), export.Index, type));
        }

        return exports;
    }

    private static string Describe(Module module, ExternalType type) => type switch
    {
        FunctionImport function => Describe(module, function.Type),
        TableType table => $"{table.Element} {Describe(table.Limits)}",
        MemoryType memory => $"{Describe(memory.Limits)} pages",
        GlobalType global => global.IsMutable ? $"mut {global.Value}" : global.Value.ToString(),
        TagType tag => Describe(module, tag.Type),
        _ => string.Empty,
    };

    // A long signature may be used by any number of functions, and would be repeated for each.
    private static string Describe(Module module, TypeIndex index) =>
        module.FindFunctionType(index) is { } type && type.Parameters.Length + type.Results.Length <= LongestSignature
            ? type.ToString()
            : $"type {index}";

    private static string Describe(Limits limits)
    {
        string maximum = limits.Maximum is { } value ? $"..{value}" : string.Empty;
        return $"{limits.Minimum}{maximum}{(limits.IsShared ? " shared" : string.Empty)}{(limits.Is64 ? " 64-bit" : string.Empty)}";
    }

    private static string Name(ExternalKind kind) => kind switch
    {
        ExternalKind.Function => "function",
        ExternalKind.Table => "table",
        ExternalKind.Memory => "memory",
        ExternalKind.Global => "global",
        _ => "tag",
    };
}
