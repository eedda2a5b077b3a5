using System.Runtime.CompilerServices;
using Weft.CompilerServices;
using Weft.Gc;
using Weft.Intrinsics;

namespace Weft.Native;

/// <summary>Handles of <c>GCHandle</c>, <c>WeakReference</c> and <c>DependentHandle</c>: the first word is the object.</summary>
internal static unsafe class Handles
{
    /// <summary>The numbers of <c>GCHandleType</c> are those of <see cref="HandleKind"/>.</summary>
    [NativeFunction("RhpHandleAlloc")]
    public static nint Allocate(object? value, int kind) => (nint)HandleTable.Allocate(AddressOf(value), (HandleKind)kind);

    [NativeFunction("RhpHandleAllocDependent")]
    public static nint AllocateDependent(object? primary, object? secondary) =>
        (nint)HandleTable.AllocateDependent(AddressOf(primary), AddressOf(secondary));

    [NativeFunction("RhHandleFree")]
    public static void Free(nint handle) => HandleTable.Free((void*)handle);

    [NativeFunction("RhHandleGet")]
    public static object? Get(nint handle) => ToObject(HandleTable.Get((void*)handle));

    [NativeFunction("RhHandleSet")]
    public static void Set(nint handle, object? value) => HandleTable.Set((void*)handle, AddressOf(value));

    [NativeFunction("RhHandleGetDependent")]
    public static object? GetDependent(nint handle, void** secondary)
    {
        void* target = HandleTable.GetDependent((void*)handle, out void* second);
        *secondary = second;
        return ToObject(target);
    }

    [NativeFunction("RhHandleSetDependentSecondary")]
    public static void SetDependentSecondary(nint handle, object? secondary) => HandleTable.SetSecond((void*)handle, AddressOf(secondary));

    private static void* AddressOf(object? value) => value is null ? null : ObjectHelpers.AddressOf(value);

    private static object? ToObject(void* reference) => Unsafe.AsRef<object?>(&reference);
}
