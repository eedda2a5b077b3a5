// compare: dotnet
// Local functions: recursion, captured variables, static ones, generic ones.

using System;

int calls = 0;
Console.WriteLine($"{Fibonacci(15)} after {calls} calls");
Console.WriteLine(Outer(5));
Console.WriteLine(Pick(1, 2, true) + Pick("a", "b", false));
Console.WriteLine(Even(10) + " " + Even(7));

int Fibonacci(int n)
{
    calls++;
    return n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);
}

static int Outer(int start)
{
    int total = start;
    Add(10);
    Inner();
    return total;

    void Add(int value) => total += value;

    void Inner()
    {
        int local = 3;
        Deep();
        Add(local);

        void Deep()
        {
            local *= 2;
            total++;
        }
    }
}

static T Pick<T>(T first, T second, bool isFirst) => isFirst ? first : second;

static bool Even(int n)
{
    return n == 0 || Odd(n - 1);

    static bool Odd(int n) => n != 0 && Even(n - 1);
}
