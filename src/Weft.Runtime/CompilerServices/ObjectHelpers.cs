using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Weft.Gc;
using Weft.Text;

namespace Weft.CompilerServices;

/// <summary>What compiled code calls for objects.</summary>
[SuppressMessage("Usage", "CA2201", Justification = "It is the runtime that throws.")]
internal static unsafe class ObjectHelpers
{
    private const int ArrayLengthOffset = 4;
    private const int BoundsOffset = 12;

    /// <summary>Makes an object whose fields are zero, of a class without a finalizer.</summary>
    /// <param name="type">Its method table.</param>
    /// <param name="size">Its base size.</param>
    public static object NewObject(MethodTable* type, uint size)
    {
        void* reference = ObjectHeap.Allocate(type, size);
        if (reference == null)
        {
            ThrowOutOfMemory();
        }

        return Unsafe.AsRef<object>(&reference);
    }

    /// <summary>Makes an object whose fields are zero, of a class with a finalizer.</summary>
    /// <param name="type">Its method table.</param>
    /// <param name="size">Its base size.</param>
    public static object NewFinalizable(MethodTable* type, uint size)
    {
        FinalizerQueue.Starter = &Native.Finalizers.Announce;
        void* reference = FinalizerQueue.Allocate(type, size);
        if (reference == null)
        {
            ThrowOutOfMemory();
        }

        return Unsafe.AsRef<object>(&reference);
    }

    /// <summary>Makes an object of a class that is only known now.</summary>
    public static object NewUnknown(MethodTable* type) =>
        type->IsFinalizable ? NewFinalizable(type, type->BaseSize) : NewObject(type, type->BaseSize);

    /// <summary>Makes an array or a string whose elements are zero.</summary>
    public static object NewArray(MethodTable* type, int length)
    {
        if (length < 0)
        {
            CompilerHelpers.ThrowOverflow();
        }

        ulong size = type->BaseSize + ((ulong)type->ComponentSize * (uint)length);
        if (size > int.MaxValue || length > Array.MaxLength)
        {
            ThrowOutOfMemory();
        }

        object array = NewObject(type, (uint)size);
        *(int*)((byte*)AddressOf(array) + ArrayLengthOffset) = length;
        return array;
    }

    /// <summary>Makes an array of several dimensions whose elements are zero.</summary>
    /// <param name="type">Its method table.</param>
    /// <param name="rank">The number of dimensions.</param>
    /// <param name="bounds">A length for each dimension, or a lower bound and a length.</param>
    /// <param name="count">How many numbers these are.</param>
    public static object NewGeneralArray(MethodTable* type, int rank, int* bounds, int count)
    {
        bool hasLowerBounds = count != rank;
        ulong total = 1;
        for (int i = 0; i < rank; i++)
        {
            int length = hasLowerBounds ? bounds[(2 * i) + 1] : bounds[i];
            if (length < 0)
            {
                CompilerHelpers.ThrowOverflow();
            }

            total *= (uint)length;
            if (total > int.MaxValue)
            {
                ThrowOutOfMemory();
            }
        }

        object array = NewArray(type, (int)total);
        int* lengths = (int*)((byte*)AddressOf(array) + BoundsOffset);
        for (int i = 0; i < rank; i++)
        {
            lengths[i] = hasLowerBounds ? bounds[(2 * i) + 1] : bounds[i];
            lengths[rank + i] = hasLowerBounds ? bounds[2 * i] : 0;
        }

        return array;
    }

    /// <summary>The object cannot be cast to the type.</summary>
    [DoesNotReturn]
    public static void ThrowInvalidCast(object value, MethodTable* type) =>
        throw new InvalidCastException(
            string.Concat(["Unable to cast object of type '", NameOf(MethodTableOf(value)), "' to type '", NameOf(type), "'."]));

    /// <summary>Throws where a value is none for an array of references.</summary>
    public static void CheckArrayStore(object array, object? value)
    {
        if (value is not null)
        {
            MethodTable* element = MethodTableOf(array)->Related;
            MethodTable* type = MethodTableOf(value);
            if (type != element && !element->CanBeCastFrom(type))
            {
                CompilerHelpers.ThrowArrayTypeMismatch();
            }
        }
    }

    /// <summary>Makes what has to be there when there is no memory left.</summary>
    public static void Prepare() => OutOfMemory = new OutOfMemoryException();

    /// <summary>What is thrown when there is no memory: made beforehand.</summary>
    public static OutOfMemoryException OutOfMemory { get; private set; } = null!;

    /// <summary>The method table of an object.</summary>
    public static MethodTable* MethodTableOf(object value) => *(MethodTable**)AddressOf(value);

    /// <summary>The address of an object, which does not move.</summary>
    public static void* AddressOf(object value) => *(void**)Unsafe.AsPointer(ref value);

    private static string NameOf(MethodTable* type) => Utf8Text.GetString(type->Name);

    [DoesNotReturn]
    private static void ThrowOutOfMemory() => CompilerHelpers.ThrowOutOfMemory();
}
