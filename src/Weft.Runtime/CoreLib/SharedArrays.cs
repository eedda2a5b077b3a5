using System.Numerics;

namespace Weft.CoreLib;

/// <summary>
/// Arrays for reuse, of the sizes that .NET's shared pool has: each thread keeps the last of each size, others lie where all threads find
/// them. Nothing is given up while the program runs, so that nothing has to watch for collections.
/// </summary>
internal sealed class SharedArrays<T> : System.Buffers.ArrayPool<T>
{
    private const int SizeCount = 27;
    private const int SmallestShift = 4;
    private const int ShelfLength = 32;

    private static SharedArrays<T>? s_pool;

    [ThreadStatic]
    private static T[]?[]? t_last;

    private readonly T[]?[]?[] _shelves = new T[]?[]?[SizeCount];

    /// <summary>The one that there is for each type.</summary>
    public static SharedArrays<T> Pool => s_pool ?? MakePool();

    /// <inheritdoc/>
    public override T[] Rent(int minimumLength)
    {
        int size = SizeOf(minimumLength);
        if (size < SizeCount)
        {
            if (t_last is { } last && last[size] is { } kept)
            {
                last[size] = null;
                return kept;
            }

            return Take(size) ?? GC.AllocateUninitializedArray<T>(1 << (size + SmallestShift));
        }

        if (minimumLength == 0)
        {
            return [];
        }

        ArgumentOutOfRangeException.ThrowIfNegative(minimumLength);
        return GC.AllocateUninitializedArray<T>(minimumLength);
    }

    /// <inheritdoc/>
    public override void Return(T[] array, bool clearArray = false)
    {
        ArgumentNullException.ThrowIfNull(array);
        int size = SizeOf(array.Length);
        if (size >= SizeCount)
        {
            return;
        }

        if (clearArray)
        {
            Array.Clear(array);
        }

        if (array.Length != 1 << (size + SmallestShift))
        {
            throw new ArgumentException("The buffer is not associated with this pool and may not be returned to it.", nameof(array));
        }

        T[]?[] last = t_last ??= new T[]?[SizeCount];
        T[]? replaced = last[size];
        last[size] = array;
        if (replaced is not null)
        {
            Put(size, replaced);
        }
    }

    private static SharedArrays<T> MakePool()
    {
        SharedArrays<T> created = new();
        return Interlocked.CompareExchange(ref s_pool, created, null) ?? created;
    }

    // 16 elements, 32, 64, … to half of what an array can have; what is beyond has a higher number, as zero and less have.
    private static int SizeOf(int length) => BitOperations.Log2((uint)(length - 1) | 15) - 3;

    private T[]? Take(int size)
    {
        if (Volatile.Read(ref _shelves[size]) is { } shelf)
        {
            for (int i = 0; i < shelf.Length; i++)
            {
                if (shelf[i] is not null && Interlocked.Exchange(ref shelf[i], null) is { } array)
                {
                    return array;
                }
            }
        }

        return null;
    }

    private void Put(int size, T[] array)
    {
        T[]?[]? shelf = Volatile.Read(ref _shelves[size]);
        if (shelf is null)
        {
            T[]?[] created = new T[]?[ShelfLength];
            shelf = Interlocked.CompareExchange(ref _shelves[size], created, null) ?? created;
        }

        // With no place left, the array is garbage.
        for (int i = 0; i < shelf.Length; i++)
        {
            if (shelf[i] is null && Interlocked.CompareExchange(ref shelf[i], array, null) is null)
            {
                return;
            }
        }
    }
}
