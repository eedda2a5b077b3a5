using Weft.Intrinsics;

namespace Weft.Native;

/// <summary>The stack of the running thread, which a WebAssembly program cannot look at.</summary>
internal static class CurrentStack
{
    /// <summary>The frames, of which there are none to be had.</summary>
    /// <returns>How many.</returns>
    [NativeFunction("RhGetCurrentThreadStackTrace")]
    public static int GetFrames(nint[] frames) => 0;
}
