using Weft.Compiler.Diagnostics;
using Weft.Compiler.IR;
using Weft.Compiler.IR.Symbols;

namespace Weft.Compiler.Link;

/// <summary>Refuses imports that the build cannot have.</summary>
internal static class ImportCheck
{
    private static readonly ImportName Spawn = new("wasi", "thread-spawn");

    /// <summary>Looks at every import.</summary>
    public static void Check(LinkInput input, ResolvedLinkerOptions options, DiagnosticBag diagnostics)
    {
        foreach (FunctionSymbol function in input.Imports)
        {
            if (function.Import is not { } import)
            {
                throw InternalError.Of($"'{function.Name}' is no import");
            }

            if (import == Spawn && !options.Threads)
            {
                diagnostics.Add(DiagnosticCatalogue.SpawnImportedWithoutThreads, null, function.Name);
            }
        }
    }
}
