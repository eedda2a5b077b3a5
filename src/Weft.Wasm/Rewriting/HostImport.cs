namespace Weft.Wasm.Rewriting;

/// <summary>A function that rewritten code calls.</summary>
/// <param name="Module">The first name of the import.</param>
/// <param name="Name">The second name of the import.</param>
/// <param name="Type">The signature.</param>
public sealed record HostImport(string Module, string Name, FunctionType Type);
