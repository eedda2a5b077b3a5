using Weft.CompilerServices;
using Weft.Gc;
using Weft.Intrinsics;

namespace Weft.Native;

/// <summary>Objects that are to be finalized.</summary>
internal static unsafe class Finalization
{
    [NativeFunction("RhSuppressFinalize")]
    public static void Suppress(object value) => FinalizerQueue.Suppress(ObjectHelpers.AddressOf(value));

    [NativeFunction("RhReRegisterForFinalize")]
    public static bool ReRegister(object value) => FinalizerQueue.TryRegister(ObjectHelpers.AddressOf(value));
}
