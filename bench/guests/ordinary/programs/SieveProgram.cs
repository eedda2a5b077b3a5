namespace Weft.Bench.Ordinary;

/// <summary>The primes below two million, crossed out in an array and gathered in a list.</summary>
internal sealed class SieveProgram : IProgram
{
    private const int Limit = 2_000_000;

    public int Count => 1;

    public long Expected => 142913828922;

    public long Run()
    {
        bool[] crossed = new bool[Limit];
        List<int> primes = [];
        for (int number = 2; number < crossed.Length; number++)
        {
            if (crossed[number])
            {
                continue;
            }

            primes.Add(number);
            for (long multiple = (long)number * number; multiple < crossed.Length; multiple += number)
            {
                crossed[multiple] = true;
            }
        }

        long sum = 0;
        foreach (int prime in primes)
        {
            sum += prime;
        }

        return sum;
    }
}
