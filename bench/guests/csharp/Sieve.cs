namespace Weft.Bench.Guests;

/// <summary>
/// The primes below eight million, in blocks that fit a near cache: bytes over a span, with its checks. Each part has a block of its own.
/// </summary>
internal unsafe struct Sieve : IKernel
{
    private const int Limit = 8_000_000;
    private const int BlockLength = 1 << 15;
    private const int BlockCount = (Limit + BlockLength - 1) / BlockLength;
    private const int PartsAtMost = 8;
    private const int Root = 2828;

    public static int MemorySize => (BlockCount * sizeof(int)) + (PartsAtMost * BlockLength);

    public static long Expected => 539777;

    public static void Run(byte* memory, in Share share)
    {
        int* counts = (int*)memory;
        Span<bool> crossed = new(memory + (BlockCount * sizeof(int)) + (share.Index * BlockLength), BlockLength);
        Span<int> primes = stackalloc int[Root];
        primes = primes[..SmallPrimes(primes, crossed)];
        for (int block = share.Index; block < BlockCount; block += share.Count)
        {
            int start = block * BlockLength;
            int length = Math.Min(BlockLength, Limit - start);
            counts[block] = CountPrimes(crossed[..length], start, primes);
        }
    }

    public static long Result(byte* memory)
    {
        long sum = 0;
        for (int block = 0; block < BlockCount; block++)
        {
            sum += ((int*)memory)[block];
        }

        return sum;
    }

    private static int SmallPrimes(Span<int> primes, Span<bool> crossed)
    {
        crossed.Clear();
        int count = 0;
        for (int number = 2; number <= Root; number++)
        {
            if (crossed[number])
            {
                continue;
            }

            primes[count++] = number;
            for (int multiple = number * number; multiple <= Root; multiple += number)
            {
                crossed[multiple] = true;
            }
        }

        return count;
    }

    private static int CountPrimes(Span<bool> crossed, int start, ReadOnlySpan<int> primes)
    {
        crossed.Clear();
        foreach (int prime in primes)
        {
            int multiple = Math.Max(prime * prime, (start + prime - 1) / prime * prime);
            for (int index = multiple - start; index < crossed.Length; index += prime)
            {
                crossed[index] = true;
            }
        }

        int count = start == 0 ? -2 : 0;
        foreach (bool isCrossed in crossed)
        {
            count += isCrossed ? 0 : 1;
        }

        return count;
    }
}
