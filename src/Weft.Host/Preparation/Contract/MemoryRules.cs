using Weft.Wasm;

namespace Weft.Host.Preparation.Contract;

/// <summary>Rules about the memory that threads share (contract B.1, B.5, B.6).</summary>
internal static class MemoryRules
{
    public static IReadOnlyList<ContractRule> All { get; } =
    [
        new("memory-imported", "A module that starts threads imports its shared memory.", IsFatal: true, CheckImported),
        new("memory-order", "A shared memory that the module defines comes before the unshared ones.", IsFatal: true, CheckOrder),
        new("memory-maximum", "The shared memory has a maximum that leaves room to grow.", IsFatal: false, CheckMaximum),
        new("memory-exported", "The memory is exported as 'memory'.", IsFatal: false, CheckExported),
    ];

    private static RuleOutcome CheckImported(Module module)
    {
        if (!ContractFacts.ImportsThreadSpawn(module))
        {
            return RuleOutcome.NotApplicable("the module starts no threads");
        }

        if (module.Memories.Exists(memory => memory.IsShared))
        {
            return RuleOutcome.Broken(
                "the module defines a shared memory itself, so each thread would get a memory of its own", "link with --import-memory --export-memory");
        }

        return ContractFacts.ImportedSharedMemory(module) is not null
            ? RuleOutcome.Holds()
            : RuleOutcome.Broken("the module has no shared memory", "link with --shared-memory --import-memory --export-memory --max-memory=N");
    }

    private static RuleOutcome CheckOrder(Module module) =>
        !module.Memories.Exists(memory => memory.IsShared)
            ? RuleOutcome.NotApplicable("the module defines no shared memory")
            : ContractFacts.HasSharedMemoryBehindUnshared(module)
                ? RuleOutcome.Broken("a shared memory comes after an unshared one, where nothing could end a wait on it", "define or import the shared memory first")
                : RuleOutcome.Holds();

    private static RuleOutcome CheckMaximum(Module module)
    {
        if (ContractFacts.ImportedSharedMemory(module) is not { } memory)
        {
            return RuleOutcome.NotApplicable("the module imports no shared memory");
        }

        // Without --max-memory LLVM's linker makes the maximum the initial size: the first thread's stack cannot be allocated.
        return memory.Limits.Maximum is { } maximum && (maximum > memory.Limits.Minimum || maximum == 0)
            ? RuleOutcome.Holds($"{memory.Limits.Minimum} to {maximum} pages")
            : RuleOutcome.Broken($"the maximum is the initial size, {memory.Limits.Minimum} pages, so the memory cannot grow", "link with a larger --max-memory=N, such as 1073741824");
    }

    private static RuleOutcome CheckExported(Module module) => module.FindExport("memory") switch
    {
        { Kind: ExternalKind.Memory } => RuleOutcome.Holds(),
        _ when module.GetAllMemories().Count == 0 => RuleOutcome.NotApplicable("the module has no memory"),
        _ => RuleOutcome.Broken("the module exports no memory of that name; some hosts refuse it", "link with --export-memory"),
    };
}
