using System.Runtime.CompilerServices;
using Weft.Intrinsics;

namespace Weft.CompilerServices;

/// <summary><c>Array.Copy</c> between arrays of which it is known that they hold values of one type, or references.</summary>
internal static unsafe class ArrayCopies
{
    private const int DataOffset = 12;

    /// <summary>Copies values.</summary>
    public static void CopyValues(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
    {
        Check(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
        Move(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
    }

    /// <summary>Copies references; where not every element of the one is one of the other, each is looked at.</summary>
    public static void CopyReferences(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
    {
        Check(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
        MethodTable* from = ObjectHelpers.MethodTableOf(sourceArray)->Related;
        MethodTable* to = ObjectHelpers.MethodTableOf(destinationArray)->Related;
        if (from == to || to->CanBeCastFrom(from))
        {
            Move(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
        }
        else if (from->CanBeCastFrom(to) || from->IsInterface || to->IsInterface)
        {
            CastEach(sourceArray, sourceIndex, destinationArray, destinationIndex, length);
        }
        else
        {
            throw new ArrayTypeMismatchException("Source array type cannot be assigned to destination array type.");
        }
    }

    private static void Check(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
    {
        ArgumentNullException.ThrowIfNull(sourceArray);
        ArgumentNullException.ThrowIfNull(destinationArray);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfLessThan(sourceIndex, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(destinationIndex, 0);
        if ((uint)(sourceIndex + length) > (uint)sourceArray.Length)
        {
            throw new ArgumentException(
                "Source array was not long enough. Check the source index, length, and the array's lower bounds.", nameof(sourceArray));
        }

        if ((uint)(destinationIndex + length) > (uint)destinationArray.Length)
        {
            throw new ArgumentException(
                "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.",
                nameof(destinationArray));
        }
    }

    private static void Move(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
    {
        uint size = ObjectHelpers.MethodTableOf(sourceArray)->ComponentSize;
        byte* source = DataOf(sourceArray) + ((uint)sourceIndex * size);
        WasmInstruction.MemoryCopy(DataOf(destinationArray) + ((uint)destinationIndex * size), source, (uint)length * size);
        GC.KeepAlive(sourceArray);
        GC.KeepAlive(destinationArray);
    }

    private static void CastEach(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
    {
        object?[] from = Unsafe.As<object?[]>(sourceArray);
        object?[] to = Unsafe.As<object?[]>(destinationArray);
        MethodTable* element = ObjectHelpers.MethodTableOf(destinationArray)->Related;
        for (int i = 0; i < length; i++)
        {
            object? value = from[sourceIndex + i];
            if (value is not null && Native.Types.IsInstanceOf(element, value) is null)
            {
                ObjectHelpers.ThrowInvalidCast(value, element);
            }

            to[destinationIndex + i] = value;
        }
    }

    private static byte* DataOf(Array array) => (byte*)ObjectHelpers.AddressOf(array) + DataOffset;
}
