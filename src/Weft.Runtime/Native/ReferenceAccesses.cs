using Weft.Intrinsics;

namespace Weft.Native;

/// <summary>Writes of references to the heap. The collector needs no word of them: it stops all threads and moves nothing.</summary>
internal static unsafe class ReferenceAccesses
{
    /// <summary>
    /// Moves memory that holds references. Others may read them meanwhile, so each is written as a whole word, which <c>memory.copy</c>
    /// does not promise.
    /// </summary>
    [NativeFunction("RhBulkMoveWithWriteBarrier")]
    public static void BulkMove(nint* destination, nint* source, nuint length)
    {
        nuint count = length / (nuint)sizeof(nint);
        if ((nuint)((byte*)destination - (byte*)source) >= length)
        {
            for (nuint i = 0; i < count; i++)
            {
                destination[i] = source[i];
            }
        }
        else
        {
            for (nuint i = count; i > 0; i--)
            {
                destination[i - 1] = source[i - 1];
            }
        }
    }

    [NativeFunction("RhpCheckedLockCmpXchg")]
    public static nint CompareExchange(nint* location, nint value, nint comparand) => Interlocked.CompareExchange(ref *location, value, comparand);

    [NativeFunction("RhpCheckedXchg")]
    public static nint Exchange(nint* location, nint value) => Interlocked.Exchange(ref *location, value);

    [NativeFunction("RhpGcSafeZeroMemory")]
    public static void* ZeroMemory(void* address, nuint size)
    {
        new Span<byte>(address, (int)size).Clear();
        return address;
    }
}
