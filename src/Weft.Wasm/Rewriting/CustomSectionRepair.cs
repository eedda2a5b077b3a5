using Weft.Wasm.Reading;

namespace Weft.Wasm.Rewriting;

/// <summary>Brings custom sections in line with rewritten code.</summary>
/// <remarks>
/// Names and code metadata are repaired. Sections that hold offsets into the code in formats of their own would lie about the new code,
/// so they go. All others stay byte for byte.
/// </remarks>
internal static class CustomSectionRepair
{
    public static void Run(Module module, CodeEdits edits, IReadOnlyList<HostImport> inserted, FunctionShift shift)
    {
        for (int i = module.Customs.Count - 1; i >= 0; i--)
        {
            if (Repair(module, module.Customs[i], edits, inserted, shift) is { } repaired)
            {
                module.Customs[i] = repaired;
            }
            else
            {
                module.Customs.RemoveAt(i);
            }
        }
    }

    private static CustomSection? Repair(
        Module module, CustomSection custom, CodeEdits edits, IReadOnlyList<HostImport> inserted, FunctionShift shift)
    {
        if (HoldsCodeOffsets(custom.Name))
        {
            return null;
        }

        try
        {
            if (custom.Name == "name" && shift.By > 0)
            {
                return custom with { Contents = NameSectionShift.Apply(custom, inserted, shift) };
            }

            if (custom.Name.StartsWith("metadata.code.", StringComparison.Ordinal))
            {
                return custom with { Contents = CodeMetadataShift.Apply(custom, module, edits, shift) };
            }
        }
        catch (MalformedModuleException)
        {
            // A broken custom section is not a broken module (specification, appendix on custom sections): it is as if it were absent.
            return null;
        }

        return custom;
    }

    private static bool HoldsCodeOffsets(string name) =>
        name is "linking" or "sourceMappingURL" or "external_debug_info"
        || name.StartsWith("reloc.", StringComparison.Ordinal)
        || name.StartsWith(".debug_", StringComparison.Ordinal);
}
