// compare: dotnet
// threads: on
// variable: WEFT_GC_STRESS=1
// What is alive only in a handler, a filter or a finally block outlives the collections of the throw.

using System;
using System.Threading;

string[] results = new string[4];
Thread[] threads = new Thread[results.Length];
for (int i = 0; i < threads.Length; i++)
{
    int number = i;
    threads[i] = new(() => results[number] = Throws.Run(number));
    threads[i].Start();
}

foreach (Thread thread in threads)
{
    thread.Join();
}

Console.WriteLine(string.Join('\n', results));

internal static class Throws
{
    public static string Run(int number)
    {
        string trace = "";
        for (int i = 0; i < 20; i++)
        {
            Box kept = new(number * 100 + i);
            Box[] boxes = [new(i), new(i + 1)];
            Pair pair = new(new(i * 2), new(i * 3));
            try
            {
                trace += Middle(i, new(i * 7));
            }
            catch (InvalidOperationException exception) when (Matches(exception, boxes[1]))
            {
                trace += $"[{kept.Value} {boxes[0].Value} {boxes[1].Value} {pair.First.Value} {pair.Second.Value} {exception.Message}]";
            }
            catch (IndexOutOfRangeException)
            {
                trace += $"({kept.Value} {boxes[0].Value} {pair.Second.Value})";
            }
            catch (NullReferenceException)
            {
                trace += $"<{kept.Value} {boxes[1].Value} {pair.First.Value}>";
            }
        }

        return trace;
    }

    private static string Middle(int i, Box box)
    {
        Box[] array = new Box[3];
        Box local = new(i + 1000);
        try
        {
            if (i % 4 == 0)
            {
                throw new InvalidOperationException("message " + box.Value);
            }

            array[i % 5] = box;
            return i % 4 == 1 ? array[2].Value.ToString() : "";
        }
        finally
        {
            // The box is in no other place by now.
            string text = $"{local.Value}{box.Value}";
            if (text != (i + 1000).ToString() + (i * 7).ToString())
            {
                throw new NotSupportedException(text);
            }
        }
    }

    private static bool Matches(Exception exception, Box box) => exception.Message.Length + new Box(box.Value).Value > 0;
}

internal sealed class Box(int value)
{
    public int Value => value;
}

internal readonly record struct Pair(Box First, Box Second);
