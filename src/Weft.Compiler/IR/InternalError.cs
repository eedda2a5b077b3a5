using System.Diagnostics;

namespace Weft.Compiler.IR;

/// <summary>Broken invariants of the compiler: its own mistakes, never the user's.</summary>
[StackTraceHidden]
internal static class InternalError
{
    /// <summary>Makes the exception to throw.</summary>
    public static InvalidOperationException Of(string message) => new($"internal error: {message}");
}
