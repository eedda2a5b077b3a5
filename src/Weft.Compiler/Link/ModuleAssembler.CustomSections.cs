using Weft.Compiler.IR.Symbols;
using Weft.Wasm;
using Weft.Wasm.Instructions;
using Weft.Wasm.Names;
using Weft.Wasm.Writing;

namespace Weft.Compiler.Link;

/// <content>Names, producers, target features: in the order that the tool conventions ask for.</content>
internal sealed partial class ModuleAssembler
{
    private void AddCustomSections()
    {
        _module.Customs.Add(Names());
        string version = typeof(ModuleAssembler).Assembly.GetName().Version?.ToString(3) ?? "";
        _module.Customs.Add(ProducersWriter.Write(("language", "C#", ""), ("processed-by", "weft", version)));
        _module.Customs.Add(TargetFeaturesWriter.Write(UsedFeatures()));
    }

    private CustomSection Names()
    {
        NameSectionWriter writer = new();
        writer.WriteModule(_program.Input.ModuleName);
        writer.WriteMap(NameSubsection.Function, 0, [.. _symbols.Functions.Select(static function => function.Name)]);
        writer.WriteIndirectMap(NameSubsection.Local, LocalNames());
        writer.WriteMap(NameSubsection.Table, 0, _module.Tables.Count > 0 ? ["__indirect_function_table"] : []);
        writer.WriteMap(NameSubsection.Memory, 0, [MemoryName]);
        writer.WriteMap(NameSubsection.Global, 0, [.. LinkerGlobals.All.Select(static global => global.Name)]);
        writer.WriteMap(NameSubsection.DataSegment, 0, [.. _program.Data.Select(static data => data.Name)]);
        writer.WriteMap(NameSubsection.Tag, 0, _module.Tags.Count > 0 ? ["exception"] : []);
        return writer.ToSection();
    }

    private List<(uint Function, IReadOnlyList<(uint Index, string Name)> Names)> LocalNames()
    {
        List<(uint Function, IReadOnlyList<(uint Index, string Name)> Names)> names = [];
        for (int i = 0; i < _bodies.Length; i++)
        {
            if (_bodies[i].LocalNames.Count > 0)
            {
                names.Add(((uint)(_program.Input.Imports.Count + i), [.. _bodies[i].LocalNames.Select(static local => (local.Index, local.Name))]));
            }
        }

        return names;
    }

    // What is used, not what was allowed: a host is to refuse a module for what it needs.
    private List<TargetFeature> UsedFeatures()
    {
        List<TargetFeature> features = [];
        foreach (WasmFeature feature in FeatureFinder.Find(_module))
        {
            if (TargetFeatures.NameOf(feature) is { } name)
            {
                features.Add(new(name, '+'));
            }
        }

        features.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        return features;
    }
}
