// compare: dotnet
// Random numbers from a seed.

using System;
using System.Linq;

Random random = new(42);
Console.WriteLine(string.Join(" ", Enumerable.Range(0, 8).Select(_ => random.Next(100))));
Console.WriteLine($"{random.Next()} {random.Next(5, 10)} {random.NextDouble():R} {random.NextInt64()} {random.NextInt64(1000)} {random.NextSingle():R}");
byte[] bytes = new byte[6];
random.NextBytes(bytes);
Console.WriteLine(BitConverter.ToString(bytes));
int[] items = [1, 2, 3, 4, 5, 6];
random.Shuffle(items);
Console.WriteLine(string.Join(",", items));
Console.WriteLine(string.Join(",", random.GetItems(["a", "b", "c"], 5)));
Console.WriteLine(new Random(7).Next() == new Random(7).Next());
int inRange = 0;
Random unseeded = new();
for (int i = 0; i < 1000; i++)
{
    int value = unseeded.Next(10, 20);
    inRange += value is >= 10 and < 20 ? 1 : 0;
}

Console.WriteLine(inRange);
Console.WriteLine(Random.Shared.Next(1) + " " + (Random.Shared.NextDouble() < 1));
