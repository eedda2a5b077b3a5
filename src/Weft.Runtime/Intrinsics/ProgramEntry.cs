namespace Weft.Intrinsics;

/// <summary>The program that the module is built from.</summary>
internal static class ProgramEntry
{
    /// <summary>Runs the program's <c>Main</c>.</summary>
    /// <returns>
    /// What <c>Main</c> returns; 0 where that is nothing. With a heap it is what <c>Environment.ExitCode</c> is from then on, and 0 here.
    /// </returns>
    [EntryPoint]
    public static extern int RunMain();
}
