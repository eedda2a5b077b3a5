namespace Weft.Compiler.Passes;

/// <summary>The orders in which the passes run. Loads are promoted first: all else sees values only then.</summary>
internal static class Pipelines
{
    /// <summary>
    /// Right after the import: what makes a function fit for seeing what can be reached from it, and what to inline into it.
    /// </summary>
    public static PassPipeline Early { get; } =
        new(new Simplify(), new FixStackAllocations(), new PromoteSlots(), new Simplify(), new BranchSimplify(), new DeadCode());

    /// <summary>What optimizes a function into which its callees have been inlined.</summary>
    public static PassPipeline AfterInlining { get; } = new(
        new Simplify(), new PromoteSlots(), new Simplify(), new BranchSimplify(),
        new CommonSubexpressions(), new BoundsChecks(), new Simplify(), new BranchSimplify(),
        new LoopInvariantMotion(), new DeadCode());

    /// <summary>
    /// What is left to do once a function is copied no more: it hides from the passes before it how loops count, so it is the last.
    /// </summary>
    public static PassPipeline Final { get; } =
        new(new LoopRotation(), new Simplify(), new LoopInvariantMotion(), new BranchSimplify(), new DeadCode());

    /// <summary>What makes a function fit for the emitter, without making it faster.</summary>
    /// <param name="isThreaded">Whether the program has several threads.</param>
    public static PassPipeline Lowering(bool isThreaded) => new(
        new LowerInitialization(isThreaded), new LowerAtomics(isThreaded), new BranchSimplify(), new DeadCode(), new MakeReducible());
}
