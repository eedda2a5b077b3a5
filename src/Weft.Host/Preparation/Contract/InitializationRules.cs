using Weft.Wasm;

namespace Weft.Host.Preparation.Contract;

/// <summary>Rules about what runs in every instance (contract B.3, B.6).</summary>
internal static class InitializationRules
{
    public static IReadOnlyList<ContractRule> All { get; } =
    [
        new("data-passive", "No data segment is copied again by every thread.", IsFatal: true, CheckData),
        new("start-not-entry", "The start function, which runs in every thread, is not the program's entry point.", IsFatal: true, CheckStart),
    ];

    private static RuleOutcome CheckData(Module module)
    {
        if (ContractFacts.ImportedSharedMemory(module) is null || !ContractFacts.ImportsThreadSpawn(module))
        {
            return RuleOutcome.NotApplicable("the module starts no threads on a shared memory");
        }

        int active = 0;
        foreach (DataSegment segment in module.Data)
        {
            active += segment.Mode == SegmentMode.Active && !segment.Bytes.IsEmpty ? 1 : 0;
        }

        return active == 0
            ? RuleOutcome.Holds(module.Data.Count == 1 ? "1 segment" : $"{module.Data.Count} segments")
            : RuleOutcome.Broken(
                $"{active} active segments overwrite what the program has stored, each time a thread starts",
                "link with --shared-memory, which makes them passive and initialises them once");
    }

    private static RuleOutcome CheckStart(Module module)
    {
        if (module.Start is not { } start)
        {
            return RuleOutcome.NotApplicable("the module has no start function");
        }

        foreach (string name in (ReadOnlySpan<string>)["_start", "_initialize"])
        {
            if (module.FindExport(name) is { Kind: ExternalKind.Function } export && export.Index == start.Value)
            {
                return RuleOutcome.Broken($"the start function is '{name}', so every thread would run the program again", "export the entry point only; leave the start section to the linker");
            }
        }

        return RuleOutcome.Holds();
    }
}
