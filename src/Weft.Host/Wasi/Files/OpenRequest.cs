using Weft.Host.Wasi.Abi;

namespace Weft.Host.Wasi.Files;

/// <summary>How a path is to be opened.</summary>
/// <param name="Follow">Whether a symbolic link at the end is followed.</param>
/// <param name="Open">What to do if it is there, or not.</param>
/// <param name="Flags">How it reads and writes.</param>
/// <param name="Reading">Whether it is opened for reading.</param>
/// <param name="Writing">Whether it is opened for writing.</param>
internal readonly record struct OpenRequest(bool Follow, OpenFlags Open, FdFlags Flags, bool Reading, bool Writing);
