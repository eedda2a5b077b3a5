using System.Runtime.InteropServices;
using Weft.Intrinsics;
using Weft.Wasi;

namespace Weft.Native;

/// <summary>The environment variables that the host gave. The class library keeps those that the program sets.</summary>
internal static unsafe class EnvironmentBlock
{
    /// <summary>The value of a variable, or null.</summary>
    /// <param name="name">The name, with a zero behind it.</param>
    [NativeFunction("SystemNative_GetEnv")]
    public static byte* Find(byte* name) => EnvironmentVariables.Find(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name));

    /// <summary>All variables as <c>NAME=VALUE</c>, and null behind the last.</summary>
    [NativeFunction("SystemNative_GetEnviron")]
    public static byte** GetAll() => EnvironmentVariables.All;

    /// <summary>Nothing: the block lives as long as the program.</summary>
    [NativeFunction("SystemNative_FreeEnviron")]
    public static void Free(byte** variables)
    {
    }
}
