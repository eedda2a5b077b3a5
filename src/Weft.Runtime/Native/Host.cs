using Weft.Intrinsics;

namespace Weft.Native;

/// <summary>The system around the program, of which WASI tells nothing.</summary>
internal static unsafe class Host
{
    /// <summary>The release of the system: one that is none, as the C library for WASI says it. Whoever asks frees the text.</summary>
    [NativeFunction("SystemNative_GetUnixRelease")]
    public static byte* GetUnixRelease()
    {
        ReadOnlySpan<byte> release = "0.0.0\0"u8;
        byte* text = (byte*)Machine.Allocate((nuint)release.Length);
        if (text != null)
        {
            release.CopyTo(new Span<byte>(text, release.Length));
        }

        return text;
    }

    /// <summary>There are no users whose names could be found: -1 for none.</summary>
    [NativeFunction("SystemNative_GetPwUidR")]
    public static int FindUser(uint id, void* entry, byte* buffer, int size) => -1;

    /// <summary>There is no log of the system, where <c>Trace</c> and <c>Debug</c> write to if no listener is added.</summary>
    [NativeFunction("SystemNative_SysLog")]
    public static void WriteToSystemLog(int priority, byte* message, byte* argument)
    {
    }

    /// <summary>There are no interfaces to a network: 0 is none. IPv6 addresses can have the name of one.</summary>
    [NativeFunction("SystemNative_InterfaceNameToIndex")]
    public static uint GetNetworkInterface(byte* name) => 0;
}
