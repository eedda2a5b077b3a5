#:property WasmEnableThreads=true

int next = 0;
int total = 0;
Lock counting = new();
Thread[] threads = [.. Enumerable.Range(1, 3).Select(number => new Thread(Count) { Name = $"counter {number}" })];
foreach (Thread thread in threads)
{
    thread.Start();
}

foreach (Thread thread in threads)
{
    thread.Join();
}

Console.WriteLine($"{total} primes below 1000000, counted by {threads.Length} threads");

void Count()
{
    for (int start = Take(); start < 1_000_000; start = Take())
    {
        int primes = Enumerable.Range(start, 10_000).Count(IsPrime);
        lock (counting)
        {
            total += primes;
        }
    }
}

int Take() => Interlocked.Add(ref next, 10_000) - 10_000;

static bool IsPrime(int number)
{
    for (int divisor = 2; divisor * divisor <= number; divisor++)
    {
        if (number % divisor == 0)
        {
            return false;
        }
    }

    return number > 1;
}
