using System.Numerics;
using System.Runtime.CompilerServices;

namespace Weft.Gc;

/// <summary>
/// The sizes of the cells that small objects lie in: steps of 8 bytes up to 128, then four sizes to each doubling up to 8 KiB, then the
/// sixth to the second part of a page. Larger objects have pages of their own. All are multiples of 8.
/// </summary>
internal static class CellSizes
{
    /// <summary>How many classes there are.</summary>
    public const int Count = LinearCount + GeometricCount + PartCount;

    /// <summary>The largest size whose class is found by a shift alone, which is what compiled code does in place.</summary>
    public const uint LinearLimit = 1u << LinearLimitShift;

    private const int QuantumShift = 3;
    private const int LinearLimitShift = 7;
    private const int LinearCount = 1 << (LinearLimitShift - QuantumShift);
    private const int StepsPerDoubling = 4;
    private const int GeometricLimitShift = 13;
    private const int GeometricCount = (GeometricLimitShift - LinearLimitShift) * StepsPerDoubling;
    private const int MostParts = 6;
    private const int PartCount = 5;

    /// <summary>The class of a size up to <see cref="LinearLimit"/>, at least 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int OfLinear(uint size) => (int)((size - 1) >> QuantumShift);

    /// <summary>The class of a size, or <see cref="Count"/> where the object needs pages of its own.</summary>
    /// <param name="size">Bytes, at least 1.</param>
    public static int Of(uint size)
    {
        if (size <= LinearLimit)
        {
            return OfLinear(size);
        }

        if (size <= 1u << GeometricLimitShift)
        {
            uint last = size - 1;
            int shift = BitOperations.Log2(last);
            int step = (int)(last >> (shift - 2)) - StepsPerDoubling;
            return LinearCount + ((shift - LinearLimitShift) * StepsPerDoubling) + step;
        }

        int parts = MostParts;
        while (parts >= 2 && size > SizeOfPart(parts))
        {
            parts--;
        }

        return LinearCount + GeometricCount + (MostParts - parts);
    }

    /// <summary>The size of the cells of a class.</summary>
    public static uint SizeOf(int sizeClass)
    {
        if (sizeClass < LinearCount)
        {
            return (uint)(sizeClass + 1) << QuantumShift;
        }

        int step = sizeClass - LinearCount;
        if (step < GeometricCount)
        {
            int shift = (step / StepsPerDoubling) + LinearLimitShift;
            return (uint)(StepsPerDoubling + 1 + (step % StepsPerDoubling)) << (shift - 2);
        }

        return SizeOfPart(MostParts - (step - GeometricCount));
    }

    private static uint SizeOfPart(int parts) => (HeapPage.Size - HeapPage.SmallestHead) / (uint)parts & ~7u;
}
