List<string> lines = [];
Thread[] threads = new Thread[3];
for (int index = 0; index < threads.Length; index++)
{
    int number = index;
    threads[index] = new Thread(() =>
    {
        lock (lines)
        {
            lines.Add($"thread {number} was here");
        }
    });
    threads[index].Start();
}

foreach (Thread thread in threads)
{
    thread.Join();
}

lines.Sort(StringComparer.Ordinal);
Console.WriteLine(string.Join('\n', lines));
