namespace Weft.Cli.Inspection;

/// <summary>Reads a module for the verbs that do not run it.</summary>
internal static class ModuleInspector
{
    /// <exception cref="Weft.Host.WeftException">The file cannot be read or is no module.</exception>
    internal static CheckReport Check(string modulePath) => throw new NotSupportedException(modulePath);

    /// <exception cref="Weft.Host.WeftException">The file cannot be read or is no module.</exception>
    internal static DumpReport Dump(string modulePath) => throw new NotSupportedException(modulePath);
}
