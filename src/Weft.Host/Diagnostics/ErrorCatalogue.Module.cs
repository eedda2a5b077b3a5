namespace Weft.Host.Diagnostics;

internal static partial class ErrorCatalogue
{
    /// <summary>A file that is not a well-formed module. Values: what was found.</summary>
    public static ErrorDescriptor MalformedModule { get; } = new(
        "WEFT1001",
        "Malformed module",
        "the module is malformed: {0}",
        "build the module again, or check that the file arrived whole");

    private static IReadOnlyList<ErrorDescriptor> ModuleErrors => [MalformedModule];
}
