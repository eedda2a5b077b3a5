namespace Weft.Compiler.Api;

/// <summary>What can be said of a module in a few words.</summary>
/// <param name="Threads">Whether it can start threads.</param>
/// <param name="InitialMemory">The size that its memory starts with, in bytes.</param>
/// <param name="MaximumMemory">The size that its memory may grow to, in bytes.</param>
/// <param name="MethodCount">How many method instances are in it.</param>
/// <param name="ReachedMethods">How many method instances the program reaches; some of them are in their callers alone.</param>
internal sealed record CompilationStatistics(bool Threads, ulong InitialMemory, ulong MaximumMemory, int MethodCount, int ReachedMethods);
