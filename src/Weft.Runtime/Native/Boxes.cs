using Weft.CompilerServices;
using Weft.Intrinsics;

namespace Weft.Native;

/// <summary>Boxes of values whose type is only known at run time: elements of an <c>Array</c>, fields in <c>ValueType.Equals</c>.</summary>
internal static unsafe class Boxes
{
    [NativeFunction("RhBoxAny")]
    public static object? BoxAny(byte* data, MethodTable* type)
    {
        if (!type->IsValueType)
        {
            void* reference = *(void**)data;
            return System.Runtime.CompilerServices.Unsafe.AsRef<object?>(&reference);
        }

        return Box(type, data);
    }

    [MakesObjects]
    [NativeFunction("RhBox")]
    public static object? Box(MethodTable* type, byte* data)
    {
        if (type->IsNullable)
        {
            if (*data == 0)
            {
                return null;
            }

            data += type->NullableValueOffset;
            type = type->NullableArgument;
        }

        object box = ObjectHelpers.NewUnknown(type);
        WasmInstruction.MemoryCopy(DataOf(box), data, type->ValueSize);
        return box;
    }

    /// <summary>Writes what is in a box; nothing is checked, except that null is a <c>Nullable</c> without a value.</summary>
    [NativeFunction("RhUnbox")]
    public static void Unbox(object? value, byte* data, MethodTable* type)
    {
        if (value is null)
        {
            WasmInstruction.MemoryFill(data, 0, type->ValueSize);
            return;
        }

        if (type->IsNullable)
        {
            *data = 1;
            data += type->NullableValueOffset;
            type = type->NullableArgument;
        }

        WasmInstruction.MemoryCopy(data, DataOf(value), type->ValueSize);
    }

    private static byte* DataOf(object box) => (byte*)ObjectHelpers.AddressOf(box) + sizeof(MethodTable*);
}
