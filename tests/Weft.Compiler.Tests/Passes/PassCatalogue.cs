using Weft.Compiler.IR;
using Weft.Compiler.Passes;
using Weft.Compiler.Passes.Inlining;

namespace Weft.Compiler.Tests.Passes;

/// <summary>The passes by name.</summary>
internal static class PassCatalogue
{
    /// <summary>Those that keep what any function does.</summary>
    public static IReadOnlyList<IFunctionPass> All { get; } = [new PromoteSlots(), new DeadCode(), new Simplify(), new BranchSimplify(), new CommonSubexpressions(), new LowerInitialization(false), new LowerAtomics(false), new MakeReducible(), new LoopInvariantMotion(), new BoundsChecks(), new LoopRotation(), new FixStackAllocations()];

    public static IFunctionPass Find(string name) => All.Single(pass => pass.Name == name);

    /// <summary>Runs what the name of a folder of cases says.</summary>
    public static void Run(string name, IReadOnlyList<Function> functions)
    {
        if (name == "inline")
        {
            new Inliner(new InlinerTests.Bodies(functions), new PassPipeline(), new PassPipeline(new BranchSimplify())).Run(functions);
            return;
        }

        if (name.StartsWith("threaded-", StringComparison.Ordinal))
        {
            IFunctionPass pass = name == "threaded-atomics" ? new LowerAtomics(true) : new LowerInitialization(true);
            pass.Run(functions[0]);
            return;
        }

        if (ObjectPasses.TryRun(name, functions))
        {
            return;
        }

        foreach (Function function in functions)
        {
            Find(name).Run(function);
        }
    }
}
