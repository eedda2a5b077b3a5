// threads: on
// options: --max-memory 128MiB
// Many short threads, eight at a time, start and end while another thread collects all the time.

using System;
using System.Threading;

bool isDone = false;
int collections = 0;
Thread collector = new(() =>
{
    while (!Volatile.Read(ref isDone))
    {
        GC.Collect();
        collections++;
    }
});
collector.Start();
int sum = 0;
Thread[] starters = new Thread[8];
for (int i = 0; i < starters.Length; i++)
{
    int number = i;
    starters[i] = new(() =>
    {
        for (int j = 0; j < 50; j++)
        {
            string text = $"{number}:{j}";
            Thread thread = new(() => Interlocked.Add(ref sum, text.Length + new int[j].Length));
            thread.Start();
            thread.Join();
        }
    });
    starters[i].Start();
}

foreach (Thread starter in starters)
{
    starter.Join();
}

Volatile.Write(ref isDone, true);
collector.Join();
Console.WriteLine(sum);
Console.WriteLine(collections > 0);
