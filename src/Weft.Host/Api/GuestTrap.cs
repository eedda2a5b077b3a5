namespace Weft.Host;

/// <summary>A trap: what the engine said, and where.</summary>
/// <param name="Message">The engine's text, such as <c>wasm trap: out of bounds memory access</c>.</param>
/// <param name="ThreadId">The thread that trapped; 0 is the main thread.</param>
/// <param name="ThreadName">Its name.</param>
/// <param name="Frames">Its wasm call stack, innermost first; of a deep one the inner 20, as the engine tells no more.</param>
public sealed record GuestTrap(string Message, int ThreadId, string ThreadName, IReadOnlyList<GuestFrame> Frames);
