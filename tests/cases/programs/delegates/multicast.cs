// compare: dotnet
// Combining, removing, order, results and equality of delegates.

using System;

Action a = () => Console.Write("a");
Action b = () => Console.Write("b");
Action c = () => Console.Write("c");
Action all = a + b + c;
all();
Console.WriteLine();
all -= b;
all();
Console.WriteLine();
Action? less = all - a - c;
Console.WriteLine(less is null);
(a + a + b + a)();
Console.WriteLine();
((a + b + a + b) - (a + b))!();
Console.WriteLine();
Func<int> one = () => 1;
Func<int> two = () => 2;
Console.WriteLine((one + two)());
foreach (Func<int> f in (one + two).GetInvocationList())
{
    Console.Write(f());
}

Console.WriteLine();
Console.WriteLine((a + b) == (a + b));
Console.WriteLine((a + b).Equals(b + a));
Action first = Target.Static;
Action second = Target.Static;
Console.WriteLine(first == second);
Target target = new();
Action third = target.Instance;
Action fourth = target.Instance;
Console.WriteLine($"{third == fourth} {third == new Target().Instance} {third.GetHashCode() == fourth.GetHashCode()}");
Action<int> chain = i => Console.Write(i);
chain += i => Console.Write(i * i);
chain(5);
Console.WriteLine();
Console.WriteLine(Delegate.Combine(null, a) == a);
Console.WriteLine(((Action)Delegate.Combine(a, b, c)!).GetInvocationList().Length);

internal sealed class Target
{
    public static void Static()
    {
    }

    public void Instance()
    {
    }
}
