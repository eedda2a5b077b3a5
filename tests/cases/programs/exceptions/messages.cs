// compare: dotnet
// Messages of exceptions of the class library.

using System;
using System.Collections.Generic;
using System.Linq;

Check(() => int.Parse("x"));
Check(() => int.Parse("99999999999"));
Check(() => _ = new List<int>()[0]);
Check(() => _ = new Dictionary<string, int>()["missing"]);
Check(() => new Dictionary<string, int> { { "a", 1 }, { "a", 2 } });
Check(() => new List<int>().First());
Check(() => new[] { 1, 2 }.Single());
Check(() => new Queue<int>().Dequeue());
Check(() => new Stack<int>().Pop());
Check(() => Enum.Parse<DayOfWeek>("Someday"));
Check(() => Guid.Parse("zzz"));
Check(() => DateTime.Parse("never"));
Check(() => new string('x', -1));
Check(() => "abc".Remove(5));
Check(() => ArgumentNullException.ThrowIfNull((object?)null, "argument"));
Check(() => ArgumentOutOfRangeException.ThrowIfNegative(-1, "count"));
Check(() => ArgumentException.ThrowIfNullOrEmpty("", "text"));
Check(() => Convert.ToByte(300));
Check(() => Convert.FromBase64String("?"));
Check(() => new DateTime(2023, 13, 1));
Check(() => TimeSpan.FromDays(1e10));
Check(() => ObjectDisposedException.ThrowIf(true, "x"));
Check(() => new int[2].AsSpan(1, 5));
Check(() => throw new NotImplementedException());
Check(() => new List<int> { 1, 2 }.ForEach(_ => throw new OperationCanceledException()));
Check(() =>
{
    List<int> list = [1, 2];
    foreach (int i in list)
    {
        list.Add(i);
    }
});

static void Check(Action action)
{
    try
    {
        action();
        Console.WriteLine("no exception");
    }
    catch (Exception e)
    {
        Console.WriteLine($"{e.GetType().FullName}: {e.Message.ReplaceLineEndings("/")}");
    }
}
