namespace Weft.Bench.Guests;

/// <summary>
/// The primes below eight million, in blocks that fit a near cache: bytes over a span, with its checks. Each part has a block of its own.
/// </summary>
internal unsafe struct Sieve : IKernel
{
    private const int Limit = 8_000_000;
    private const int BlockLength = 1 << 14;
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
        Span<int> multiples = stackalloc int[primes.Length];
        int first = share.Start(BlockCount);
        int end = share.End(BlockCount);
        for (int i = 0; i < primes.Length; i++)
        {
            // The first multiple that this part crosses out, from where its first block starts.
            int start = first * BlockLength;
            multiples[i] = Math.Max(primes[i] * primes[i], (start + primes[i] - 1) / primes[i] * primes[i]) - start;
        }

        for (int block = first; block < end; block++)
        {
            crossed.Clear();
            CrossOut(crossed, primes, multiples);
            counts[block] = CountClear(crossed[..Math.Min(BlockLength, Limit - (block * BlockLength))]) - (block == 0 ? 2 : 0);
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

    private static void CrossOut(Span<bool> crossed, ReadOnlySpan<int> primes, Span<int> multiples)
    {
        for (int i = 0; i < primes.Length; i++)
        {
            int prime = primes[i];
            int multiple = multiples[i];
            for (; multiple < crossed.Length; multiple += prime)
            {
                crossed[multiple] = true;
            }

            multiples[i] = multiple - crossed.Length;
        }
    }

    private static int CountClear(ReadOnlySpan<bool> crossed)
    {
        int count = 0;
        foreach (bool isCrossed in crossed)
        {
            count += isCrossed ? 0 : 1;
        }

        return count;
    }
}
