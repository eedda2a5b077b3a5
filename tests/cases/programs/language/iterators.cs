// compare: dotnet
// Iterators: lazy, nested, infinite, with arguments, as enumerables and enumerators.

using System;
using System.Collections;
using System.Collections.Generic;

foreach (int value in Count(3))
{
    Console.WriteLine(value);
}

IEnumerable<int> lazy = Count(2);
Console.WriteLine("not yet");
foreach (int a in lazy)
{
    foreach (int b in lazy)
    {
        Console.Write($"{a}{b} ");
    }
}

Console.WriteLine();
foreach (int prime in Primes())
{
    if (prime > 30)
    {
        break;
    }

    Console.Write(prime + " ");
}

Console.WriteLine();
Tree tree = new(4, new(2, new(1), new(3)), new(6));
foreach (int value in tree)
{
    Console.Write(value + " ");
}

Console.WriteLine();
IEnumerator<string> words = Words();
while (words.MoveNext())
{
    Console.Write(words.Current + ".");
}

Console.WriteLine();
IEnumerable old = Count(2);
foreach (object item in old)
{
    Console.Write(item);
}

Console.WriteLine();

static IEnumerable<int> Count(int end)
{
    Console.WriteLine("start");
    for (int i = 0; i < end; i++)
    {
        yield return i;
    }

    Console.WriteLine("end");
}

static IEnumerable<int> Primes()
{
    List<int> found = [];
    for (int candidate = 2; ; candidate++)
    {
        bool isPrime = true;
        foreach (int prime in found)
        {
            if (candidate % prime == 0)
            {
                isPrime = false;
                break;
            }
        }

        if (isPrime)
        {
            found.Add(candidate);
            yield return candidate;
        }
    }
}

static IEnumerator<string> Words()
{
    yield return "one";
    yield return "two";
    if (DateTime.UnixEpoch.Year == 1970)
    {
        yield break;
    }

    yield return "never";
}

internal sealed class Tree(int value, Tree? left = null, Tree? right = null) : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator()
    {
        if (left is not null)
        {
            foreach (int item in left)
            {
                yield return item;
            }
        }

        yield return value;
        if (right is not null)
        {
            foreach (int item in right)
            {
                yield return item;
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
