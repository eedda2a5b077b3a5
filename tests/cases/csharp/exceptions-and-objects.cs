// compare: dotnet
// threads: on
// What instructions throw is caught like all else, and what a handler holds survives collections, in several threads at once.

using System;
using System.Threading;

Report.Line($"{Work.InThreads()} {Work.Run(1, 50000)}");
Report.Line($"{Instructions.Bounds()} {Instructions.Casts()} {Instructions.Numbers()} {Instructions.Null(null)}");
Work.Unwind();

internal sealed class Failure(string message, object held) : Exception(message)
{
    public object Held { get; } = held;
}

internal static class Work
{
    public static int Unwound;

    public static long Run(int seed, int count)
    {
        long sum = 0;
        object last = Make(seed);
        string text = "";
        for (int i = 0; i < count; i++)
        {
            object kept = Make(i);
            try
            {
                ThrowIfEven(i);
                last = Make(i + 7);
                ThrowIfEven(i + 1);
                sum++;
            }
            catch (Failure e) when (((int[])e.Held)[0] % 4 != 2)
            {
                text = e.Message;
                sum += ((int[])e.Held)[1] + ((int[])kept)[0] + ((int[])last)[0];
            }
            catch (Failure e)
            {
                object more = Make(3);
                try
                {
                    throw new InvalidOperationException(e.Message, e);
                }
                catch (InvalidOperationException outer)
                {
                    sum += outer.InnerException!.Message.Length + ((int[])more)[0] + ((int[])kept)[1];
                }
                finally
                {
                    last = kept;
                }
            }
            finally
            {
                sum ^= ((int[])kept)[1];
            }
        }

        return sum + text.Length;
    }

    public static long InThreads()
    {
        long total = 0;
        Thread[] threads = new Thread[3];
        for (int i = 0; i < threads.Length; i++)
        {
            int seed = i;
            threads[i] = new Thread(() =>
            {
                long sum = Run(seed, 20000);
                Interlocked.Add(ref total, sum);
            });
            threads[i].Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        return total;
    }

    public static void Unwind()
    {
        try
        {
            Deep(100);
        }
        catch (Failure e)
        {
            Report.Line($"{e.Message} {Unwound}");
        }
    }

    private static int Deep(int depth)
    {
        try
        {
            return depth == 0 ? throw new Failure("bottom", "held") : Deep(depth - 1) + 1;
        }
        finally
        {
            Unwound += depth;
        }
    }

    private static object Make(int i) => new int[] { i, i + 1 };

    private static void ThrowIfEven(int i)
    {
        object held = Make(i);
        if (i % 2 == 0)
        {
            throw new Failure($"failure {i}", held);
        }
    }
}

internal static class Instructions
{
    public static long Bounds()
    {
        int[] array = new int[10];
        long sum = 0;
        for (int i = 0; i < 1000; i++)
        {
            try
            {
                sum += array[i % 20];
                array[i % 10] = i;
            }
            catch (IndexOutOfRangeException)
            {
                sum--;
            }
        }

        return sum;
    }

    public static int Casts()
    {
        object[] values = ["text", 3, 4L, new int[2]];
        int casts = 0;
        foreach (object value in values)
        {
            try
            {
                casts += 10 + ((int[])value).Length;
            }
            catch (InvalidCastException)
            {
                casts--;
            }
        }

        return casts;
    }

    public static int Numbers()
    {
        int result = 0;
        for (int i = 0; i < 10; i++)
        {
            try
            {
                result = checked(result + int.MaxValue);
            }
            catch (OverflowException)
            {
                result++;
            }
        }

        return result;
    }

    public static int Null(string? text)
    {
        try
        {
            return text!.Length;
        }
        catch (NullReferenceException)
        {
            return -1;
        }
    }
}
