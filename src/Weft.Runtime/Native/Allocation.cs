using Weft.CompilerServices;
using Weft.Intrinsics;

namespace Weft.Native;

/// <summary>How the class library makes objects whose type it has as a method table.</summary>
internal static unsafe class Allocation
{
    // String.MaxLength
    private const uint LongestString = 0x3FFF_FFDF;

    [NativeFunction("RhNewObject")]
    public static object NewObject(MethodTable* type) => ObjectHelpers.NewUnknown(type);

    [MakesObjects]
    [NativeFunction("RhpNewFast")]
    public static object NewFast(MethodTable* type) => ObjectHelpers.NewUnknown(type);

    [NativeFunction("RhNewArray")]
    public static object NewArray(MethodTable* type, int length) => ObjectHelpers.NewArray(type, length);

    [NativeFunction("RhNewVariableSizeObject")]
    public static object NewVariableSizeObject(MethodTable* type, int length) => ObjectHelpers.NewArray(type, length);

    /// <summary>The class library leaves it to this to refuse a length that is too large, or that has wrapped around.</summary>
    [NativeFunction("RhNewString")]
    public static object NewString(MethodTable* type, nint length)
    {
        if ((nuint)length > LongestString)
        {
            CompilerHelpers.ThrowOutOfMemory();
        }

        return ObjectHelpers.NewArray(type, (int)length);
    }

    /// <summary>The flags ask for pinning, which all objects have, and for memory that is not zero, which is faster elsewhere.</summary>
    [NativeFunction("RhAllocateNewArray")]
    public static void AllocateNewArray(MethodTable* type, uint length, uint flags, void** result) =>
        *result = ObjectHelpers.AddressOf(ObjectHelpers.NewArray(type, (int)length));

    [NativeFunction("RhAllocateNewObject")]
    public static void AllocateNewObject(MethodTable* type, uint flags, void** result) =>
        *result = ObjectHelpers.AddressOf(ObjectHelpers.NewUnknown(type));
}
