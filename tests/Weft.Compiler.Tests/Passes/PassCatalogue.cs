using Weft.Compiler.IR;
using Weft.Compiler.Passes;

namespace Weft.Compiler.Tests.Passes;

/// <summary>The passes by name.</summary>
internal static class PassCatalogue
{
    /// <summary>Those that keep what any function does.</summary>
    public static IReadOnlyList<IFunctionPass> All { get; } = [new PromoteSlots(), new DeadCode(), new Simplify(), new BranchSimplify(), new CommonSubexpressions(), new LowerInitialization(false), new LowerAtomics(false), new MakeReducible()];

    public static IFunctionPass Find(string name) => All.Single(pass => pass.Name == name);

    /// <summary>Runs what the name of a folder of cases says.</summary>
    public static void Run(string name, IReadOnlyList<Function> functions)
    {
        foreach (Function function in functions)
        {
            Find(name).Run(function);
        }
    }
}
