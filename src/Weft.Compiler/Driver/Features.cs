namespace Weft.Compiler.Driver;

/// <summary>The constants of a build that guest code can ask for.</summary>
internal static class Features
{
    /// <summary>Whether the module has threads.</summary>
    public const string Threads = "threads";
}
