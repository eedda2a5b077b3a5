// compare: dotnet
// Lambdas that capture: shared variables, loop variables, this, nested captures.

using System;
using System.Collections.Generic;

int shared = 0;
Action increment = () => shared++;
Func<int> read = () => shared;
increment();
increment();
Console.WriteLine(read());
List<Func<int>> functions = [];
for (int i = 0; i < 3; i++)
{
    functions.Add(() => i);
}

foreach (int i in new[] { 10, 20 })
{
    int copy = i + 1;
    functions.Add(() => i + copy);
}

foreach (Func<int> function in functions)
{
    Console.Write(function() + " ");
}

Console.WriteLine();
Func<int, Func<int, Func<int, int>>> curried = x => y => z => (x * 100) + (y * 10) + z;
Console.WriteLine(curried(1)(2)(3));
Counter counter = new();
Action add = counter.MakeAdder(5);
add();
add();
Console.WriteLine(counter.Total);
Func<int, int> factorial = null!;
factorial = n => n <= 1 ? 1 : n * factorial(n - 1);
Console.WriteLine(factorial(10));
Console.WriteLine(Compose<int, int, string>(x => x + 1, x => $"[{x}]")(41));
Func<int> memo = Memoize(() =>
{
    Console.WriteLine("computed");
    return 7;
});
Console.WriteLine(memo() + memo());
Func<int, bool> isEven = static n => n % 2 == 0;
Console.WriteLine(isEven(4));

static Func<TA, TC> Compose<TA, TB, TC>(Func<TA, TB> f, Func<TB, TC> g) => x => g(f(x));

static Func<T> Memoize<T>(Func<T> make)
{
    bool isMade = false;
    T value = default!;
    return () =>
    {
        if (!isMade)
        {
            value = make();
            isMade = true;
        }

        return value;
    };
}

internal sealed class Counter
{
    public int Total { get; private set; }

    public Action MakeAdder(int amount) => () => Total += amount;
}
