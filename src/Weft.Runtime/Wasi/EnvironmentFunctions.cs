using System.Runtime.InteropServices;

namespace Weft.Wasi;

/// <summary>Imports of preview 1: the variables of the environment.</summary>
internal static unsafe class EnvironmentFunctions
{
    /// <summary>How many variables there are, and how many bytes they take.</summary>
    /// <returns>0, or an error number.</returns>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "environ_sizes_get")]
    public static extern int GetSizes(nuint* count, nuint* bytes);

    /// <summary>Writes the addresses of the variables, and the variables as <c>name=value</c>, each with a zero behind it.</summary>
    /// <returns>0, or an error number.</returns>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "environ_get")]
    public static extern int Get(byte** variables, byte* bytes);
}
