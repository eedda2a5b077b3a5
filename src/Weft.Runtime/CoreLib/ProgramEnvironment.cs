using Weft.CompilerServices;
using Weft.Intrinsics;

namespace Weft.CoreLib;

/// <summary>What the program can ask of where it runs, and WASI tells or leaves open.</summary>
[SubstituteFor("System.Environment")]
internal static class ProgramEnvironment
{
    /// <summary>The name of the program and its arguments, as the host gave them.</summary>
    public static string[] GetCommandLineArgsNative() => ProgramArguments.All();

    /// <summary>A host has no name here: the one that .NET's own build for WASI gives.</summary>
    public static string get_MachineName() => "localhost";

    /// <summary>A page of WebAssembly's memory.</summary>
    public static int GetSystemPageSize() => LinearMemory.PageSize;
}
