using System.Diagnostics;
using Weft.Compiler.IR;

namespace Weft.Compiler.Passes;

/// <summary>Passes in the order in which they run. Immutable; threads can share it.</summary>
internal sealed class PassPipeline(params IReadOnlyList<IFunctionPass> passes)
{
    /// <summary>The passes.</summary>
    public IReadOnlyList<IFunctionPass> Passes { get; } = passes;

    /// <summary>Runs the passes one after another; in debug builds the function is verified after each that changed it.</summary>
    public bool Run(Function function)
    {
        bool changed = false;
        Verify(function, "the front end");
        foreach (IFunctionPass pass in Passes)
        {
            if (pass.Run(function))
            {
                changed = true;
                Verify(function, pass.Name);
            }
        }

        return changed;
    }

    [Conditional("DEBUG")]
    private static void Verify(Function function, string after) => IRVerifier.Verify(function, after);
}
