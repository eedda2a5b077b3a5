namespace Weft.Intrinsics;

/// <summary>The program that the module is built from.</summary>
internal static class ProgramEntry
{
    /// <summary>Runs the program's <c>Main</c>.</summary>
    /// <returns>The exit code; 0 where <c>Main</c> returns nothing.</returns>
    [EntryPoint]
    public static extern int RunMain();
}
