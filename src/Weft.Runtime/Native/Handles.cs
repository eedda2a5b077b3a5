using System.Runtime.CompilerServices;
using Weft.CompilerServices;
using Weft.Intrinsics;
using Weft.Memory;

namespace Weft.Native;

/// <summary>Handles of <c>GCHandle</c>, <c>WeakReference</c> and <c>DependentHandle</c>: the first word is the object.</summary>
internal static unsafe class Handles
{
    [NativeFunction("RhpHandleAlloc")]
    public static nint Allocate(object? value, int kind) => AllocateDependent(value, null);

    [NativeFunction("RhpHandleAllocDependent")]
    public static nint AllocateDependent(object? primary, object? secondary)
    {
        void** handle = (void**)GeneralAllocator.Allocator.Allocate(2 * (nuint)sizeof(void*));
        if (handle != null)
        {
            handle[0] = primary is null ? null : ObjectHelpers.AddressOf(primary);
            handle[1] = secondary is null ? null : ObjectHelpers.AddressOf(secondary);
        }

        return (nint)handle;
    }

    [NativeFunction("RhHandleFree")]
    public static void Free(nint handle) => GeneralAllocator.Allocator.Free((void*)handle, 2 * (nuint)sizeof(void*));

    [NativeFunction("RhHandleGet")]
    public static object? Get(nint handle) => Unsafe.AsRef<object>((void*)handle);

    [NativeFunction("RhHandleSet")]
    public static void Set(nint handle, object? value) => *(void**)handle = value is null ? null : ObjectHelpers.AddressOf(value);

    [NativeFunction("RhHandleGetDependent")]
    public static object? GetDependent(nint handle, void** secondary)
    {
        *secondary = ((void**)handle)[1];
        return Get(handle);
    }

    [NativeFunction("RhHandleSetDependentSecondary")]
    public static void SetDependentSecondary(nint handle, object? secondary) =>
        ((void**)handle)[1] = secondary is null ? null : ObjectHelpers.AddressOf(secondary);
}
