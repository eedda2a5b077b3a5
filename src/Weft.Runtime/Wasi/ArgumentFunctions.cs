using System.Runtime.InteropServices;

namespace Weft.Wasi;

/// <summary>Imports of preview 1: the arguments of the program.</summary>
internal static unsafe class ArgumentFunctions
{
    /// <summary>How many arguments there are, the program's name among them, and how many bytes they take.</summary>
    /// <returns>0, or an error number.</returns>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "args_sizes_get")]
    public static extern int GetSizes(nuint* count, nuint* bytes);

    /// <summary>Writes the addresses of the arguments, and the arguments, each with a zero behind it.</summary>
    /// <returns>0, or an error number.</returns>
    [DllImport("wasi_snapshot_preview1", EntryPoint = "args_get")]
    public static extern int Get(byte** arguments, byte* bytes);
}
