// compare: dotnet
// threads: on
// Counting words by several threads over parts of a text.

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

string[] vocabulary = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta"];
Random random = new(2024);
string text = string.Join(' ', Enumerable.Range(0, 5000).Select(_ => vocabulary[Math.Min(random.Next(7), random.Next(7))]));
string[] lines = [.. text.Split(' ').Chunk(50).Select(words => string.Join(' ', words))];
Dictionary<string, int> total = [];
object gate = new();
int next = -1;
Thread[] workers = new Thread[4];
for (int i = 0; i < workers.Length; i++)
{
    workers[i] = new(() =>
    {
        Dictionary<string, int> local = [];
        int index;
        while ((index = Interlocked.Increment(ref next)) < lines.Length)
        {
            foreach (string word in lines[index].Split(' '))
            {
                local[word] = local.GetValueOrDefault(word) + 1;
            }
        }

        lock (gate)
        {
            foreach ((string word, int count) in local)
            {
                total[word] = total.GetValueOrDefault(word) + count;
            }
        }
    });
    workers[i].Start();
}

foreach (Thread worker in workers)
{
    worker.Join();
}

foreach ((string word, int count) in total.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal))
{
    Console.WriteLine($"{word,-8}{count,6} {new string('*', count / 100)}");
}

Console.WriteLine(total.Values.Sum());
