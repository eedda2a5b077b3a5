using Weft.Intrinsics;

namespace Weft.Native;

/// <summary>Objects that are to be finalized.</summary>
internal static class Finalization
{
    [NativeFunction("RhSuppressFinalize")]
    public static void Suppress(object value)
    {
    }

    [NativeFunction("RhReRegisterForFinalize")]
    public static bool ReRegister(object value) => true;
}
