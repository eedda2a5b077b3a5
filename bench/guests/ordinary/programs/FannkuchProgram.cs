namespace Weft.Bench.Ordinary;

/// <summary>Permutations and the flips of their prefixes: short loops over arrays of integers.</summary>
internal sealed class FannkuchProgram : IProgram
{
    private const int Length = 9;

    public int Count => 1;

    public long Expected => (8629L << 32) | 30;

    public long Run()
    {
        int[] order = [.. Enumerable.Range(0, Length)];
        int[] flipped = new int[Length];
        int[] counts = new int[Length];
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
                    return ((long)checksum << 32) | (uint)maximum;
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

    private static int CountFlips(int[] order, int[] flipped)
    {
        Array.Copy(order, flipped, order.Length);
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
