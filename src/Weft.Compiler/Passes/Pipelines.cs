namespace Weft.Compiler.Passes;

/// <summary>The orders in which passes run.</summary>
internal static class Pipelines
{
    /// <summary>
    /// Right after a method is imported: enough to see what is constant in it and what can be reached from it, and no more, for most
    /// methods are inlined and seen again.
    /// </summary>
    public static PassPipeline Early { get; } =
        new(new PromoteSlots(), new Simplify(), new BranchSimplify(), new Simplify(), new DeadCode());

    /// <summary>After bodies took the place of calls. What a callee did through addresses of its caller's slots now becomes values.</summary>
    public static PassPipeline AfterInlining { get; } =
        new(
            new PromoteSlots(), new Simplify(), new BranchSimplify(),
            new PromoteSlots(), new Simplify(), new CommonSubexpressions(), new Simplify(), new BranchSimplify(), new DeadCode());

    /// <summary>What the emitter does not know is made of what it does.</summary>
    /// <param name="isThreaded">Whether other instances may share the memory.</param>
    public static PassPipeline Lowering(bool isThreaded) =>
        new(new LowerInitialization(isThreaded), new LowerAtomics(isThreaded), new Simplify(), new BranchSimplify(), new DeadCode(), new MakeReducible());
}
