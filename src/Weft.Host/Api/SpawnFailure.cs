namespace Weft.Host;

/// <summary>Why a <c>thread-spawn</c> was refused.</summary>
/// <param name="SpawnerId">The thread that asked; 0 is the main thread.</param>
/// <param name="Error">The reason and what to do about it.</param>
public sealed record SpawnFailure(int SpawnerId, WeftError Error);
