using Weft.Wasm;

namespace Weft.Host.Preparation.Contract;

/// <summary>Rules about where a host enters the module (contract B.1, B.3).</summary>
internal static class EntryRules
{
    public static IReadOnlyList<ContractRule> All { get; } =
    [
        new("entry-exported", "The module exports _start (a command) or _initialize (a reactor).", IsFatal: true, CheckEntry),
        new("entry-typed", "Entry points take and give nothing.", IsFatal: true, CheckEntryTypes),
        new("thread-entry-exported", "A module that starts threads exports 'wasi_thread_start'.", IsFatal: false, CheckThreadEntry),
        new("thread-entry-typed", "'wasi_thread_start' is (i32, i32) -> ().", IsFatal: false, CheckThreadEntryType),
    ];

    private static RuleOutcome CheckEntry(Module module) =>
        module.FindExport("_start") is not null
            ? RuleOutcome.Holds("_start")
            : module.FindExport("_initialize") is not null
                ? RuleOutcome.Holds("_initialize: a .NET program can run it, the run command has nothing to run")
                : RuleOutcome.Broken("the module exports neither", "link with an entry point, such as --entry=_start, or --export=_initialize for a library");

    private static RuleOutcome CheckEntryTypes(Module module)
    {
        foreach (string name in (ReadOnlySpan<string>)["_start", "_initialize"])
        {
            if (module.FindExport(name) is not null && ContractFacts.ExportedFunction(module, name) is var type && !ContractFacts.EntryType.Equals(type))
            {
                return RuleOutcome.Broken($"'{name}' is {type?.ToString() ?? "not a function"}", $"export a function () -> () as '{name}'");
            }
        }

        return RuleOutcome.Holds();
    }

    private static RuleOutcome CheckThreadEntry(Module module) =>
        !ContractFacts.ImportsThreadSpawn(module)
            ? RuleOutcome.NotApplicable("the module starts no threads")
            : module.FindExport(ContractFacts.ThreadEntry) is not null
                ? RuleOutcome.Holds()
                : RuleOutcome.Broken("it is missing, so every thread-spawn gives -1", "link with --export=wasi_thread_start");

    private static RuleOutcome CheckThreadEntryType(Module module) =>
        module.FindExport(ContractFacts.ThreadEntry) is null
            ? RuleOutcome.NotApplicable("the module has no thread entry")
            : ContractFacts.ExportedFunction(module, ContractFacts.ThreadEntry) is var type && ContractFacts.ThreadEntryType.Equals(type)
                ? RuleOutcome.Holds()
                : RuleOutcome.Broken($"it is {type?.ToString() ?? "not a function"}, so every thread-spawn gives -1", "export a function (i32, i32) -> () of that name");
}
