namespace Weft.Compiler.Passes;

/// <summary>The orders in which passes run.</summary>
internal static class Pipelines
{
    /// <summary>
    /// Right after a method is imported: enough to see what is constant in it and what can be reached from it, and no more, for most
    /// methods are inlined and seen again.
    /// </summary>
    public static PassPipeline Early { get; } =
        new(new PromoteSlots(), new Simplify(), new DeadCode());
}
