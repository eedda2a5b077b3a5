using System.Runtime.InteropServices;

namespace Weft.Wasi;

/// <summary>Imports of preview 1: random bytes.</summary>
internal static unsafe class RandomFunctions
{
    /// <summary>Fills a buffer with random bytes.</summary>
    /// <returns>0, or an error number.</returns>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "random_get")]
    public static extern int Fill(byte* buffer, nuint length);
}
