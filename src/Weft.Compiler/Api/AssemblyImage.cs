namespace Weft.Compiler.Api;

/// <summary>An assembly in memory.</summary>
/// <param name="Path">Where it is from, for errors; the source where it was never a file.</param>
/// <param name="Content">The PE file. Not to be written to.</param>
/// <param name="Symbols">Its portable PDB; <see langword="null"/> where there is none, or where it is in <paramref name="Content"/>.</param>
internal sealed record AssemblyImage(string Path, byte[] Content, byte[]? Symbols);
