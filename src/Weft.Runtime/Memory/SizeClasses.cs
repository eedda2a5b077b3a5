using System.Numerics;
using Weft.Intrinsics;

namespace Weft.Memory;

/// <summary>
/// The sizes that small blocks come in: steps of 16 bytes up to 128, then four sizes to each doubling up to 8 KiB, then the sixth to the
/// second part of a page. At most a fifth of a block is lost to rounding up, except for the last few.
/// </summary>
internal static class SizeClasses
{
    /// <summary>How many there are.</summary>
    public const int Count = LinearCount + GeometricCount + PartCount;

    /// <summary>How many of them threads keep a few blocks of; the larger ones are not worth it.</summary>
    public const int CachedCount = LinearCount + GeometricCount;

    /// <summary>What the head of a page takes of it.</summary>
    public const int PageHeadSize = 64;

    private const int Quantum = 16;
    private const int LinearLimit = 128;
    private const int LinearLimitShift = 7;
    private const int LinearCount = LinearLimit / Quantum;
    private const int StepsPerDoubling = 4;
    private const int GeometricLimitShift = 13;
    private const int GeometricCount = (GeometricLimitShift - LinearLimitShift) * StepsPerDoubling;
    private const int MostParts = 6;
    private const int PartCount = 5;

    /// <summary>The class of a block, or <see cref="Count"/> where it needs pages of its own.</summary>
    /// <param name="size">Bytes, at least 1.</param>
    /// <param name="alignment">A power of two.</param>
    public static int Of(nuint size, nuint alignment)
    {
        if (alignment <= Quantum)
        {
            return OfSize(size);
        }

        // Blocks are laid out from the end of the page, so each is aligned to every power of two that divides its size.
        if (size > LinearMemory.PageSize)
        {
            return Count;
        }

        int sizeClass = OfSize(Alignment.Up(size, alignment));
        while (sizeClass < Count && ((nuint)SizeOf(sizeClass) & (alignment - 1)) != 0)
        {
            sizeClass++;
        }

        return sizeClass;
    }

    /// <summary>The size of the blocks of a class.</summary>
    public static int SizeOf(int sizeClass)
    {
        if (sizeClass < LinearCount)
        {
            return (sizeClass + 1) * Quantum;
        }

        int step = sizeClass - LinearCount;
        if (step < GeometricCount)
        {
            int shift = (step / StepsPerDoubling) + LinearLimitShift;
            return (StepsPerDoubling + 1 + (step % StepsPerDoubling)) << (shift - 2);
        }

        return SizeOfPart(MostParts - (step - GeometricCount));
    }

    private static int OfSize(nuint size)
    {
        if (size <= LinearLimit)
        {
            return (int)((size + Quantum - 1) / Quantum) - 1;
        }

        if (size <= 1 << GeometricLimitShift)
        {
            uint last = (uint)size - 1;
            int shift = BitOperations.Log2(last);
            int step = (int)(last >> (shift - 2)) - StepsPerDoubling;
            return LinearCount + ((shift - LinearLimitShift) * StepsPerDoubling) + step;
        }

        int parts = MostParts;
        while (parts >= 2 && size > (nuint)SizeOfPart(parts))
        {
            parts--;
        }

        return LinearCount + GeometricCount + (MostParts - parts);
    }

    private static int SizeOfPart(int parts) => (LinearMemory.PageSize - PageHeadSize) / parts & -Quantum;
}
