using System.Runtime.InteropServices;

namespace Weft.Wasi;

/// <summary>Imports of preview 1: file descriptors.</summary>
internal static unsafe class FileFunctions
{
    /// <summary>Writes to a descriptor.</summary>
    /// <param name="descriptor">The descriptor; 1 is the standard output and 2 the standard error.</param>
    /// <param name="vectors">What to write, in order.</param>
    /// <param name="count">How many vectors.</param>
    /// <param name="written">How many bytes were written, which may be fewer than were given.</param>
    /// <returns>0, or an error number.</returns>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "fd_write")]
    public static extern int Write(int descriptor, IoVector* vectors, int count, nuint* written);

    /// <summary>Reads to the memory that the vectors name; waits until there is something, or the end.</summary>
    /// <returns>0, or an error number.</returns>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "fd_read")]
    public static extern int Read(int descriptor, IoVector* vectors, int count, nuint* read);
}
