// compare: dotnet
// threads: on
// variable: WEFT_GC_STRESS=1
// Four threads use the class library: collections, queries, text, numbers, dates, records, exceptions. A collection at each allocation.

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;

string[] reports = new string[4];
Thread[] threads = new Thread[reports.Length];
for (int i = 0; i < threads.Length; i++)
{
    int number = i;
    threads[i] = new(() => reports[number] = Reports.Make(number));
    threads[i].Start();
}

foreach (Thread thread in threads)
{
    thread.Join();
}

foreach (string report in reports)
{
    Console.Write(report);
}

internal static class Reports
{
    public static string Make(int number)
    {
        StringBuilder report = new();
        List<int> numbers = [7 + number, 3, 11, 5];
        numbers.Sort();
        Dictionary<string, int> lengths = [];
        foreach (string word in "alpha beta gamma delta epsilon zeta".Split(' '))
        {
            lengths[word + number] = word.Length;
        }

        report.AppendLine(string.Join(' ', numbers.Where(n => n > 4).Select(n => n * n).OrderByDescending(n => n)));
        report.AppendLine(string.Join(' ', lengths.GroupBy(pair => pair.Value).Select(group => $"{group.Key}:{group.Count()}")));
        report.Append(new Point(number, 1.5)).Append(' ').Append(Colour.Green).Append(' ').AppendLine($"{number,4:D2}|{number,-4}|{numbers[0]:X4}");
        report.AppendFormat(CultureInfo.InvariantCulture, "{0:N2} {1:E3} {2}", 1234.5678, 0.00123, 1m / 3m).AppendLine();
        report.AppendLine(DateTime.UnixEpoch.AddDays(number).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
        report.Append(TimeSpan.FromSeconds(61 + number)).Append(' ').Append(Guid.Empty).Append(' ').AppendLine("abcb".ToUpperInvariant().Replace("B", "xx"));
        foreach (string text in new[] { "12", "zz", "99999999999", "-4" })
        {
            report.Append(Parse(text)).Append(' ');
        }

        report.AppendLine();
        report.Append(Message(() => (int)(object)"text")).Append(' ').AppendLine(Message(() => numbers.ToArray()[numbers.Count]));
        HashSet<int> set = [.. numbers];
        Stack<int> stack = new(set);
        Queue<string> queue = new();
        while (stack.TryPop(out int popped))
        {
            queue.Enqueue($"<{popped}>");
        }

        return report.AppendLine(string.Concat(queue)).ToString();
    }

    private static int Parse(string text)
    {
        try
        {
            return int.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (FormatException exception) when (exception.Message.Length > 0)
        {
            return -1;
        }
        catch (OverflowException)
        {
            return -2;
        }
    }

    private static string Message(Func<int> function)
    {
        try
        {
            return function().ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception exception)
        {
            return exception.Message;
        }
    }
}

internal enum Colour
{
    Red,
    Green,
}

internal sealed record Point(int X, double Y);
