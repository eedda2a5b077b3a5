namespace Weft.Compiler.Diagnostics;

/// <content>WEFT0300 to WEFT0399: what the program reaches.</content>
internal static partial class DiagnosticCatalogue
{
    /// <summary>Threads in a build without them. Values: the method.</summary>
    public static DiagnosticDescriptor ThreadsAreOff { get; } = new(
        "WEFT0301",
        "Threads in a single-threaded build",
        "'{0}' needs threads, and this build is single-threaded",
        "build with --threads (in a file, '#:property WasmEnableThreads=true'), or ask WasiThread.IsSupported first");

    /// <summary>A method that --why names and nothing reaches. Values: the name.</summary>
    public static DiagnosticDescriptor NotReached { get; } = new(
        "WEFT0302",
        "Method not reached",
        "no method in the module is called '{0}'",
        "give a part of a name as --emit map prints it");

    /// <summary>Instances of generic code that bring forth each other without an end. Values: the method, as it is written.</summary>
    public static DiagnosticDescriptor EndlessGenerics { get; } = new(
        "WEFT0303",
        "Generic code without an end",
        "'{0}' leads to itself with ever larger type arguments, and each of them is code of its own",
        "call it with type arguments that do not contain its own, and let data say how deep it goes");

    private static IReadOnlyList<DiagnosticDescriptor> ReachabilityDiagnostics => [ThreadsAreOff, NotReached, EndlessGenerics];
}
