namespace Weft.Compiler.Diagnostics;

/// <content>WEFT0100 to WEFT0199: assemblies, their metadata and their IL.</content>
internal static partial class DiagnosticCatalogue
{
    /// <summary>Metadata that cannot be used. Values: the method, the reason.</summary>
    public static DiagnosticDescriptor BadMetadata { get; } = new(
        "WEFT0101",
        "Metadata that cannot be used",
        "'{0}' cannot be compiled: {1}",
        "build the assembly again, against the packages that it is used with here");

    /// <summary>IL that breaks a rule. Values: the method, the offset, the reason.</summary>
    public static DiagnosticDescriptor BadIL { get; } = new(
        "WEFT0102",
        "IL that breaks a rule",
        "'{0}' has IL that breaks a rule at IL_{1:x4}: {2}",
        "build the assembly again; if a tool rewrites it, look there");

    /// <summary>An assembly that cannot be read. Values: the reason.</summary>
    public static DiagnosticDescriptor BadAssembly { get; } = new(
        "WEFT0103",
        "Assembly that cannot be read",
        "the assembly cannot be read: {0}",
        "check that it is a .NET assembly and that it is whole");

    /// <summary>A program without an entry. Values: none.</summary>
    public static DiagnosticDescriptor NoEntryPoint { get; } = new(
        "WEFT0104",
        "Nothing to start with",
        "the assembly has neither a Main method nor an export",
        "add a Main, or mark a static method with [UnmanagedCallersOnly(EntryPoint = \"name\")]");

    private static IReadOnlyList<DiagnosticDescriptor> MetadataDiagnostics => [BadMetadata, BadIL, BadAssembly, NoEntryPoint];
}
