namespace Weft.Bench.Guests;

/// <summary>Permutations and the flips of their prefixes: short loops over spans, with their checks.</summary>
internal unsafe struct Fannkuch : IKernel
{
    private const int Length = 9;

    public static int MemorySize => 2 * sizeof(int);

    public static long Expected => (8629L << 32) | 30;

    public static void Run(byte* memory, in Share share)
    {
        Span<int> order = stackalloc int[Length];
        Span<int> flipped = stackalloc int[Length];
        Span<int> counts = stackalloc int[Length];
        for (int i = 0; i < Length; i++)
        {
            order[i] = i;
        }

        int checksum = 0;
        int maximum = 0;
        int permutation = 0;
        int rotated = Length;
        while (true)
        {
            for (; rotated != 1; rotated--)
            {
                counts[rotated - 1] = rotated;
            }

            if (order[0] != 0)
            {
                int flips = CountFlips(order, flipped);
                maximum = Math.Max(maximum, flips);
                checksum += permutation % 2 == 0 ? flips : -flips;
            }

            while (true)
            {
                if (rotated == Length)
                {
                    ((int*)memory)[0] = maximum;
                    ((int*)memory)[1] = checksum;
                    return;
                }

                int first = order[0];
                for (int i = 0; i < rotated; i++)
                {
                    order[i] = order[i + 1];
                }

                order[rotated] = first;
                if (--counts[rotated] > 0)
                {
                    break;
                }

                rotated++;
            }

            permutation++;
        }
    }

    public static long Result(byte* memory) => ((long)((int*)memory)[1] << 32) | (uint)((int*)memory)[0];

    private static int CountFlips(ReadOnlySpan<int> order, Span<int> flipped)
    {
        order.CopyTo(flipped);
        int flips = 0;
        for (int last = flipped[0]; last != 0; last = flipped[0])
        {
            for (int low = 0, high = last; low < high; low++, high--)
            {
                (flipped[low], flipped[high]) = (flipped[high], flipped[low]);
            }

            flips++;
        }

        return flips;
    }
}
