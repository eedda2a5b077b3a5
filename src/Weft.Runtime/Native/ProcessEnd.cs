using Weft.Intrinsics;
using Weft.Wasi;

namespace Weft.Native;

/// <summary>The end of the program, and what the class library asks about it.</summary>
internal static unsafe class ProcessEnd
{
    [NativeFunction("SystemNative_Exit")]
    public static void Exit(int code) => ProcessFunctions.Exit(code);

    [NativeFunction("SystemNative_GetPid")]
    public static int GetProcessId() => 1;

    /// <summary>Unknown.</summary>
    [NativeFunction("SystemNative_GetProcessPath")]
    public static byte* GetProcessPath() => null;
}
