using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files;

/// <summary>What a poll finds at a file.</summary>
/// <param name="IsReady">Whether a call would not block.</param>
/// <param name="Bytes">How many bytes can be had at least, where that is known.</param>
/// <param name="HasHungUp">Whether the other end is closed.</param>
/// <param name="Error">What is wrong with the file.</param>
internal readonly record struct Readiness(bool IsReady, ulong Bytes = 0, bool HasHungUp = false, Errno Error = Errno.Success);

/// <summary>A file to wait for.</summary>
/// <param name="File">The file; the caller holds a reference.</param>
/// <param name="Writing">Whether to wait until it can be written, not read.</param>
internal readonly record struct PollTarget(OpenFile File, bool Writing);
